import type { Inference, KnowledgeGraph } from '../model.js'
import { formatNetwork, parseNetwork } from '../network/formatNetwork.js'
import type { Network, Shown } from '../network/network.js'
import { toNetwork } from '../network/toNetwork.js'
import { compareLines } from './compareLines.js'

/**
 * Where network.json says something else than the graph, which is of the part `shown` of a corpus where there is one;
 * positions apart, which are the layout's.
 */
export function checkNetwork(
  file: string,
  json: string,
  graph: KnowledgeGraph,
  inferences: readonly Inference[] = [],
  shown?: Shown,
): string[] {
  let network: Network
  try {
    network = parseNetwork(json)
  } catch (error) {
    return [`${file} is no network (${error instanceof Error ? error.message : error})`]
  }
  const findings: string[] = []
  network.updateEachNodeAttributes((node, { x, y, ...attributes }) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) findings.push(`${file}: ${node} has no position`)
    return attributes
  })
  const expected = toNetwork(graph, inferences)
  if (shown) expected.setAttribute('shown', shown)
  return [...findings, ...compareLines(file, formatNetwork(network), formatNetwork(expected))]
}
