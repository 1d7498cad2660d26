import type { Network } from '../src/network/network.js'
import type { RelationName } from '../src/vocabulary/terms.js'

/** An edge with what a filter asks of it. */
export interface ShelvedEdge {
  readonly edge: string
  readonly relation: RelationName
  readonly source: string
  readonly target: string
}

/** A network sorted once by what the page asks for again and again, so that nothing walks all of a large one. */
export interface Shelf {
  /** All nodes, in the network's order. */
  readonly nodes: readonly string[]
  /** All edges, in the network's order. */
  readonly edges: readonly ShelvedEdge[]
  /** Nodes by falling degree. */
  readonly byDegree: readonly string[]
  /** The nodes that an article speaks of, as `belongs` says, in the network's order. */
  readonly nodesOf: (article: string) => readonly string[]
  readonly edgesOf: (article: string) => readonly string[]
  /** The articles that speak of a node. */
  readonly articlesOf: (node: string) => ReadonlySet<string>
}

const shelves = new WeakMap<Network, Shelf>()

/** The shelf of a network, which must not change any more. */
export function shelfOf(network: Network): Shelf {
  const known = shelves.get(network)
  if (known) return known
  const shelf = fill(network)
  shelves.set(network, shelf)
  return shelf
}

function fill(network: Network): Shelf {
  const nodes = network.nodes()
  const edges: ShelvedEdge[] = []
  const articles = new Map(nodes.map((node) => [node, new Set<string>()]))
  const edgesOf = new Map<string, string[]>()
  network.forEachEdge((edge, { article, relation }, source, target) => {
    edges.push({ edge, relation, source, target })
    add(edgesOf, article, edge)
    articles.get(source)?.add(article)
    articles.get(target)?.add(article)
  })
  const nodesOf = new Map<string, string[]>()
  const degrees = new Map<string, number>()
  network.forEachNode((node, { class: name, mentions, degree }) => {
    degrees.set(node, degree)
    for (const { article, ranges } of mentions) if (ranges.length > 0) articles.get(node)?.add(article)
    // An article's node is of its own article only.
    if (name === 'Article') articles.set(node, new Set([node]))
    for (const article of articles.get(node) ?? []) add(nodesOf, article, node)
  })
  const degree = (node: string) => degrees.get(node) ?? 0
  return {
    nodes,
    edges,
    byDegree: [...nodes].sort((a, b) => degree(b) - degree(a)),
    nodesOf: (article) => nodesOf.get(article) ?? [],
    edgesOf: (article) => edgesOf.get(article) ?? [],
    articlesOf: (node) => articles.get(node) ?? new Set(),
  }
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
