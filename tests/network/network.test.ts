import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import { expect, test } from 'vitest'
import { statementId } from '../../src/ids.js'
import type { KnowledgeGraph } from '../../src/model.js'
import { formatNetwork, parseNetwork } from '../../src/network/formatNetwork.js'
import { fromNetwork } from '../../src/network/fromNetwork.js'
import { layoutNetwork } from '../../src/network/layoutNetwork.js'
import { toNetwork } from '../../src/network/toNetwork.js'
import { anyGraph } from '../support/graphs.js'

const article = 'article/0123456789abcdef'
const cite = (start: number, end: number) => ({ article, ranges: [{ start, end }], rule: 'r' })
const graph: KnowledgeGraph = {
  articles: [{ id: article, file: 'a.txt', fileSha256: 'f', textSha256: 't' }],
  entities: [
    { id: article, class: 'Article', label: '让山乡留得住人', altLabels: [] },
    { id: 'fund/1', class: 'Fund', label: '雁归资金', altLabels: ['资金'] },
    { id: 'group/1', class: 'Group', label: '返乡青年', altLabels: [] },
    { id: 'programme/1', class: 'Programme', label: '雁归计划', altLabels: [] },
  ],
  mentions: [
    { entity: 'programme/1', ...cite(8, 12) },
    { entity: 'programme/1', ...cite(30, 34) },
  ],
  statements: [
    statement('programme/1', { predicate: 'targets', object: 'group/1' }),
    statement('fund/1', { predicate: 'targets', object: 'group/1' }),
    statement('fund/1', { predicate: 'amount', number: 50_000_000 }),
    statement('fund/1', { predicate: 'quantity', quantity: { value: 3, unit: '批' } }),
    statement('programme/1', { predicate: 'targets', object: 'group/gone' }),
  ],
}

function statement(subject: string, claim: KnowledgeGraph['statements'][number]['claim']) {
  return { article, subject, claim, evidence: [{ start: 8, end: 20 }], rule: 'targets.named' }
}

test('entities are nodes with what the graph says of them', () => {
  const network = toNetwork(graph)
  expect(network.nodes()).toEqual([article, 'fund/1', 'group/1', 'programme/1'])
  expect(network.getNodeAttributes('fund/1')).toEqual({
    class: 'Fund',
    label: '雁归资金',
    pinyin: 'yan gui zi jin',
    altLabels: ['资金'],
    degree: 1,
    rank: 0.24453,
    core: 1,
    community: 1,
    mentions: [],
    literals: [
      {
        predicate: 'amount',
        value: 50_000_000,
        article,
        ranges: [{ start: 8, end: 20 }],
        rule: 'targets.named',
      },
      {
        predicate: 'quantity',
        value: { value: 3, unit: '批' },
        article,
        ranges: [{ start: 8, end: 20 }],
        rule: 'targets.named',
      },
    ],
  })
  expect(network.getNodeAttribute('group/1', 'degree')).toBe(2)
  expect(network.getNodeAttribute('programme/1', 'mentions')).toEqual([cite(8, 12), cite(30, 34)])
})

test('relations are edges that cite their article, literals are none', () => {
  const network = toNetwork(graph)
  const [first] = graph.statements
  expect(network.size).toBe(2)
  expect(network.extremities(statementId(first as KnowledgeGraph['statements'][number]))).toEqual([
    'programme/1',
    'group/1',
  ])
  expect(network.getEdgeAttributes(network.edges()[0])).toEqual({
    relation: 'targets',
    article,
    ranges: [{ start: 8, end: 20 }],
    rule: 'targets.named',
  })
})

test('the articles go with the network, with title where there is one', () => {
  expect(toNetwork(graph).getAttribute('articles')).toEqual([
    { id: article, file: 'a.txt', fileSha256: 'f', textSha256: 't', label: '让山乡留得住人' },
  ])
  const untitled = { ...graph, entities: [], mentions: [], statements: [] }
  expect(toNetwork(untitled).getAttribute('articles')).toEqual([
    { id: article, file: 'a.txt', fileSha256: 'f', textSha256: 't' },
  ])
})

test('the layout gives every node a place of its own with at most three decimals', () => {
  fc.assert(
    fc.property(anyGraph, ({ graph }) => {
      const places = layoutNetwork(toNetwork(graph)).mapNodes((_, { x, y }) => `${x} ${y}`)
      expect(new Set(places).size).toBe(graph.entities.length)
      for (const place of places) expect(place).toMatch(/^-?\d+(\.\d{1,3})? -?\d+(\.\d{1,3})?$/)
    }),
    { numRuns: 30 },
  )
})

test('the same graph gives the same JSON', () => {
  fc.assert(
    fc.property(anyGraph, ({ graph }) => {
      const written = formatNetwork(layoutNetwork(toNetwork(graph)))
      expect(formatNetwork(layoutNetwork(toNetwork(structuredClone(graph))))).toBe(written)
      expect(formatNetwork(parseNetwork(written))).toBe(written)
    }),
    { numRuns: 30 },
  )
})

test('network.json is in the form that graphology imports', () => {
  const network = MultiDirectedGraph.from(JSON.parse(formatNetwork(toNetwork(graph))))
  expect(network.getAttributes()).toMatchObject({ format: 2, generator: 'mailuo' })
  expect([network.order, network.size, network.multi, network.type]).toEqual([4, 2, true, 'directed'])
})

test('the graph comes back from its network, but for relations to what it lacks', () => {
  fc.assert(
    fc.property(anyGraph, ({ graph: any }) => {
      const ids = new Set(any.entities.map(({ id }) => id))
      const articles = new Set(any.articles.map(({ id }) => id))
      fc.pre(
        any.statements.every(
          ({ subject, claim }) => ids.has(subject) && (!('object' in claim) || ids.has(claim.object)),
        ),
      )
      fc.pre(any.mentions.every(({ entity }) => ids.has(entity)) && [...articles].every((id) => ids.has(id)))
      expect(fromNetwork(toNetwork(any))).toEqual(any)
    }),
  )
})
