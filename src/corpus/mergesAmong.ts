import { formatRdf, parseRdf } from '../rdf/formats.js'
import { irisUnder } from '../rdf/iris.js'
import { mergesToQuads, quadsToMerges } from '../rdf/mergesToQuads.js'
import { mergesName } from './graphFiles.js'

/** Of the N-Quads of merges.nq the decisions about two things of a part of the corpus, whose quads have these subjects. */
export function mergesAmong(nquads: string, subjects: ReadonlySet<string>, base: string): string {
  const { toIri } = irisUnder(base)
  const merges = quadsToMerges(parseRdf(nquads, { format: 'nquads', file: mergesName }), base)
  const own = merges.filter(({ kept, merged }) => [kept, merged].every((id) => subjects.has(toIri(id))))
  return formatRdf(mergesToQuads(own, base), 'nquads')
}
