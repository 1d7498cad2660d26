import type { Network } from '../src/network/network.js'
import { shelfOf } from './shelf.js'
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
  if (classes.length + kinds.length === 0) return true
  const { class: name, literals } = network.getNodeAttributes(node)
  if (classes.includes(name)) return false
  if (kinds.length === 0) return true
  return !literals.some(
    ({ predicate, value }) => predicate === 'kind' && kinds.some((kind) => kind === value),
  )
}

type Asked = Pick<State, 'filters' | 'article' | 'steps' | 'selection' | 'most' | 'path'> & {
  readonly isOne: boolean
}
type Answer = { readonly asked: Asked; readonly visible: Visible }

/** The last answers: each change of the state asks the same several times. */
const answers = new WeakMap<Network, readonly Answer[]>()
const mostAnswers = 4

/** The nodes that are to be drawn: of the article or of the whole corpus, within some steps, at most `most`. */
export function visibleIn(network: Network, state: State): Visible {
  const { filters, layout, article, steps, most, path } = state
  const isOne = layout === 'layered' || layout === 'tree'
  const selection = steps > 0 || !isOne ? state.selection : undefined
  const asked: Asked = { filters, article: isOne ? article : '', steps, selection, most, path, isOne }
  const known = answers.get(network) ?? []
  const same = known.find((one) => isSame(one.asked, asked))
  if (same) return same.visible
  const visible = see(network, asked)
  answers.set(network, [{ asked, visible }, ...known].slice(0, mostAnswers))
  return visible
}

function isSame(a: Asked, b: Asked): boolean {
  const keys = Object.keys(a) as (keyof Asked)[]
  return keys.every((key) => a[key] === b[key])
}

function see(network: Network, asked: Asked): Visible {
  const { filters, isOne, article, most, steps, selection } = asked
  const shelf = shelfOf(network)
  const hasRelation = (edge: string) =>
    filters.relations.length === 0 || !filters.relations.includes(network.getEdgeAttribute(edge, 'relation'))
  const own = isOne ? new Set(shelf.nodesOf(article)) : undefined
  const isAllowed = (node: string) => (own?.has(node) ?? true) && passes(network, node, filters)
  const isNear = steps > 0 && selection?.kind === 'node'
  const all = isNear
    ? around(network, selection.id, steps, isAllowed, hasRelation)
    : (isOne ? shelf.nodesOf(article) : shelf.byDegree).filter(isAllowed)
  const set = new Set(isOne || all.length <= most ? all : firstOf(network, all, asked))
  return {
    nodes: set,
    hasEdge: (edge) => hasRelation(edge) && network.extremities(edge).every((node) => set.has(node)),
    total: all.length,
  }
}

/** All allowed nodes within `steps` of one, nearest first. */
function around(
  network: Network,
  start: string,
  steps: number,
  isAllowed: (node: string) => boolean,
  hasRelation: (edge: string) => boolean,
): readonly string[] {
  const found = new Set([start])
  let front: readonly string[] = [start]
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

/** The first of those with most relations, or of a neighbourhood the nearest; what is chosen is always among them. */
function firstOf(
  network: Network,
  nodes: readonly string[],
  { most, selection, path }: Asked,
): Iterable<string> {
  const wanted = new Set(
    [selection?.kind === 'node' ? selection.id : undefined, path?.from, path?.to].filter(
      (node): node is string => node !== undefined && network.hasNode(node),
    ),
  )
  for (const node of nodes) {
    if (wanted.size >= most) break
    wanted.add(node)
  }
  return wanted
}
