import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnowledgeGraph, Statement } from '../src/model.js'
import { normalizeGraph } from '../src/normalizeGraph.js'
import { anyGraph } from './support/graphs.js'

const empty: KnowledgeGraph = { articles: [], entities: [], mentions: [], statements: [] }
const said = (start: number, end: number, rule: string): Statement => ({
  article: 'article/1',
  subject: 'programme/1',
  claim: { predicate: 'hasPart', object: 'programme/2' },
  evidence: [{ start, end }],
  rule,
})

test('a statement that two rules read is one, with the evidence of both and the rule that comes first', () => {
  const { statements } = normalizeGraph({
    ...empty,
    statements: [said(9, 12, 'b'), said(3, 5, 'z'), said(9, 12, 'a')],
  })
  expect(statements).toEqual([
    {
      ...said(3, 5, 'z'),
      evidence: [
        { start: 3, end: 5 },
        { start: 9, end: 12 },
      ],
    },
  ])
})

test('of mentions of one thing at one place one remains', () => {
  const mention = { article: 'article/1', entity: 'group/1', ranges: [{ start: 1, end: 3 }] }
  const { mentions } = normalizeGraph({
    ...empty,
    mentions: [
      { ...mention, rule: 'b' },
      { ...mention, rule: 'a' },
    ],
  })
  expect(mentions).toHaveLength(1)
})

test('other forms are sorted, each once, without the label', () => {
  const entity = {
    id: 'place/1',
    class: 'Place' as const,
    label: '清河县',
    altLabels: ['清河', '清河县', '本县', '清河'],
  }
  expect(normalizeGraph({ ...empty, entities: [entity] }).entities[0]?.altLabels).toEqual(['本县', '清河'])
})

test('the order of what comes in has no say', () => {
  fc.assert(
    fc.property(anyGraph, ({ graph }) => {
      const { articles, entities, mentions, statements } = graph
      const turned = {
        articles: articles.toReversed(),
        entities: entities.toReversed(),
        mentions: mentions.toReversed(),
        statements: [...statements, ...statements].reverse(),
      }
      expect(normalizeGraph(turned)).toEqual(graph)
      expect(normalizeGraph(graph)).toEqual(graph)
    }),
  )
})
