import type { Claim, Entity, Inference, KnowledgeGraph, Range, Statement } from '../model.js'
import { codePointSlicer } from '../text/codePointSlicer.js'
import { type ExplainedInference, inferenceExplainer } from './explainInference.js'
import { findEntities } from './findEntities.js'
import { formatClaim } from './formatClaim.js'

/** What a graph says of one entity. */
export interface Explanation {
  readonly entity: Entity
  /** Statements with the entity as subject, literals first, then by relation. */
  readonly outgoing: readonly ExplainedStatement[]
  /** Statements with the entity as object. */
  readonly incoming: readonly ExplainedStatement[]
  readonly mentions: readonly Citation[]
  /** What follows about the entity and no text says. */
  readonly inferred: readonly ExplainedInference[]
}

export interface ExplainedStatement {
  readonly subject: string
  readonly subjectId: string
  readonly predicate: Claim['predicate']
  /** Label of the object, or the literal in words. */
  readonly object: string
  /** Of an object that is an entity. */
  readonly objectId?: string
  readonly rule: string
  readonly evidence: readonly Citation[]
}

/** Where a text says so. Offsets count code points of the article's text, end exclusive. */
export interface Citation extends Range {
  readonly file: string
  readonly quote: string
}

/**
 * Explains each entity that `term` names (see `findEntities`); `texts` holds each article's text by the article's id.
 * MailuoError ENTITY_UNKNOWN where there is none.
 */
export function explain(
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
  term: string,
  inferences: readonly Inference[] = [],
): Explanation[] {
  return findEntities(graph, term).map(entityExplainer(graph, texts, inferences))
}

/** What explains an entity of the graph; made once, for any number of them. */
export function entityExplainer(
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
  inferences: readonly Inference[] = [],
): (entity: Entity) => Explanation {
  const explainStatement = statementExplainer(graph, texts)
  const cite = citer(graph, texts)
  let explainer: ReturnType<typeof inferenceExplainer> | undefined
  // Made when it is first needed: it takes the ids of all statements.
  const explainInference = (inference: Inference): ExplainedInference => {
    explainer ??= inferenceExplainer(graph, inferences, explainStatement)
    return explainer(inference)
  }
  return (entity) => ({
    entity,
    inferred: inferences.filter(({ subject }) => subject === entity.id).map(explainInference),
    outgoing: graph.statements
      .filter(({ subject }) => subject === entity.id)
      .map(explainStatement)
      .sort(byPredicate),
    incoming: graph.statements
      .filter(({ claim }) => 'object' in claim && claim.object === entity.id)
      .map(explainStatement)
      .sort(byPredicate),
    mentions: graph.mentions
      .filter((mention) => mention.entity === entity.id)
      .flatMap(({ article, ranges }) => ranges.map((range) => cite(article, range))),
  })
}

/** Says a statement of the graph in words, with the places that say it. */
export function statementExplainer(
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
): (statement: Statement) => ExplainedStatement {
  const labels = new Map(graph.entities.map(({ id, label }) => [id, label]))
  const cite = citer(graph, texts)
  return ({ subject, claim, rule, article, evidence }) => ({
    subject: labels.get(subject) ?? subject,
    subjectId: subject,
    predicate: claim.predicate,
    object: formatClaim(claim, labels),
    ...('object' in claim && { objectId: claim.object }),
    rule,
    evidence: evidence.map((range) => cite(article, range)),
  })
}

function citer(graph: KnowledgeGraph, texts: ReadonlyMap<string, string>) {
  const files = new Map(graph.articles.map(({ id, file }) => [id, file]))
  const slicers = new Map<string, (start: number, end: number) => string>()
  return (article: string, { start, end }: Range): Citation => {
    const slice = slicers.get(article) ?? codePointSlicer(texts.get(article) ?? '')
    slicers.set(article, slice)
    return { file: files.get(article) ?? article, start, end, quote: slice(start, end) }
  }
}

function byPredicate(a: ExplainedStatement, b: ExplainedStatement): number {
  const [left, right] = [a.predicate, b.predicate]
  const places = (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)
  return left === right ? places : left < right ? -1 : 1
}
