import type { Network } from '../src/network/network.js'
import type { ClassName } from '../src/vocabulary/terms.js'
import { firstMention } from './reading.js'

/** The relations that hang a node below another, so that the tree of an article is built of them. */
export const structural: ReadonlySet<string> = new Set([
  'hasPillar',
  'hasMeasure',
  'implementedThrough',
  'hasPart',
  'establishes',
  'awards',
])

/** Whether an article speaks of a node. */
export function belongs(network: Network, node: string, article: string, name: ClassName): boolean {
  if (name === 'Article') return node === article
  if (firstMention(network.getNodeAttributes(node), article) !== undefined) return true
  return network.someEdge(node, (_, edge) => edge.article === article)
}

/** By what a node hangs on, then by first mention; what hangs on nothing follows where it is named. */
export function readingOrder(network: Network, article: string, nodes: readonly string[]): readonly string[] {
  const start = (node: string) =>
    firstMention(network.getNodeAttributes(node), article) ?? Number.MAX_SAFE_INTEGER
  const keys = new Map<string, readonly [number, number]>()
  for (const node of nodes) keys.set(node, [start(measureOf(network, node) ?? node), start(node)])
  return [...nodes].sort((a, b) => {
    const [[a0, a1], [b0, b1]] = [keys.get(a) ?? [0, 0], keys.get(b) ?? [0, 0]]
    return a0 - b0 || a1 - b1
  })
}

/** The measure or pillar that a node hangs on, over any number of steps. */
function measureOf(network: Network, node: string): string | undefined {
  const seen = new Set<string>()
  for (let at: string | undefined = node; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const name = network.getNodeAttribute(at, 'class')
    if (name === 'Measure' || name === 'Pillar') return at
    at = parentOf(network, at)
  }
  return undefined
}

function parentOf(network: Network, node: string): string | undefined {
  const edge = network.findInEdge(node, (_, { relation }) => structural.has(relation))
  return edge === undefined ? undefined : network.source(edge)
}
