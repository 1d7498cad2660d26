import type { ClassName, InverseName, KindName, LiteralName, MappingTerm, RelationName } from './terms.js'

/** Namespace IRIs by their customary prefix. `pao` is fixed; it never follows `--base` (contract, "RDF"). */
export const namespaces = {
  pao: 'https://example.org/mailuo/ontology#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  dcterms: 'http://purl.org/dc/terms/',
  org: 'http://www.w3.org/ns/org#',
  schema: 'https://schema.org/',
  sh: 'http://www.w3.org/ns/shacl#',
  void: 'http://rdfs.org/ns/void#',
  dcat: 'http://www.w3.org/ns/dcat#',
  spdx: 'http://spdx.org/rdf/terms#',
} as const

/** The IRI of the ontology itself: its namespace without the `#`. */
export const ontologyIri = 'https://example.org/mailuo/ontology'

/** Base of what all graphs share: places with a code and entries of the lexicon. */
export const sharedBase = 'https://example.org/mailuo/id/'

/** Base of articles, statements, spans and all other entities unless `--base` names another. */
export const defaultBase = 'https://example.org/mailuo/'

/** The prefixes that a written graph declares, sorted; only those that graphs use. */
export const prefixes: Readonly<Record<string, string>> = {
  dcterms: namespaces.dcterms,
  oa: namespaces.oa,
  pao: namespaces.pao,
  prov: namespaces.prov,
  rdf: namespaces.rdf,
  rdfs: namespaces.rdfs,
  skos: namespaces.skos,
  xsd: namespaces.xsd,
}

/** Every name that the written graph may take from the ontology's namespace. */
export type PaoName = ClassName | RelationName | InverseName | LiteralName | KindName | MappingTerm

/** The IRI of a term of ontology/pao.ttl. */
export function paoIri<Name extends PaoName>(name: Name): `${typeof namespaces.pao}${Name}` {
  return `${namespaces.pao}${name}`
}
