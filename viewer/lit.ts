import type { Lit } from '../src/network/layeredPicture.js'
import { pathBetween } from './pathBetween.js'
import { answerNodes } from './questions.js'
import type { Reading } from './reading.js'
import type { State } from './state.js'

/** What is brought forward: the selection, else a path, else the answer to a question, else what is pointed at. */
export function litBy(reading: Reading, state: State): Lit | undefined {
  const { network } = reading
  const { selection, path, question, hover } = state
  if (selection?.kind === 'edge' && network.hasEdge(selection.id)) {
    const ends = new Set(network.extremities(selection.id))
    return { nodes: ends, edges: new Set([selection.id]), centre: ends }
  }
  if (selection) return aroundNode(reading, selection.id)
  if (path?.to !== undefined) {
    const way = pathBetween(network, path.from, path.to, state.filters)
    if (way) return { nodes: new Set(way.nodes), edges: new Set(way.edges), centre: new Set(way.nodes) }
  }
  if (path) return { nodes: new Set([path.from]), edges: new Set(), centre: new Set([path.from]) }
  if (question !== undefined) {
    const nodes = answerNodes(reading, state)
    const edges = [...nodes].flatMap((node) =>
      network.filterOutEdges(node, (_, __, ___, target) => nodes.has(target)),
    )
    return { nodes, edges: new Set(edges), centre: new Set() }
  }
  const near = hover === undefined ? undefined : aroundNode(reading, hover)
  return near && { ...near, isPreview: true }
}

function aroundNode({ network }: Reading, node: string): Lit | undefined {
  if (!network.hasNode(node)) return undefined
  return {
    nodes: new Set([node, ...network.neighbors(node)]),
    edges: new Set(network.edges(node)),
    centre: new Set([node]),
  }
}
