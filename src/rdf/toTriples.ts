import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { quantityId } from '../ids.js'
import type { Entity, KnowledgeGraph, Quantity, Statement } from '../model.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { defaultBase } from '../vocabulary/namespaces.js'
import { quantityToQuads } from './claimToObject.js'
import { sortQuads } from './compareQuads.js'
import { entityToQuads } from './entityToQuads.js'
import { type Iris, irisUnder } from './iris.js'
import { partsOf } from './partsOf.js'
import type { Provenance, Reification } from './provenance.js'
import { provenanceToQuads } from './provenanceToQuads.js'
import { tripleOf } from './statementTriples.js'
import { textOf } from './toQuads.js'

/** How triples are made of a graph. */
export interface TriplesOptions {
  readonly base?: string
  readonly provenance?: Provenance
  readonly reification?: Reification
}

/**
 * The graph as triples of the default graph, the union of the articles' graphs, subject by subject in order of their
 * IRIs, each triple once. Provenance, where it is asked for, follows article by article.
 */
export function* toTriples(
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
  { base = defaultBase, provenance = 'none', reification = 'rdf11' }: TriplesOptions = {},
): Generator<Quad> {
  const iris = irisUnder(base)
  const defaultGraph = DataFactory.defaultGraph()
  const subjects = [...subjectsOf(graph, iris)].sort(([a], [b]) => compareCodeUnits(a, b))
  for (const [iri, { entity, statements, quantity }] of subjects) {
    const quads = statements.map((statement) => tripleOf(statement, iris))
    if (entity) quads.push(...entityToQuads(entity, defaultGraph, iris))
    if (quantity) quads.push(...quantityToQuads(quantity, DataFactory.namedNode(iri), defaultGraph))
    yield* sortQuads(quads)
  }
  if (provenance !== 'none') yield* provenanceTriples(graph, texts, { base, provenance, reification })
}

/** The provenance alone of such triples, article by article. */
export function* provenanceTriples(
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
  { base, provenance, reification }: Required<TriplesOptions>,
): Generator<Quad> {
  if (provenance === 'none') return
  const options = { provenance, reification, graph: DataFactory.defaultGraph(), iris: irisUnder(base) }
  for (const part of partsOf(graph).articles) {
    yield* sortQuads(provenanceToQuads(part, textOf(part.article.id, texts), options))
  }
}

/** What a graph has about one subject. */
interface Subject {
  entity?: Entity
  quantity?: Quantity
  readonly statements: Statement[]
}

/** The subjects of a graph's triples by IRI. */
function subjectsOf({ entities, statements }: KnowledgeGraph, iris: Iris): Map<string, Subject> {
  const subjects = new Map<string, Subject>()
  const subject = (id: string): Subject => {
    const known = subjects.get(iris.toIri(id)) ?? { statements: [] }
    subjects.set(iris.toIri(id), known)
    return known
  }
  for (const entity of entities) subject(entity.id).entity = entity
  for (const statement of statements) {
    subject(statement.subject).statements.push(statement)
    if (statement.claim.predicate !== 'quantity') continue
    const { quantity } = statement.claim
    subject(quantityId(quantity)).quantity = quantity
  }
  return subjects
}
