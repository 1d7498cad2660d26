import type { KnowledgeGraph, Statement } from '../model.js'
import type { PredictedRelation } from './matchRelations.js'
import { occurrences, toQuotable } from './quotable.js'

/** How well the graph's statements are cited. */
export interface EvidenceCounts {
  /** Pieces of evidence that lie in the text and are at most `longestEvidence` long. */
  readonly exact: number
  readonly broken: number
  readonly relationsWithEvidence: number
  readonly relations: number
  /** Right relations whose evidence touches the gold's quote, of those whose gold has a quote. */
  readonly touching: number
  readonly quoted: number
  /** Lengths of the exact pieces, in code points. */
  readonly lengths: readonly number[]
}

/** The longest evidence that counts, in code points (guideline, last section). */
const longestEvidence = 400

/** Judges the evidence of all statements; `texts` holds each article's text by the article's id. */
export function countEvidence(
  graph: KnowledgeGraph,
  relations: readonly PredictedRelation[],
  texts: ReadonlyMap<string, string>,
): EvidenceCounts {
  const quotable = new Map([...texts].map(([id, text]) => [id, toQuotable(text)]))
  const exactRanges = (statement: Statement) =>
    statement.evidence.filter(({ start, end }) => {
      const length = quotable.get(statement.article)?.length ?? 0
      return 0 <= start && start < end && end <= length && end - start <= longestEvidence
    })
  const exact = graph.statements.flatMap(exactRanges)
  const all = graph.statements.reduce((total, { evidence }) => total + evidence.length, 0)
  const quoted = relations.filter((relation) => quotesOf(relation).length > 0)
  const touches = (relation: PredictedRelation) =>
    relation.statements.some((statement) => {
      const text = quotable.get(statement.article)
      if (!text) return false
      const wanted = quotesOf(relation).flatMap((quote) => occurrences(text, quote))
      return exactRanges(statement).some((a) => wanted.some((b) => a.start < b.end && b.start < a.end))
    })
  return {
    exact: exact.length,
    broken: all - exact.length,
    relationsWithEvidence: relations.filter(({ statements }) =>
      statements.some((statement) => exactRanges(statement).length > 0),
    ).length,
    relations: relations.length,
    touching: quoted.filter(touches).length,
    quoted: quoted.length,
    lengths: exact.map(({ start, end }) => end - start),
  }
}

function quotesOf(relation: PredictedRelation): string[] {
  return relation.hits.flatMap(({ level, quote }) => (level === 'core' && quote ? [quote] : []))
}
