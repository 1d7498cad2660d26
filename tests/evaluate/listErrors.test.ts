import { expect, test } from 'vitest'
import { compare } from '../../src/evaluate/compare.js'
import { formatErrors } from '../../src/evaluate/formatErrors.js'
import type { Gold } from '../../src/evaluate/gold.js'
import { listErrors } from '../../src/evaluate/listErrors.js'
import type { KnowledgeGraph } from '../../src/model.js'
import { graphOf, says } from '../support/handMade.js'

const text = '清河县推进护林。\n河州市设立青禾基金500万元,面向青年。'
const gold: Gold = {
  source: 'a.txt',
  entities: [
    { id: 'e1', type: 'Fund', label: '青禾基金', accept: [], level: 'core', quote: '青禾基金' },
    { id: 'e2', type: 'Group', label: '青年', accept: [], level: 'core', quote: '面向青年' },
    { id: 'e3', type: 'Place', label: '河州市', accept: [], level: 'optional', quote: '河州市' },
    {
      id: 'e4',
      type: 'Programme',
      kind: 'Plan',
      label: '护林',
      accept: [],
      level: 'core',
      quote: '推进护林',
    },
  ],
  relations: [{ s: 'e1', p: 'targets', o: 'e2', level: 'core', quote: '青禾基金500万元,面向青年' }],
  literals: [{ s: 'e1', p: 'amount', value: 5_000_000, level: 'core', quote: '500万元' }],
}
const made = graphOf(
  [
    ['f', 'Fund', '青禾基金'],
    ['c', 'Place', '清河县'],
    ['p', 'Programme', '护林'],
  ],
  [
    says('f', { predicate: 'undertakenBy', object: 'c' }, [9, 18]),
    says('c', { predicate: 'amount', number: 500 }, [18, 22]),
    says('p', { predicate: 'kind', kind: 'Activity' }, [5, 7]),
  ],
)
const graph: KnowledgeGraph = {
  ...made,
  mentions: [
    { article: 'article/1', entity: 'c', ranges: [{ start: 0, end: 3 }], rule: 'r' },
    { article: 'article/1', entity: 'p', ranges: [{ start: 5, end: 7 }], rule: 'r' },
  ],
}

test('each miss, false alarm, wrong kind and breach of the ontology is a line, with its sentence on the next', () => {
  const errors = listErrors(compare(graph, [gold]), new Map([['article/1', text]]))
  const first = '        a.txt: 清河县推进护林。'
  const second = '        a.txt: 河州市设立青禾基金500万元,面向青年。'
  expect(formatErrors(errors).trimEnd().split('\n')).toEqual([
    'missed  Group 青年',
    second,
    'wrong   Place 清河县',
    first,
    'kind    护林: Plan, not Activity',
    first,
    'missed  青禾基金 —targets→ 青年',
    second,
    'wrong   青禾基金 —undertakenBy→ 清河县',
    second,
    'outside 清河县 —amount→',
    second,
    'missed  青禾基金 amount 5000000',
    second,
    'wrong   清河县 amount 500',
    second,
  ])
})

test('without texts errors have no sentence, and new ones are marked', () => {
  const errors = listErrors(compare(graph, [{ ...gold, entities: [], relations: [], literals: [] }]))
  const lines = formatErrors(errors, ({ what }) => what === 'Place 清河县').split('\n')
  expect(lines.slice(0, 3)).toEqual([
    'wrong   Place 清河县  ← new',
    'wrong   Fund 青禾基金',
    'wrong   Programme 护林',
  ])
})
