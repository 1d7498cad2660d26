import type { Network } from '../src/network/network.js'
import type { State } from './state.js'
import { visibleIn } from './visible.js'

/** What the reader sees of the network, as a network of its own. */
export function visiblePart(network: Network, state: State): Network {
  const { nodes, hasEdge } = visibleIn(network, state)
  return partOf(network, (node) => nodes.has(node), hasEdge)
}

/** The nodes and edges that pass, as a network of its own. */
export function partOf(
  network: Network,
  hasNode: (node: string) => boolean,
  hasEdge: (edge: string) => boolean,
): Network {
  const part: Network = network.copy()
  for (const edge of part.edges()) if (!hasEdge(edge)) part.dropEdge(edge)
  for (const node of part.nodes()) if (!hasNode(node)) part.dropNode(node)
  return part
}
