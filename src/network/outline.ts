import type { ClassName } from '../vocabulary/terms.js'
import { firstMention } from './firstMention.js'
import type { Network } from './network.js'

/** The relations that hang a node below another, so that the tree of an article is built of them. */
export const structural: ReadonlySet<string> = new Set([
  'hasPillar',
  'hasMeasure',
  'implementedThrough',
  'hasPart',
  'establishes',
  'awards',
])

/** A node of an article's tree and what hangs on it, in reading order. */
export interface Branch {
  readonly node: string
  readonly branches: readonly Branch[]
}

/** Whether an article speaks of a node. */
export function belongs(network: Network, node: string, article: string): boolean {
  const attributes = network.getNodeAttributes(node)
  if (attributes.class === 'Article') return node === article
  if (firstMention(attributes, article) !== undefined) return true
  return network.someEdge(node, (_, edge) => edge.article === article)
}

/**
 * The nodes that an article speaks of as trees: each stands once, below the first that it hangs on; what hangs on
 * nothing is a tree of its own. Of a large network the caller may know which nodes these are.
 */
export function outline(
  network: Network,
  article: string,
  nodes: Iterable<string> = network.nodes(),
): readonly Branch[] {
  const shown = [...nodes].filter((node) => belongs(network, node, article))
  const start = new Map(
    shown.map((node) => [
      node,
      firstMention(network.getNodeAttributes(node), article) ?? Number.MAX_SAFE_INTEGER,
    ]),
  )
  const inOrder = (a: string, b: string) =>
    (start.get(a) ?? 0) - (start.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0)
  const parents = new Map<string, string>()
  for (const node of shown) {
    const parent = parentOf(network, node, article, (one) => start.has(one) && !isBelow(parents, one, node))
    if (parent !== undefined) parents.set(node, parent)
  }
  const children = new Map<string, string[]>()
  for (const [node, parent] of parents) {
    const below = children.get(parent)
    if (below) below.push(node)
    else children.set(parent, [node])
  }
  const grow = (node: string): Branch => ({
    node,
    branches: (children.get(node) ?? []).sort(inOrder).map(grow),
  })
  return shown
    .filter((node) => !parents.has(node))
    .sort(inOrder)
    .map(grow)
}

/** Classes above a node in the order that says most about where it belongs: a whole before its theme. */
const nearest: readonly ClassName[] = ['Programme', 'Event', 'Measure', 'Pillar', 'Article']

function parentOf(
  network: Network,
  node: string,
  article: string,
  isAllowed: (node: string) => boolean,
): string | undefined {
  const edges = network.filterInEdges(
    node,
    (_, edge, source) =>
      structural.has(edge.relation) && edge.article === article && source !== node && isAllowed(source),
  )
  const rank = (edge: string) => {
    const at = nearest.indexOf(network.getNodeAttribute(network.source(edge), 'class'))
    return at < 0 ? nearest.length : at
  }
  const [first] = edges.sort((a, b) => rank(a) - rank(b))
  return first === undefined ? undefined : network.source(first)
}

/** Whether `node` already stands below `above`, so that hanging `above` on it would close a ring. */
function isBelow(parents: ReadonlyMap<string, string>, node: string, above: string): boolean {
  for (let at: string | undefined = node; at !== undefined; at = parents.get(at))
    if (at === above) return true
  return false
}
