import type { Quad } from '@rdfjs/types'
import { MailuoError } from '../errors.js'
import type { KnowledgeGraph } from '../model.js'
import { readQuads } from './readQuads.js'

/**
 * The graph that quads hold, in whichever graphs they stand (what is inferred apart): `fromQuads(toQuads(g, texts))`
 * is `g`. MailuoError RDF_INVALID, naming `file`, where a node lacks what its class needs.
 */
export function fromQuads(quads: Iterable<Quad>, file = 'the RDF'): KnowledgeGraph {
  const { graph, problems } = readQuads(quads)
  const [first] = problems
  if (first === undefined) return graph
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  throw new MailuoError('RDF_INVALID', { file, reason: first + more })
}
