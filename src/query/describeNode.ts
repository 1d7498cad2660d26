import type { Quad } from '@rdfjs/types'
import { namespaces, paoIri } from '../vocabulary/namespaces.js'

/** What a reader wants to know of a node that they only have the IRI of. */
export interface NodeDescription {
  /** The entity's label; a statement's as `subject —relation→ object`. */
  readonly label?: string
  /** The words that the text says it in. */
  readonly quote?: string
  /** The extraction rule that made the statement. */
  readonly rule?: string
}

const iris = {
  label: `${namespaces.skos}prefLabel`,
  subject: `${namespaces.rdf}subject`,
  predicate: `${namespaces.rdf}predicate`,
  object: `${namespaces.rdf}object`,
  byRule: paoIri('byRule'),
  mentionOf: paoIri('mentionOf'),
  derivedFrom: `${namespaces.prov}wasDerivedFrom`,
  selector: `${namespaces.oa}hasSelector`,
  exact: `${namespaces.oa}exact`,
} as const

/** A look-up of the descriptions of a graph's nodes by IRI. */
export function describeNodes(quads: Iterable<Quad>): (iri: string) => NodeDescription {
  const values = new Map<string, string[]>()
  const mentions = new Map<string, string>()
  const wanted = new Set<string>(Object.values(iris))
  for (const { subject, predicate, object } of quads) {
    if (!wanted.has(predicate.value)) continue
    const key = `${predicate.value} ${subject.value}`
    values.set(key, [...(values.get(key) ?? []), object.value])
    if (predicate.value === iris.mentionOf && !mentions.has(object.value)) {
      mentions.set(object.value, subject.value)
    }
  }
  const valuesAt = (node: string | undefined, iri: string) => values.get(`${iri} ${node}`) ?? []
  const valueAt = (node: string | undefined, iri: string) => valuesAt(node, iri)[0]
  // A span has a position selector beside the quote selector.
  const quoteOf = (span: string | undefined) =>
    valuesAt(span, iris.selector).flatMap((selector) => valuesAt(selector, iris.exact))[0]
  const nameOf = (node: string | undefined) => node && (valueAt(node, iris.label) ?? localName(node))
  return (iri) => {
    const [subject, predicate, object] = [iris.subject, iris.predicate, iris.object].map((end) =>
      valueAt(iri, end),
    )
    const label = predicate
      ? `${nameOf(subject)} —${localName(predicate)}→ ${nameOf(object)}`
      : valueAt(iri, iris.label)
    const quote = quoteOf(
      valueAt(iri, iris.derivedFrom) ?? valueAt(mentions.get(iri), iris.derivedFrom) ?? iri,
    )
    const rule = valueAt(iri, iris.byRule)
    return { ...(label && { label }), ...(quote && { quote }), ...(rule && { rule: localName(rule) }) }
  }
}

function localName(iri: string): string {
  return iri.replace(/^.*[#/](?=.)/u, '')
}
