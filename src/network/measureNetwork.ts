import { UndirectedGraph } from 'graphology'
import louvainExport from 'graphology-communities-louvain'
import { coreNumber } from 'graphology-cores'
import pagerankExport from 'graphology-metrics/centrality/pagerank.js'
import type { Network } from './network.js'

// Their types promise a `default` on CommonJS exports, which are the functions themselves.
const louvain = louvainExport as unknown as typeof louvainExport.default
const pagerank = pagerankExport as unknown as (
  graph: UndirectedGraph,
  options: { readonly maxIterations: number; readonly tolerance: number },
) => Readonly<Record<string, number>>
// Its types have the arguments of the function that it is made of.
const coresOf = coreNumber as unknown as (graph: UndirectedGraph) => Readonly<Record<string, number>>

/** What the network's shape says of a node. */
export interface Measures {
  /** PageRank (Page et al. 1998): how much of a walk along relations is spent here, to six decimals. */
  readonly rank: number
  /** Largest k so that it has k neighbours among those of which the same holds (Seidman 1983). */
  readonly core: number
  /** Number of its community by Louvain (Blondel et al. 2008), from 0, in order of each one's first node. */
  readonly community: number
}

/**
 * Measures of each node by key, of the network without directions and with one edge between two nodes. Without chance:
 * same network, same measures.
 */
export function measureNetwork(network: Network): ReadonlyMap<string, Measures> {
  const simple = new UndirectedGraph()
  network.forEachNode((node) => simple.addNode(node))
  network.forEachEdge((_, __, a, b) => {
    if (a !== b) simple.mergeEdge(a, b)
  })
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
