import { MultiUndirectedGraph } from 'graphology'
import { bidirectional } from 'graphology-shortest-path'
import type { Network } from '../src/network/network.js'
import type { Filters } from './state.js'
import { passes } from './visible.js'

/** A chain of statements from one node to another. */
export interface Way {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
}

const walkable = new WeakMap<Network, { filters: Filters; graph: MultiUndirectedGraph }>()

/** The shortest way between two nodes along statements in either direction; undefined where there is none. */
export function pathBetween(network: Network, from: string, to: string, filters: Filters): Way | undefined {
  const graph = undirected(network, filters)
  if (!graph.hasNode(from) || !graph.hasNode(to)) return undefined
  const nodes = bidirectional(graph, from, to)
  if (!nodes) return undefined
  const edges = nodes.slice(1).map((node, index) => graph.edges(nodes[index] ?? node, node)[0] ?? '')
  return { nodes, edges }
}

/** Statements join both ways here; the copy is kept until the filters change. */
function undirected(network: Network, filters: Filters): MultiUndirectedGraph {
  const kept = walkable.get(network)
  if (kept?.filters === filters) return kept.graph
  const graph = new MultiUndirectedGraph()
  network.forEachNode((node) => {
    if (passes(network, node, filters)) graph.addNode(node)
  })
  network.forEachEdge((edge, { relation }, source, target) => {
    if (filters.relations.includes(relation) || !graph.hasNode(source) || !graph.hasNode(target)) return
    graph.addEdgeWithKey(edge, source, target)
  })
  walkable.set(network, { filters, graph })
  return graph
}
