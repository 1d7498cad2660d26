import type { NamedNode, Quad, Quad_Graph } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { mentionId, ruleId, spanId, statementId } from '../ids.js'
import type { ArticleRecord, Mention, Range, Statement } from '../model.js'
import { codePointSlicer } from '../text/codePointSlicer.js'
import type { ArticlePart } from './articleToQuads.js'
import type { Iris } from './iris.js'
import { numberLiteral } from './literals.js'
import { metadataToQuads } from './metadata.js'
import type { Provenance, Reification } from './provenance.js'
import { spanToQuads } from './spanToQuads.js'
import { tripleOf } from './statementTriples.js'
import { pao, prov, rdf } from './terms.js'

const { namedNode, literal, quad } = DataFactory

/** How provenance is written: how much, in which words, and into which graph. */
export interface ProvenanceOptions {
  readonly provenance: Exclude<Provenance, 'none'>
  readonly reification: Reification
  readonly graph: Quad_Graph
  readonly iris: Iris
}

type Slice = (start: number, end: number) => string

/** Where an article's text says what the article asserts, in no order and with repetitions. */
export function* provenanceToQuads(
  part: ArticlePart,
  text: string,
  options: ProvenanceOptions,
): Generator<Quad> {
  const { graph, iris, provenance } = options
  const article = namedNode(iris.toIri(part.article.id))
  const slice = codePointSlicer(text)
  yield* recordToQuads(part.article, article, options)
  for (const statement of part.statements) yield* statementToQuads(statement, slice, options)
  if (provenance === 'compact') return
  for (const mention of part.mentions) yield* mentionToQuads(mention, options)
  const spans = new Map<string, Range>()
  const ranges = [
    ...part.mentions.flatMap((mention) => mention.ranges),
    ...part.statements.flatMap(({ evidence }) => evidence),
  ]
  for (const range of ranges) spans.set(iris.toIri(spanId(part.article.id, range)), range)
  for (const [iri, range] of spans) {
    const span = namedNode(iri)
    yield* spanToQuads(span, range, article, slice, graph)
    const page = part.article.pages?.findLastIndex((start) => start <= range.start)
    if (page !== undefined) yield quad(span, pao('page'), numberLiteral(page + 1), graph)
  }
}

function* recordToQuads(
  record: ArticleRecord,
  article: NamedNode,
  { graph, iris }: ProvenanceOptions,
): Generator<Quad> {
  for (const name of ['fileName', 'fileSha256', 'textSha256'] as const) {
    const value = name === 'fileName' ? record.file : record[name]
    yield quad(article, pao(name), literal(value), graph)
  }
  yield* metadataToQuads(record, article, graph)
  if (record.home !== undefined) yield quad(article, pao('home'), namedNode(iris.toIri(record.home)), graph)
}

/** The node that says of a triple which rule read it and from which words. */
function* statementToQuads(statement: Statement, slice: Slice, options: ProvenanceOptions): Generator<Quad> {
  const { graph, iris, provenance, reification } = options
  const node = namedNode(iris.toIri(statementId(statement)))
  const triple = tripleOf(statement, iris)
  if (reification === 'rdf12') yield quad(node, rdf.reifies, triple, graph)
  else {
    yield quad(node, rdf.type, rdf.Statement, graph)
    yield quad(node, rdf.subject, triple.subject, graph)
    yield quad(node, rdf.predicate, triple.predicate, graph)
    yield quad(node, rdf.object, triple.object, graph)
  }
  yield* derivationToQuads(node, statement, statement.evidence, options)
  if (provenance === 'full') return
  for (const { start, end } of statement.evidence) {
    yield quad(node, pao('quote'), literal(slice(start, end)), graph)
  }
}

function* mentionToQuads(mention: Mention, options: ProvenanceOptions): Generator<Quad> {
  const { graph, iris } = options
  const node = namedNode(iris.toIri(mentionId(mention)))
  yield quad(node, rdf.type, pao('Mention'), graph)
  yield quad(node, pao('mentionOf'), namedNode(iris.toIri(mention.entity)), graph)
  yield* derivationToQuads(node, mention, mention.ranges, options)
}

/** Which rule read something from which spans. */
function* derivationToQuads(
  node: NamedNode,
  { article, rule }: Mention | Statement,
  ranges: readonly Range[],
  { graph, iris }: ProvenanceOptions,
): Generator<Quad> {
  yield quad(node, pao('byRule'), namedNode(iris.toIri(ruleId(rule))), graph)
  for (const range of ranges) {
    yield quad(node, prov.wasDerivedFrom, namedNode(iris.toIri(spanId(article, range))), graph)
  }
}
