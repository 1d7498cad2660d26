import { expect, test } from 'vitest'
import { belongs } from '../../src/network/outline.js'
import { shelfOf } from '../../viewer/shelf.js'
import { initialState, noFilters } from '../../viewer/state.js'
import { visibleIn } from '../../viewer/visible.js'
import { planNetwork } from '../support/planNetwork.js'

const network = planNetwork(3, 9)
network.addNode('elsewhere', {
  class: 'Place',
  label: '清河县',
  altLabels: [],
  degree: 0,
  mentions: [{ article: 'article/2', ranges: [{ start: 0, end: 3 }], rule: 'r' }],
  literals: [{ article: 'article/2', ranges: [], rule: 'r', predicate: 'kind', value: 'Plan' }],
})
const state = initialState('article/1')

test('an article has the nodes that belong to it, in their order', () => {
  const own = network.filterNodes((node) => belongs(network, node, 'article/1'))
  expect(shelfOf(network).nodesOf('article/1')).toEqual(own)
  expect([...visibleIn(network, state).nodes]).toEqual(own)
  expect(shelfOf(network).nodesOf('article/2')).toEqual(['elsewhere'])
  expect(shelfOf(network).edgesOf('article/2')).toEqual([])
})

test('the legend hides classes and kinds, and the forces show at most so many, what is chosen among them', () => {
  const force = { ...state, layout: 'force' } as const
  expect(visibleIn(network, force).nodes.size).toBe(network.order)
  const hidden = visibleIn(network, { ...force, filters: { ...noFilters, classes: ['Programme'] } })
  expect([...hidden.nodes].some((node) => node.startsWith('programme'))).toBe(false)
  expect(
    visibleIn(network, { ...force, filters: { ...noFilters, kinds: ['Plan'] } }).nodes.has('elsewhere'),
  ).toBe(false)
  const few = visibleIn(network, { ...force, most: 4, selection: { kind: 'node', id: 'programme8' } })
  expect([few.nodes.size, few.nodes.has('programme8'), few.total]).toEqual([4, true, network.order])
})

test('a neighbourhood takes its nearest first and hides the edges of what it leaves out', () => {
  const near = { ...state, selection: { kind: 'node', id: 'measure0' }, steps: 1 } as const
  const { nodes, hasEdge } = visibleIn(network, near)
  expect([...nodes].sort()).toEqual(['measure0', 'pillar', 'programme0', 'programme3', 'programme6'])
  expect(hasEdge('pillar>measure0')).toBe(true)
  expect(hasEdge('pillar>measure1')).toBe(false)
})
