import { joinGraphs } from '../joinGraphs.js'
import type { KnowledgeGraph } from '../model.js'
import { formatNetwork } from '../network/formatNetwork.js'
import { layoutNetwork } from '../network/layoutNetwork.js'
import { toNetwork } from '../network/toNetwork.js'
import { normalizeGraph } from '../normalizeGraph.js'
import { toQuads } from '../rdf/toQuads.js'
import { writeRdf } from '../rdf/writeRdf.js'

/** An article whose labels are joined with those of the others, to be written. */
export interface BlockTask {
  readonly id: string
  readonly graph: KnowledgeGraph
  readonly text: string
  readonly base: string
}

/** Articles of a corpus of so many, to be shown as a network. */
export interface PageTask {
  readonly graphs: readonly KnowledgeGraph[]
  readonly of: number
}

/** The N-Quads of articles as bytes, in their order; what a thread of the writers' pool runs. */
export function formatBlocks(tasks: readonly BlockTask[]): Uint8Array[] {
  // Bytes from the first piece on: texts of such a length wait in V8's heap until all of it is collected.
  return tasks.map(({ id, graph, text, base }) => {
    const pieces = writeRdf(toQuads(graph, new Map([[id, text]]), base), 'nquads')
    return Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece)))
  })
}

/** The network of articles as network.json has it, laid out; what a thread of the same pool runs. */
export function formatPage({ graphs, of }: PageTask): string {
  const network = layoutNetwork(toNetwork(normalizeGraph(joinGraphs(graphs))))
  network.setAttribute('shown', { articles: graphs.length, of })
  return formatNetwork(network)
}
