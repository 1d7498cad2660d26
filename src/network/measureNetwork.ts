import { UndirectedGraph } from 'graphology'
import louvainExport from 'graphology-communities-louvain'
import { coreNumber } from 'graphology-cores'
import pagerankExport from 'graphology-metrics/centrality/pagerank.js'
import type { KnowledgeGraph } from '../model.js'
import type { Measures, Network } from './network.js'

// Their types promise a `default` on CommonJS exports, which are the functions themselves.
const louvain = louvainExport as unknown as typeof louvainExport.default
const pagerank = pagerankExport as unknown as (
  graph: UndirectedGraph,
  options: { readonly maxIterations: number; readonly tolerance: number },
) => Readonly<Record<string, number>>
// Its types have the arguments of the function that it is made of.
const coresOf = coreNumber as unknown as (graph: UndirectedGraph) => Readonly<Record<string, number>>

/** The measures of a network's nodes by key. */
export function measureNetwork(network: Network): ReadonlyMap<string, Measures> {
  return measure(
    network.nodes(),
    network.mapEdges((_, __, a, b) => [a, b]),
  )
}

/** The same of the things of a graph, by id. */
export function measureGraph({ entities, statements }: KnowledgeGraph): ReadonlyMap<string, Measures> {
  const edges = statements.flatMap(({ subject, claim }) =>
    'object' in claim ? [[subject, claim.object] as const] : [],
  )
  return measure(
    entities.map(({ id }) => id),
    edges,
  )
}

/**
 * Measures of nodes, without directions and with one edge between two nodes. Without chance: same nodes and edges in
 * the same order, same measures.
 */
function measure(
  nodes: readonly string[],
  edges: readonly (readonly [string, string])[],
): ReadonlyMap<string, Measures> {
  const simple = new UndirectedGraph()
  for (const node of nodes) simple.addNode(node)
  for (const [a, b] of edges) if (a !== b && simple.hasNode(a) && simple.hasNode(b)) simple.mergeEdge(a, b)
  if (simple.order === 0) return new Map()
  const ranks = pagerank(simple, { maxIterations: 200, tolerance: 1e-9 })
  const cores = coresOf(simple)
  const found = louvain(simple, { randomWalk: false, rng: () => 0.5 })
  const numbers = new Map<number, number>()
  const measures = new Map<string, Measures>()
  simple.forEachNode((node) => {
    const name = found[node] ?? 0
    const community = numbers.get(name) ?? numbers.size
    numbers.set(name, community)
    const rank = Math.round((ranks[node] ?? 0) * 1e6) / 1e6
    measures.set(node, { rank, core: cores[node] ?? 0, community })
  })
  return measures
}
