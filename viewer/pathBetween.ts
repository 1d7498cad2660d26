import type { Network } from '../src/network/network.js'
import type { Filters } from './state.js'
import { passes } from './visible.js'

/** A chain of statements from one node to another. */
export interface Way {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
}

interface Asked {
  readonly from: string
  readonly to: string
  readonly filters: Filters
  readonly way: Way | undefined
}

/** The last answer: a path is lit and told at once. */
const last = new WeakMap<Network, Asked>()

/** The shortest way between two nodes along statements in either direction; undefined where there is none. */
export function pathBetween(network: Network, from: string, to: string, filters: Filters): Way | undefined {
  const known = last.get(network)
  if (known?.from === from && known.to === to && known.filters === filters) return known.way
  const way = search(network, from, to, filters)
  last.set(network, { from, to, filters, way })
  return way
}

/** By which edge a node was reached from one end; the end itself by none. */
type Reached = Map<string, string | undefined>

/** Breadth first from both ends, the smaller front first, so that a far end is not sought through all of the network. */
function search(network: Network, from: string, to: string, filters: Filters): Way | undefined {
  const isAllowed = (node: string) => network.hasNode(node) && passes(network, node, filters)
  if (!isAllowed(from) || !isAllowed(to)) return undefined
  if (from === to) return { nodes: [from], edges: [] }
  const [ahead, behind]: [Reached, Reached] = [new Map([[from, undefined]]), new Map([[to, undefined]])]
  let [front, back]: [readonly string[], readonly string[]] = [[from], [to]]
  while (front.length > 0 && back.length > 0) {
    const isForward = front.length <= back.length
    const [reached, other] = isForward ? [ahead, behind] : [behind, ahead]
    const { next, meeting } = widen(network, isForward ? front : back, reached, other, (edge, node) => {
      const { relation } = network.getEdgeAttributes(edge)
      return !filters.relations.includes(relation) && isAllowed(node)
    })
    if (meeting !== undefined) return join(network, ahead, behind, meeting)
    if (isForward) front = next
    else back = next
  }
  return undefined
}

function widen(
  network: Network,
  front: readonly string[],
  reached: Reached,
  other: Reached,
  isOpen: (edge: string, node: string) => boolean,
): { readonly next: readonly string[]; readonly meeting?: string } {
  const next: string[] = []
  for (const node of front) {
    for (const edge of network.edges(node)) {
      const beyond = network.opposite(node, edge)
      if (reached.has(beyond) || !isOpen(edge, beyond)) continue
      reached.set(beyond, edge)
      if (other.has(beyond)) return { next, meeting: beyond }
      next.push(beyond)
    }
  }
  return { next }
}

function join(network: Network, ahead: Reached, behind: Reached, meeting: string): Way {
  const trace = (reached: Reached) => {
    const [nodes, edges]: [string[], string[]] = [[], []]
    let node = meeting
    for (let edge = reached.get(node); edge !== undefined; edge = reached.get(node)) {
      node = network.opposite(node, edge)
      edges.push(edge)
      nodes.push(node)
    }
    return { nodes, edges }
  }
  const [before, after] = [trace(ahead), trace(behind)]
  return {
    nodes: [...before.nodes.reverse(), meeting, ...after.nodes],
    edges: [...before.edges.reverse(), ...after.edges],
  }
}
