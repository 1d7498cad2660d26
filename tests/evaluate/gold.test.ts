import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseGold } from '../../src/evaluate/gold.js'

const entity = { id: 'e1', type: 'Place', label: '清河县', level: 'core' }
const gold = (changes: object) =>
  JSON.stringify({ source: 'a.txt', entities: [entity], relations: [], ...changes })

test('the gold of the seed is read', () => {
  const file = new URL('../fixtures/gold/seed.json', import.meta.url)
  const { source, entities, relations } = parseGold(readFileSync(file, 'utf8'), 'seed.json')
  expect(source).toBe('000_aa3d09998152851a.txt')
  expect(entities.length).toBeGreaterThan(200)
  expect(relations.length).toBeGreaterThan(200)
})

test('accepted forms may be left out', () => {
  expect(parseGold(gold({}), 'g.json').entities[0]?.accept).toEqual([])
})

test('literals carry a number, a text or a quantity', () => {
  const literals = [
    { s: 'e1', p: 'count', value: 3, level: 'core', quote: '三个' },
    { s: 'e1', p: 'date', value: '2021-07', level: 'optional' },
    { s: 'e1', p: 'quantity', value: { value: 120, unit: '人次', qualifier: '余' }, level: 'core' },
    { s: 'e1', p: 'quantity', value: { from: 93.8, to: 95.5, unit: '%' }, level: 'core' },
  ]
  expect(parseGold(gold({ literals }), 'g.json').literals).toEqual(literals)
})

test('a file without literals asks for none', () => {
  expect(parseGold(gold({}), 'g.json')).not.toHaveProperty('literals')
})

const literal = { s: 'e1', p: 'count', value: 3, level: 'core' }

test.each([
  ['{', 'g.json: is not JSON'],
  ['[]', 'g.json: is no object'],
  [gold({ source: 1 }), 'g.json: "source" is no string'],
  [gold({ entities: 'none' }), 'g.json: "entities" is no list of objects'],
  [
    gold({ entities: [{ ...entity, type: 'Plce' }] }),
    'g.json: entity 1: type is "Plce", not one of Article, Person',
  ],
  [gold({ entities: [{ ...entity, kind: 'Plam' }] }), 'g.json: entity 1: kind is "Plam"'],
  [gold({ entities: [{ ...entity, level: 'high' }] }), 'g.json: entity 1: level is "high"'],
  [gold({ entities: [{ ...entity, label: '' }] }), 'g.json: entity 1: label is no text'],
  [gold({ entities: [{ ...entity, accept: [1] }] }), 'g.json: entity 1: accept is no list of strings'],
  [gold({ entities: [entity, entity] }), 'g.json: two entities have one id'],
  [
    gold({ relations: [{ s: 'e1', p: 'within', o: 'e9', level: 'core' }] }),
    'g.json: relation 1: o "e9" is no entity\'s id',
  ],
  [
    gold({ relations: [{ s: 'e1', p: 'inside', o: 'e1', level: 'core' }] }),
    'g.json: relation 1: p is "inside"',
  ],
  [gold({ literals: [{ ...literal, s: 'e9' }] }), 'g.json: literal 1: s "e9" is no entity\'s id'],
  [gold({ literals: [{ ...literal, p: 'kind' }] }), 'g.json: literal 1: p is "kind"'],
  [gold({ literals: [{ ...literal, value: '三' }] }), 'g.json: literal 1: value is no number'],
  [
    gold({ literals: [{ ...literal, p: 'quantity', value: { from: 1, unit: '个' } }] }),
    'g.json: literal 1: value: to is no number',
  ],
])('a broken gold file is refused with its fault: %s', (json, message) => {
  expect(() => parseGold(json, 'g.json')).toThrow(message)
})
