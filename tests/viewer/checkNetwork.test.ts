import { expect, test } from 'vitest'
import { checkNetwork } from '../../viewer/checkNetwork.js'

const source = { article: 'article/1', ranges: [{ start: 0, end: 1 }], rule: 'r' }
const place = { class: 'Place', label: '乐山市', altLabels: [], mentions: [source], literals: [], x: 0, y: 1 }
const attributes = { format: 2, generator: 'mailuo', articles: [] }
const edge = { key: 'e', source: 'a', target: 'a', attributes: { relation: 'within', ...source } }
const network = { attributes, nodes: [{ key: 'a', attributes: place }], edges: [edge] }

test('a network of this version may be shown', () => {
  expect(checkNetwork(network)).toBeUndefined()
})

test('one of another version is told apart', () => {
  expect(checkNetwork({ ...network, attributes: { ...attributes, format: 1 } })).toBe('version')
})

test.each([
  ['no object', null],
  ['of another program', { ...network, attributes: { ...attributes, generator: 'gephi' } }],
  ['with a class of its own', { ...network, nodes: [{ key: 'a', attributes: { ...place, class: 'X' } }] }],
  ['without positions', { ...network, nodes: [{ key: 'a', attributes: { ...place, x: 'left' } }] }],
  ['with an edge to nowhere', { ...network, edges: [{ ...edge, target: 'b' }] }],
])('one %s is foreign', (_, json) => {
  expect(checkNetwork(json)).toBe('foreign')
})
