import type { Quad, Term } from '@rdfjs/types'
import { prefixes } from '../vocabulary/namespaces.js'

/** Of the prefixes that a written graph may declare those that some term of the quads begins with. */
export function usedPrefixes(quads: Iterable<Quad>): Record<string, string> {
  const seen = new Set<string>()
  for (const { subject, predicate, object, graph } of quads) {
    for (const term of [subject, predicate, object, graph]) {
      const iri = abbreviated(term)
      if (iri !== undefined) seen.add(namespaceOf(iri))
    }
  }
  return Object.fromEntries(Object.entries(prefixes).filter(([, namespace]) => seen.has(namespace)))
}

/** The IRI of a term that a prefix can shorten: numbers and strings show none. */
function abbreviated(term: Term): string | undefined {
  if (term.termType === 'NamedNode') return term.value === `${prefixes.rdf}type` ? undefined : term.value
  if (term.termType !== 'Literal' || term.language !== '') return undefined
  const bare = ['string', 'integer', 'decimal'].map((name) => `${prefixes.xsd}${name}`)
  return bare.includes(term.datatype.value) ? undefined : term.datatype.value
}

function namespaceOf(iri: string): string {
  return iri.slice(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1)
}
