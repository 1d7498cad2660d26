import { expect, test } from 'vitest'
import type { KnowledgeGraph } from '../../src/model.js'
import { explain } from '../../src/query/explain.js'
import { formatExplanation } from '../../src/query/formatExplanation.js'
import { graphOf, says } from '../support/handMade.js'

const text = '😀清河县实施\n青禾计划,培训120余人'
const texts = new Map([['article/1', text]])
const graph: KnowledgeGraph = {
  ...graphOf(
    [
      ['id/place/1', 'Place', '清河县', '清河'],
      ['programme/1', 'Programme', '“青禾”计划'],
      ['organization/1', 'Organization', '清河县'],
    ],
    [
      says('programme/1', { predicate: 'undertakenBy', object: 'id/place/1' }, [1, 11]),
      says('programme/1', { predicate: 'kind', kind: 'Plan' }, [7, 11]),
      says(
        'programme/1',
        { predicate: 'quantity', quantity: { value: 120, unit: '人', qualifier: '余' } },
        [12, 19],
      ),
    ],
  ),
  mentions: [
    { article: 'article/1', entity: 'id/place/1', ranges: [{ start: 1, end: 4 }], rule: 'place.lexicon' },
  ],
}

test('what is said of an entity comes with rule, quote, file and offsets', () => {
  const [explanation] = explain(graph, texts, '青禾计划')
  expect(explanation?.outgoing.find(({ predicate }) => predicate === 'undertakenBy')).toEqual({
    subject: '“青禾”计划',
    subjectId: 'programme/1',
    predicate: 'undertakenBy',
    object: '清河县',
    objectId: 'id/place/1',
    rule: 'test.rule',
    evidence: [{ file: 'a.txt', start: 1, end: 11, quote: '清河县实施\n青禾计划' }],
  })
})

test('literals are put into words', () => {
  const [explanation] = explain(graph, texts, '青禾计划')
  const objects = explanation?.outgoing.map(({ predicate, object }) => `${predicate} ${object}`)
  expect(objects).toEqual(['kind Plan', 'quantity 余 120 人', 'undertakenBy 清河县'])
})

test('what others say of an entity is incoming', () => {
  const [explanation] = explain(graph, texts, '清河')
  expect(explanation?.outgoing).toEqual([])
  expect(explanation?.incoming.map(({ subject, predicate }) => [subject, predicate])).toEqual([
    ['“青禾”计划', 'undertakenBy'],
  ])
  expect(explanation?.mentions).toEqual([{ file: 'a.txt', start: 1, end: 4, quote: '清河县' }])
})

test('a label that two classes share names both', () => {
  expect(explain(graph, texts, '清河县').map(({ entity }) => entity.class)).toEqual(['Place', 'Organization'])
})

test.each(['programme/1', 'https://example.org/mailuo/programme/1', '<https://data.org/x/programme/1>'])(
  'an entity can be named by its id or IRI, such as %s',
  (term) => {
    expect(explain(graph, texts, term).map(({ entity }) => entity.id)).toEqual(['programme/1'])
  },
)

test('an unknown term is answered with the nearest labels', () => {
  expect(() => explain(graph, texts, '青禾规划')).toThrow('no entity "青禾规划". Did you mean "“青禾”计划"?')
  expect(() => explain(graph, texts, '沙漠')).toThrow(/no entity "沙漠"\.$/u)
})

test('an explanation reads from the entity to the words that say it', () => {
  expect(explain(graph, texts, '清河').map(formatExplanation).join('')).toBe(
    [
      '清河县 (Place) id/place/1',
      '  also 清河',
      '  mentioned once, in a.txt 1–4',
      '',
      '  “青禾”计划 — undertakenBy → this',
      '    rule test.rule',
      '    a.txt 1–11 「清河县实施 ⏎ 青禾计划」',
      '',
    ].join('\n'),
  )
})
