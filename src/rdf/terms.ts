import type { NamedNode } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { namespaces, type PaoName, paoIri } from '../vocabulary/namespaces.js'

const { namedNode } = DataFactory
const term = (prefix: keyof typeof namespaces, name: string) => namedNode(`${namespaces[prefix]}${name}`)

export const rdf = {
  type: term('rdf', 'type'),
  Statement: term('rdf', 'Statement'),
  subject: term('rdf', 'subject'),
  predicate: term('rdf', 'predicate'),
  object: term('rdf', 'object'),
  reifies: term('rdf', 'reifies'),
}

export const owl = { sameAs: term('owl', 'sameAs') }

export const rdfs = { label: term('rdfs', 'label') }

export const skos = {
  prefLabel: term('skos', 'prefLabel'),
  altLabel: term('skos', 'altLabel'),
  Collection: term('skos', 'Collection'),
  member: term('skos', 'member'),
  exactMatch: term('skos', 'exactMatch'),
  closeMatch: term('skos', 'closeMatch'),
}

export const dcterms = {
  title: term('dcterms', 'title'),
  date: term('dcterms', 'date'),
  publisher: term('dcterms', 'publisher'),
  identifier: term('dcterms', 'identifier'),
  creator: term('dcterms', 'creator'),
  isReferencedBy: term('dcterms', 'isReferencedBy'),
}

export const prov = { wasDerivedFrom: term('prov', 'wasDerivedFrom') }

export const oa = {
  SpecificResource: term('oa', 'SpecificResource'),
  TextPositionSelector: term('oa', 'TextPositionSelector'),
  TextQuoteSelector: term('oa', 'TextQuoteSelector'),
  hasSource: term('oa', 'hasSource'),
  hasSelector: term('oa', 'hasSelector'),
  start: term('oa', 'start'),
  end: term('oa', 'end'),
  exact: term('oa', 'exact'),
  prefix: term('oa', 'prefix'),
  suffix: term('oa', 'suffix'),
}

/** The term of SHACL with this name. */
export const sh = (name: string) => term('sh', name)

export const xsd = {
  string: term('xsd', 'string'),
  integer: term('xsd', 'integer'),
  decimal: term('xsd', 'decimal'),
  boolean: term('xsd', 'boolean'),
  date: term('xsd', 'date'),
  gYearMonth: term('xsd', 'gYearMonth'),
  gYear: term('xsd', 'gYear'),
}

const known = new Map<PaoName, NamedNode>()

/** The term of ontology/pao.ttl with this name. */
export function pao(name: PaoName): NamedNode {
  const node = known.get(name) ?? namedNode(paoIri(name))
  known.set(name, node)
  return node
}
