import { parse as parseCsv } from 'csv-parse/sync'
import { MultiGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { expect, test } from 'vitest'
import { layoutNetwork } from '../../src/network/layoutNetwork.js'
import { measureGraph } from '../../src/network/measureNetwork.js'
import { toNetwork } from '../../src/network/toNetwork.js'
import { writeEdgesCsv, writeNodesCsv } from '../../src/network/writeCsv.js'
import { writeGexf } from '../../src/network/writeGexf.js'
import { writeGraphml } from '../../src/network/writeGraphml.js'
import { writeNeo4jCypher, writeNeo4jNodes, writeNeo4jRelationships } from '../../src/network/writeNeo4j.js'
import { namedGraph } from '../support/graphs.js'
import { smallGraph, smallIds } from '../support/smallGraph.js'

const { graph, texts } = smallGraph
const network = layoutNetwork(toNetwork(graph))
const nasty = '<a> & "双" \'单\' \u200f右 😀 \ue000 = 1;2'
const joined = (pieces: Iterable<string>) => [...pieces].join('')

test.each([
  ['GEXF', writeGexf, parseGexf],
  ['GraphML', writeGraphml, parseGraphml],
] as const)('%s is read back with every node, edge, label and position', (_, write, parse) => {
  const read = parse(MultiGraph, joined(write(network)))
  expect(read.nodes()).toEqual(network.nodes())
  expect(read.order).toBe(graph.entities.length)
  expect(read.mapEdges((__, ___, source, target) => [source, target])).toEqual(
    network.mapEdges((__, ___, source, target) => [source, target]),
  )
  for (const { node, attributes } of network.nodeEntries()) {
    const { label, x, y } = attributes
    expect(read.getNodeAttributes(node)).toMatchObject({ label, x, y, class: attributes.class })
  }
  const relations = network.mapEdges((__, { relation, rule }) => ({ relation, rule }))
  expect(read.mapEdges((__, attributes) => attributes)).toMatchObject(relations)
})

test.each([
  ['GEXF', writeGexf, parseGexf],
  ['GraphML', writeGraphml, parseGraphml],
] as const)(
  '%s keeps a label of awkward characters; one that XML lacks becomes U+FFFD',
  (_, write, parse) => {
    const labelOf = (label: string) => {
      const made = layoutNetwork(toNetwork(namedGraph(label).graph))
      const read = parse(MultiGraph, joined(write(made)))
      return read.getNodeAttribute(read.nodes()[0], 'label')
    }
    expect(labelOf(nasty)).toBe(nasty)
    expect(labelOf('换\u0000页\f')).toBe('换\ufffd页\ufffd')
  },
)

test('the tables have a row for each entity and relation, with the words that say it', () => {
  const nodes = parseCsv(joined(writeNodesCsv(graph, texts, measureGraph(graph))), {
    bom: true,
    columns: true,
  })
  const edges = parseCsv(joined(writeEdgesCsv(graph, texts)), { bom: true, columns: true })
  expect(nodes).toHaveLength(graph.entities.length)
  expect(edges).toHaveLength(network.size)
  expect(nodes).toContainEqual(
    expect.objectContaining({ id: smallIds.fund, label: '雁归资金', amount: '50000000', quote: '雁归资金' }),
  )
  for (const row of nodes as Record<string, string>[]) {
    const { rank, core, community } = network.getNodeAttributes(row.id ?? '')
    expect([row.rank, row.core, row.community]).toEqual([rank, core, community].map(String))
  }
  expect(edges).toContainEqual(
    expect.objectContaining({
      subjectLabel: '雁归计划',
      relation: 'undertakenBy',
      objectLabel: '𠮷山镇',
      quote: '𠮷山镇实施“雁归计划”',
    }),
  )
})

test('a spreadsheet takes the tables for UTF-8 and none of their cells for a formula', () => {
  const named = namedGraph('=1+1')
  const text = joined(writeNodesCsv(named.graph, named.texts, new Map()))
  expect(text.startsWith('\ufeffid,class,label')).toBe(true)
  expect(text.split('\r\n')).toHaveLength(3)
  expect(text).not.toMatch(/(?:^|,)=/mu)
  expect(text).toContain("'=1+1")
})

test('Neo4j gets ids, types and labels under the heads that its import wants', () => {
  const nodes = parseCsv(joined(writeNeo4jNodes(graph, texts, measureGraph(graph))), { columns: true })
  const edges = parseCsv(joined(writeNeo4jRelationships(graph, texts)), { columns: true })
  expect(nodes).toContainEqual(
    expect.objectContaining({
      'id:ID': smallIds.county,
      ':LABEL': 'Entity\u001fPlace',
      'altLabels:string[]': '清河',
      'core:int': String(network.getNodeAttribute(smallIds.county, 'core')),
    }),
  )
  const known = new Set((nodes as Record<string, string>[]).map((row) => row['id:ID']))
  for (const row of edges as Record<string, string>[]) {
    expect(known).toContain(row[':START_ID'])
    expect(known).toContain(row[':END_ID'])
  }
  const cypher = joined(writeNeo4jCypher(graph))
  for (const type of new Set((edges as Record<string, string>[]).map((row) => row[':TYPE']))) {
    expect(cypher).toContain(`MERGE (s)-[r:${type} {id: row.id}]->(o)`)
  }
})
