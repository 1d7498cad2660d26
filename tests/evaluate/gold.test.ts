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
])('a broken gold file is refused with its fault: %s', (json, message) => {
  expect(() => parseGold(json, 'g.json')).toThrow(message)
})
