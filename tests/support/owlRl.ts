import type { Quad, Term } from '@rdfjs/types'
import { namespaces } from '../../src/vocabulary/namespaces.js'

const { owl, rdf, rdfs, xsd } = namespaces
const name = (iri: string) => iri.replace(/^.*[#/]/u, '')

/** Sorts of properties, and what they may be besides (OWL 2 Profiles, 4.2; OWL 2 Structural Specification, 5.8 and 11). */
const sorts = ['ObjectProperty', 'DatatypeProperty', 'AnnotationProperty']
const characteristics: Readonly<Record<string, readonly string[]>> = {
  ObjectProperty: [
    'FunctionalProperty',
    'InverseFunctionalProperty',
    'IrreflexiveProperty',
    'SymmetricProperty',
    'AsymmetricProperty',
    'TransitiveProperty',
  ],
  DatatypeProperty: ['FunctionalProperty'],
  AnnotationProperty: [],
}
/** Characteristics that a transitive property, being composite, may not have. */
const onlySimple = [
  'FunctionalProperty',
  'InverseFunctionalProperty',
  'IrreflexiveProperty',
  'AsymmetricProperty',
]

/** The datatypes of OWL 2 RL (OWL 2 Profiles, 4.2.1) that an ontology like this one may need. */
const datatypes = [
  ...['decimal', 'integer', 'nonNegativeInteger', 'string', 'anyURI', 'dateTime', 'boolean', 'date'],
].map((local) => xsd + local)

/**
 * What keeps an ontology out of OWL 2 RL, a sentence each. No package of npm checks profiles, so this reads the grammar
 * of the profile for ontologies that use named classes and properties only: every axiom is one triple between names,
 * each name is declared as one sort, and what is in OWL's own namespace is one of the axioms below.
 */
export function breaksOfOwlRl(quads: readonly Quad[]): string[] {
  const findings: string[] = []
  const typesOf = groupTypes(quads)
  const is = (term: Term, sort: string) => typesOf.get(term.value)?.has(owl + sort) ?? false
  const both = (sort: string) => (a: Term, b: Term) => is(a, sort) && is(b, sort)
  const sameSort = (a: Term, b: Term) => sorts.some((sort) => is(a, sort) && is(b, sort))
  const axioms: Readonly<Record<string, (subject: Term, object: Term) => boolean>> = {
    [`${rdfs}subClassOf`]: both('Class'),
    [`${owl}disjointWith`]: both('Class'),
    [`${owl}equivalentClass`]: both('Class'),
    [`${rdfs}subPropertyOf`]: sameSort,
    [`${owl}inverseOf`]: both('ObjectProperty'),
    [`${rdfs}domain`]: (property, value) => !is(property, 'AnnotationProperty') && is(value, 'Class'),
    [`${rdfs}range`]: (property, value) =>
      is(property, 'ObjectProperty')
        ? is(value, 'Class')
        : is(property, 'DatatypeProperty') && [...datatypes, `${rdfs}Literal`].includes(value.value),
    [`${owl}versionInfo`]: (_, value) => value.termType === 'Literal',
    [`${owl}versionIRI`]: (_, value) => value.termType === 'NamedNode',
  }
  for (const { subject, predicate, object } of quads) {
    const triple = `${name(subject.value)} ${name(predicate.value)} ${name(object.value)}`
    if ([subject, object].some(({ termType }) => termType === 'BlankNode'))
      findings.push(`${triple}: a blank node`)
    const fits = axioms[predicate.value]
    if (fits) {
      if (!fits(subject, object)) findings.push(`${triple}: no axiom of OWL 2 RL`)
    } else if (predicate.value.startsWith(owl)) findings.push(`${triple}: not read by this check`)
    else if (
      predicate.value !== `${rdf}type` &&
      !predicate.value.startsWith(rdfs) &&
      !isProperty(typesOf, predicate)
    ) {
      findings.push(`${triple}: the property is not declared`)
    }
  }
  return [...findings, ...[...typesOf].flatMap(([iri, types]) => checkTypes(name(iri), types))]
}

function checkTypes(iri: string, types: ReadonlySet<string>): string[] {
  const own = [...types].filter((type) => type.startsWith(owl)).map((type) => type.slice(owl.length))
  const declared = own.filter((type) => sorts.includes(type))
  const [sort] = declared
  const rest = own.filter((type) => !sorts.includes(type) && !['Class', 'Ontology'].includes(type))
  const findings = declared.length > 1 ? [`${iri} is ${declared.join(' and ')}`] : []
  const wrong = rest.filter((type) => !(characteristics[sort ?? ''] ?? []).includes(type))
  findings.push(...wrong.map((type) => `${iri} is a ${type}, which OWL 2 RL has not for it`))
  if (rest.includes('TransitiveProperty')) {
    const odd = rest.filter((type) => onlySimple.includes(type))
    findings.push(...odd.map((type) => `${iri} is transitive and a ${type}`))
  }
  return findings
}

function isProperty(typesOf: ReadonlyMap<string, ReadonlySet<string>>, { value }: Term): boolean {
  return sorts.some((sort) => typesOf.get(value)?.has(owl + sort))
}

function groupTypes(quads: readonly Quad[]): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>()
  for (const { subject, predicate, object } of quads) {
    if (predicate.value !== `${rdf}type`) continue
    types.set(subject.value, (types.get(subject.value) ?? new Set()).add(object.value))
  }
  return types
}
