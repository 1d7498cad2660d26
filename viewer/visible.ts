import type { Network } from '../src/network/network.js'
import { belongs } from '../src/network/outline.js'
import type { Filters, State } from './state.js'

/** What filters and neighbourhood leave of the network, and how much there would be. */
export interface Visible {
  readonly nodes: ReadonlySet<string>
  readonly hasEdge: (edge: string) => boolean
  /** How many nodes there would be without the limit. */
  readonly total: number
}

/** Whether the legend lets a node be seen. */
export function passes(network: Network, node: string, { classes, kinds }: Filters): boolean {
  const { class: name, literals } = network.getNodeAttributes(node)
  if (classes.includes(name)) return false
  if (kinds.length === 0) return true
  return !literals.some(
    ({ predicate, value }) => predicate === 'kind' && kinds.some((kind) => kind === value),
  )
}

/** The nodes that are to be drawn: of the article or of the whole corpus, within some steps, at most `most`. */
export function visibleIn(network: Network, state: State): Visible {
  const { filters, layout, article } = state
  const isOne = layout === 'layered' || layout === 'tree'
  const isAllowed = (node: string) =>
    passes(network, node, filters) && (!isOne || belongs(network, node, article))
  const hasRelation = (edge: string) =>
    filters.relations.length === 0 || !filters.relations.includes(network.getEdgeAttribute(edge, 'relation'))
  const all = around(network, state, isAllowed, hasRelation)
  const nodes = isOne || all.length <= state.most ? all : mostJoined(network, all, state)
  const set = new Set(nodes)
  return {
    nodes: set,
    hasEdge: (edge) => hasRelation(edge) && network.extremities(edge).every((node) => set.has(node)),
    total: all.length,
  }
}

/** All allowed nodes, or those within `steps` of the selection, nearest first. */
function around(
  network: Network,
  { steps, selection }: State,
  isAllowed: (node: string) => boolean,
  hasRelation: (edge: string) => boolean,
): readonly string[] {
  if (steps === 0 || selection?.kind !== 'node') return network.filterNodes(isAllowed)
  const found = new Set([selection.id])
  let front: readonly string[] = [selection.id]
  for (let step = 0; step < steps; step++) {
    const next: string[] = []
    for (const node of front) {
      for (const edge of network.edges(node)) {
        const other = network.opposite(node, edge)
        if (found.has(other) || !hasRelation(edge) || !isAllowed(other)) continue
        found.add(other)
        next.push(other)
      }
    }
    front = next
  }
  return [...found]
}

/** Those with most relations, and in a neighbourhood those that are nearest; what is chosen is always among them. */
function mostJoined(network: Network, nodes: readonly string[], state: State): readonly string[] {
  const { most, steps, selection, path } = state
  const wanted = new Set(
    [selection?.kind === 'node' ? selection.id : undefined, path?.from, path?.to].filter(
      (node): node is string => node !== undefined && network.hasNode(node),
    ),
  )
  const sorted =
    steps > 0
      ? nodes
      : [...nodes].sort(
          (a, b) => network.getNodeAttribute(b, 'degree') - network.getNodeAttribute(a, 'degree'),
        )
  for (const node of sorted) if (wanted.size < most) wanted.add(node)
  return [...wanted]
}
