import type { KnowledgeGraph } from '../model.js'
import { formatRdf } from '../rdf/formats.js'
import { toQuads } from '../rdf/toQuads.js'

/** An article whose labels are joined with those of the others, to be written. */
export interface BlockTask {
  readonly id: string
  readonly graph: KnowledgeGraph
  readonly text: string
  readonly base: string
}

/** The N-Quads of articles, in their order; what a thread of the writers' pool runs. */
export default function formatBlocks(tasks: readonly BlockTask[]): string[] {
  return tasks.map(({ id, graph, text, base }) =>
    formatRdf(toQuads(graph, new Map([[id, text]]), base), 'nquads'),
  )
}
