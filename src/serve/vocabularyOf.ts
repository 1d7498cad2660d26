import type { Quad } from '@rdfjs/types'
import { type OntologyTerm, readOntology } from '../export/ontologyTerms.js'
import type { Question } from '../query/questions.js'
import { namespaces } from '../vocabulary/namespaces.js'

/** A term that a query may use, as an editor offers it. */
interface VocabularyTerm {
  readonly iri: string
  readonly sort: OntologyTerm['sort']
  /** What it is called; empty for terms of others. */
  readonly zh: string
  readonly en: string
}

/** What an editor of queries offers. */
export interface Vocabulary {
  /** Those that need no declaration. */
  readonly prefixes: Readonly<Record<string, string>>
  readonly terms: readonly VocabularyTerm[]
}

const { owl, pao, rdf } = namespaces
const sorts: Readonly<Record<string, OntologyTerm['sort']>> = {
  [`${owl}Class`]: 'class',
  [`${owl}ObjectProperty`]: 'relation',
  [`${owl}DatatypeProperty`]: 'literal',
  [`${owl}AnnotationProperty`]: 'literal',
}

/**
 * The terms of an ontology in its order, then those of others that it declares, then those that its ready questions
 * use besides, such as the words that carry provenance.
 */
export function vocabularyOf(
  quads: readonly Quad[],
  questions: readonly Pick<Question, 'sparql'>[],
): Vocabulary {
  const terms = new Map<string, VocabularyTerm>()
  const add = (term: VocabularyTerm) => {
    if (!terms.has(term.iri)) terms.set(term.iri, term)
  }
  for (const { name, sort, label } of readOntology(quads).terms)
    add({ iri: `${pao}${name}`, sort, zh: label.zh[0] ?? '', en: label.en[0] ?? '' })
  for (const { subject, predicate, object } of quads) {
    const sort = predicate.value === `${rdf}type` ? sorts[object.value] : undefined
    if (sort !== undefined && subject.termType === 'NamedNode')
      add({ iri: subject.value, sort, zh: '', en: '' })
  }
  for (const iri of questions.flatMap(({ sparql }) => termsIn(sparql)).sort())
    add({ iri, sort: /[#/][A-Z]\w*$/u.test(iri) ? 'class' : 'relation', zh: '', en: '' })
  return { prefixes: namespaces, terms: [...terms.values()] }
}

/** The names with customary prefixes in a query. */
function termsIn(sparql: string): readonly string[] {
  const known: Readonly<Record<string, string>> = namespaces
  return [...sparql.matchAll(/\b([a-z]+):(\w+)/gu)].flatMap(([, prefix = '', name]) => {
    const namespace = known[prefix]
    return namespace === undefined ? [] : [`${namespace}${name}`]
  })
}
