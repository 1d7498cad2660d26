import type { KnowledgeGraph } from '../model.js'
import type { Citation } from './explain.js'
import type { Reader } from './reader.js'

/** Most places that are cited for one thing. */
const mostPlaces = 3

/**
 * Cites what stands in a cell of an answer, a label or an IRI of an entity of the graph: the first places that name
 * it; undefined for anything else.
 */
export function createCiter(
  graph: KnowledgeGraph,
  reader: Reader,
  toId: (iri: string) => string,
): (cell: string) => Citation[] | undefined {
  const ids = new Map(graph.entities.map(({ id, label }) => [label, id]))
  return (cell) => reader.entity(ids.get(cell) ?? toId(cell))?.mentions.slice(0, mostPlaces)
}
