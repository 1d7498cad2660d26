import type { Network } from '../src/network/network.js'
import type { State } from './state.js'
import { visibleIn } from './visible.js'

/** What the reader sees of the network, as a network of its own. */
export function visiblePart(network: Network, state: State): Network {
  const { nodes, hasEdge } = visibleIn(network, state)
  return partOf(network, nodes, hasEdge)
}

/** Some nodes and those of their edges that pass, as a network of its own. */
export function partOf(
  network: Network,
  nodes: ReadonlySet<string>,
  hasEdge: (edge: string) => boolean,
): Network {
  const part: Network = network.nullCopy()
  for (const node of nodes) part.addNode(node, { ...network.getNodeAttributes(node) })
  for (const node of nodes) {
    network.forEachOutEdge(node, (edge, attributes, source, target) => {
      if (nodes.has(target) && hasEdge(edge)) part.addEdgeWithKey(edge, source, target, attributes)
    })
  }
  return part
}
