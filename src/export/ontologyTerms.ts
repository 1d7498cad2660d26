import type { Quad } from '@rdfjs/types'
import { groupBy } from '../text/groupBy.js'
import { namespaces, ontologyIri } from '../vocabulary/namespaces.js'

/** A text in Chinese and English; several where the ontology has several. */
export interface Bilingual {
  readonly zh: readonly string[]
  readonly en: readonly string[]
}

/** A term of the ontology, as people read it. */
export interface OntologyTerm {
  /** Its name behind the `#`. */
  readonly name: string
  readonly sort: 'class' | 'relation' | 'literal' | 'kind' | 'other'
  readonly label: Bilingual
  readonly definition: Bilingual
  readonly example: Bilingual
  readonly note: Bilingual
  /** Other triples with the term as subject: property and value with customary prefixes. */
  readonly axioms: readonly (readonly [property: string, values: readonly string[]])[]
}

/** What a reference of an ontology says. */
export interface OntologyReference {
  readonly title: Bilingual
  readonly description: Bilingual
  readonly version: string
  readonly licence: string
  readonly terms: readonly OntologyTerm[]
}

const { owl, pao, rdf, rdfs, skos, dcterms } = namespaces
const texts = {
  label: `${rdfs}label`,
  definition: `${skos}definition`,
  example: `${skos}example`,
  note: `${skos}scopeNote`,
} as const
const toldElsewhere: ReadonlySet<string> = new Set([
  ...Object.values(texts),
  `${rdfs}isDefinedBy`,
  `${skos}prefLabel`,
])

/** Reads an ontology's own terms, in the order in which it declares them. */
export function readOntology(quads: readonly Quad[]): OntologyReference {
  const bySubject = groupBy(quads, ({ subject }) => subject.value)
  const header = bySubject.get(ontologyIri) ?? []
  const terms = [...bySubject].flatMap(([iri, own]) =>
    iri.startsWith(pao) ? [toTerm(iri.slice(pao.length), own)] : [],
  )
  return {
    title: bilingual(header, `${dcterms}title`),
    description: bilingual(header, `${dcterms}description`),
    version: textOf(header, `${owl}versionInfo`),
    licence: textOf(header, `${dcterms}license`),
    terms,
  }
}

function toTerm(name: string, own: readonly Quad[]): OntologyTerm {
  const rest = own.filter(({ predicate }) => !toldElsewhere.has(predicate.value))
  const byProperty = groupBy(rest, ({ predicate }) => shorten(predicate.value))
  return {
    name,
    sort: sortOf(own),
    label: bilingual(own, texts.label),
    definition: bilingual(own, texts.definition),
    example: bilingual(own, texts.example),
    note: bilingual(own, texts.note),
    axioms: [...byProperty].map(([property, same]) => [
      property,
      same.map(({ object }) => shorten(object.value)),
    ]),
  }
}

function sortOf(own: readonly Quad[]): OntologyTerm['sort'] {
  const types = new Set(
    own.flatMap(({ predicate, object }) => (predicate.value === `${rdf}type` ? [object.value] : [])),
  )
  if (types.has(`${owl}Class`)) return 'class'
  if (types.has(`${owl}ObjectProperty`)) return 'relation'
  if (types.has(`${owl}DatatypeProperty`)) return 'literal'
  return types.has(`${pao}ProgrammeKind`) ? 'kind' : 'other'
}

function bilingual(own: readonly Quad[], predicate: string): Bilingual {
  const inLanguage = (language: string) =>
    own.flatMap((quad) =>
      quad.predicate.value === predicate &&
      quad.object.termType === 'Literal' &&
      quad.object.language === language
        ? [quad.object.value]
        : [],
    )
  return { zh: inLanguage('zh'), en: inLanguage('en') }
}

function textOf(own: readonly Quad[], predicate: string): string {
  return own.find((quad) => quad.predicate.value === predicate)?.object.value ?? ''
}

function shorten(iri: string): string {
  const known = Object.entries(namespaces).find(([, namespace]) => iri.startsWith(namespace))
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : iri
}
