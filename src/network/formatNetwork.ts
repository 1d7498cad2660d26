import { MultiDirectedGraph } from 'graphology'
import type { EdgeAttributes, Network, NetworkAttributes, NodeAttributes } from './network.js'

/** The network as JSON in graphology's own form, a node or edge on a line: same network, same bytes. */
export function formatNetwork(network: Network): string {
  const { attributes, options, nodes, edges } = network.export()
  const head = [
    `"attributes": ${JSON.stringify(attributes)}`,
    `"options": ${JSON.stringify(options)}`,
    `"nodes": ${formatLines(nodes)}`,
    `"edges": ${formatLines(edges)}`,
  ]
  return `{\n${head.join(',\n')}\n}\n`
}

/** The network of such a JSON. SyntaxError where it is none. */
export function parseNetwork(json: string): Network {
  const network = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, NetworkAttributes>()
  return network.import(JSON.parse(json))
}

function formatLines(items: readonly unknown[]): string {
  if (items.length === 0) return '[]'
  return `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`
}
