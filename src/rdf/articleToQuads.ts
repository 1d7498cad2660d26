import type { NamedNode, Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { mentionId, ruleId, spanId, statementId } from '../ids.js'
import type { ArticleRecord, Entity, Mention, Range, Statement } from '../model.js'
import { codePointSlicer } from '../text/codePointSlicer.js'
import { claimToObject, quantityToQuads } from './claimToObject.js'
import { entityToQuads } from './entityToQuads.js'
import { articleGraphIri, type Iris, provenanceIri } from './iris.js'
import { numberLiteral } from './literals.js'
import { metadataToQuads } from './metadata.js'
import { spanToQuads } from './spanToQuads.js'
import { pao, prov, rdf } from './terms.js'

const { namedNode, literal, quad } = DataFactory

/** What one article says. */
export interface ArticlePart {
  readonly article: ArticleRecord
  /** Those that the article speaks of. */
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly statements: readonly Statement[]
}

interface Graphs {
  readonly triples: NamedNode
  readonly provenance: NamedNode
  readonly iris: Iris
}

/** The quads of one article, in no order and with repetitions: its triples and, in a graph beside, their provenance. */
export function* articleToQuads(part: ArticlePart, text: string, iris: Iris): Generator<Quad> {
  const article = namedNode(iris.toIri(part.article.id))
  const graphs: Graphs = {
    triples: namedNode(articleGraphIri(article.value)),
    provenance: namedNode(provenanceIri(article.value)),
    iris,
  }
  yield* recordToQuads(part.article, article, graphs)
  for (const entity of part.entities) yield* entityToQuads(entity, graphs.triples, iris)
  for (const statement of part.statements) yield* statementToQuads(statement, graphs)
  for (const mention of part.mentions) yield* mentionToQuads(mention, graphs)

  const slice = codePointSlicer(text)
  const spans = new Map<string, Range>()
  const ranges = [
    ...part.mentions.flatMap((mention) => mention.ranges),
    ...part.statements.flatMap(({ evidence }) => evidence),
  ]
  for (const range of ranges) spans.set(iris.toIri(spanId(part.article.id, range)), range)
  for (const [iri, range] of spans) {
    const span = namedNode(iri)
    yield* spanToQuads(span, range, article, slice, graphs.provenance)
    const page = part.article.pages?.findLastIndex((start) => start <= range.start)
    if (page !== undefined) yield quad(span, pao('page'), numberLiteral(page + 1), graphs.provenance)
  }
}

function* recordToQuads(record: ArticleRecord, article: NamedNode, graphs: Graphs): Generator<Quad> {
  for (const name of ['fileName', 'fileSha256', 'textSha256'] as const) {
    const value = name === 'fileName' ? record.file : record[name]
    yield quad(article, pao(name), literal(value), graphs.provenance)
  }
  yield* metadataToQuads(record, article, graphs.provenance)
  if (record.home !== undefined) {
    yield quad(article, pao('home'), namedNode(graphs.iris.toIri(record.home)), graphs.provenance)
  }
}

/** The triple in its article's graph, then the statement node that carries where the text says so and which rule read it. */
function* statementToQuads(statement: Statement, { triples, provenance, iris }: Graphs): Generator<Quad> {
  const { claim } = statement
  const subject = namedNode(iris.toIri(statement.subject))
  const predicate = pao(claim.predicate)
  const object = claimToObject(claim, iris)
  yield quad(subject, predicate, object, triples)
  if (claim.predicate === 'quantity' && object.termType === 'NamedNode') {
    yield* quantityToQuads(claim.quantity, object, triples)
  }

  const node = namedNode(iris.toIri(statementId(statement)))
  yield quad(node, rdf.type, rdf.Statement, provenance)
  yield quad(node, rdf.subject, subject, provenance)
  yield quad(node, rdf.predicate, predicate, provenance)
  yield quad(node, rdf.object, object, provenance)
  yield* derivationToQuads(node, statement, statement.evidence, { triples, provenance, iris })
}

function* mentionToQuads(mention: Mention, graphs: Graphs): Generator<Quad> {
  const { provenance, iris } = graphs
  const node = namedNode(iris.toIri(mentionId(mention)))
  yield quad(node, rdf.type, pao('Mention'), provenance)
  yield quad(node, pao('mentionOf'), namedNode(iris.toIri(mention.entity)), provenance)
  yield* derivationToQuads(node, mention, mention.ranges, graphs)
}

/** Which rule read something from which spans. */
function* derivationToQuads(
  node: NamedNode,
  { article, rule }: Mention | Statement,
  ranges: readonly Range[],
  { provenance, iris }: Graphs,
): Generator<Quad> {
  yield quad(node, pao('byRule'), namedNode(iris.toIri(ruleId(rule))), provenance)
  for (const range of ranges) {
    yield quad(node, prov.wasDerivedFrom, namedNode(iris.toIri(spanId(article, range))), provenance)
  }
}
