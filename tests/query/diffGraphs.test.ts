import { Parser, Store } from 'n3'
import { expect, test } from 'vitest'
import type { KnowledgeGraph } from '../../src/model.js'
import { diffGraphs, isSame } from '../../src/query/diffGraphs.js'
import { formatDiff } from '../../src/query/formatDiff.js'
import { formatPatch } from '../../src/rdf/formatPatch.js'
import { formatRdf } from '../../src/rdf/formats.js'
import { toQuads } from '../../src/rdf/toQuads.js'
import { smallGraph, smallIds } from '../support/smallGraph.js'

const { graph, texts } = smallGraph

/** The graph with one id and label for another. */
function renamed(id: string, newId: string, label: string): KnowledgeGraph {
  const renamedGraph = JSON.parse(JSON.stringify(graph).replaceAll(id, newId)) as KnowledgeGraph
  const entities = renamedGraph.entities.map((entity) =>
    entity.id === newId ? { ...entity, label } : entity,
  )
  return { ...renamedGraph, entities }
}

test('a graph is the same as itself', () => {
  const diff = diffGraphs(graph, graph)
  expect([isSame(diff), formatDiff(diff)]).toEqual([true, ''])
})

test('what is added and removed is told by label, with what is said of it', () => {
  const without: KnowledgeGraph = {
    ...graph,
    entities: graph.entities.filter(({ id }) => id !== smallIds.youth),
    mentions: graph.mentions.filter(({ entity }) => entity !== smallIds.youth),
    statements: graph.statements.filter(({ claim }) => claim.predicate !== 'targets'),
  }
  expect(formatDiff(diffGraphs(graph, without))).toBe(
    '- 返乡青年 (Group)\n- 雁归计划 targets 返乡青年 [town.txt]\n',
  )
  expect(formatDiff(diffGraphs(without, graph))).toBe(
    '+ 返乡青年 (Group)\n+ 雁归计划 targets 返乡青年 [town.txt]\n',
  )
})

test('a thing named otherwise at the same place is renamed, and what is said of it stays', () => {
  const after = renamed(smallIds.plan, 'programme/0000000000000000', '雁归行动计划')
  expect(formatDiff(diffGraphs(graph, after))).toBe('~ 雁归计划 is now 雁归行动计划 (Programme)\n')
  const county = renamed(smallIds.county, smallIds.county, '清河区')
  expect(formatDiff(diffGraphs(graph, county))).toBe('~ 清河县 is now 清河区 (Place)\n')
})

test('an article of the same file with another text is rewritten, not gone and new', () => {
  const article = graph.articles[0]?.id ?? ''
  const after = renamed(article, 'article/0000000000000000', '让山乡留得住人')
  const lines = formatDiff(diffGraphs(graph, after))
  expect(lines).toBe('~ article town.txt has another text\n')
})

test('a patch applied to the one gives the other', () => {
  const after = renamed(smallIds.plan, 'programme/0000000000000000', '雁归行动计划')
  const [before, now] = [graph, after].map((one) => formatRdf(toQuads(one, texts), 'nquads')) as [
    string,
    string,
  ]
  const patch = formatPatch(before, now).split('\n')
  expect([patch[0], patch.at(-2)]).toEqual(['TX .', 'TC .'])
  const store = new Store(new Parser({ format: 'N-Quads' }).parse(before))
  for (const line of patch) {
    const [quad] = /^[AD] /u.test(line) ? new Parser({ format: 'N-Quads' }).parse(line.slice(2)) : []
    if (quad && line.startsWith('A')) store.addQuad(quad)
    else if (quad) store.removeQuad(quad)
  }
  expect(formatRdf([...store], 'nquads')).toBe(now)
})
