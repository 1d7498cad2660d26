import { mentionId, mentionKey, statementId, statementKey } from './ids.js'
import type { Entity, KnowledgeGraph, Mention, Range, Statement } from './model.js'
import { compareCodeUnits } from './text/compareCodeUnits.js'
import { groupBy } from './text/groupBy.js'
import { compareSpans } from './text/span.js'

/**
 * The graph in the one form that model.ts promises: articles and entities sorted by id, mentions and statements by
 * article, place and id, ranges by place; a statement that several rules or places give is one with all its evidence
 * and the rule that comes first in the text.
 */
export function normalizeGraph({ articles, entities, mentions, statements }: KnowledgeGraph): KnowledgeGraph {
  return {
    articles: byId(articles),
    entities: byId(entities.map(normalizeEntity)),
    mentions: inReadingOrder(
      firstOfEach(
        mentions.map((mention) => ({ ...mention, ranges: normalizeRanges(mention.ranges) })),
        mentionKey,
      ),
      ({ ranges }) => ranges,
      mentionId,
    ),
    statements: normalizeStatements(statements),
  }
}

function normalizeStatements(statements: readonly Statement[]): Statement[] {
  const sorted = inReadingOrder(
    statements.map((statement) => ({ ...statement, evidence: normalizeRanges(statement.evidence) })),
    ({ evidence }) => evidence,
    (statement) => `${statementId(statement)} ${statement.rule}`,
  )
  const merged = [...groupBy(sorted, statementKey).values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ? [first] : []
    const evidence = [first, ...others].flatMap((statement) => statement.evidence)
    return [{ ...first, evidence: normalizeRanges(evidence) }]
  })
  return inReadingOrder(merged, ({ evidence }) => evidence, statementId)
}

function normalizeEntity(entity: Entity): Entity {
  const others = entity.altLabels.filter((label) => label !== entity.label)
  return { ...entity, altLabels: [...new Set(others)].sort(compareCodeUnits) }
}

/** Ranges by place, each once. */
function normalizeRanges(ranges: readonly Range[]): readonly Range[] {
  if (ranges.length < 2) return ranges
  const sorted = [...ranges].sort(compareSpans)
  return sorted.filter((range, at) => {
    const last = sorted[at - 1]
    return last === undefined || compareSpans(last, range) !== 0
  })
}

/** Sorted by id, of equal ids the first. */
function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return firstOfEach(items, ({ id }) => id).sort((a, b) => compareCodeUnits(a.id, b.id))
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const first = new Map<string, Item>()
  for (const item of items) {
    const key = keyOf(item)
    if (!first.has(key)) first.set(key, item)
  }
  return [...first.values()]
}

/** By article, then by ranges in turn, then by key; keys are hashes, so they are only made where all else is equal. */
function inReadingOrder<Placed extends Mention | Statement>(
  items: readonly Placed[],
  rangesOf: (item: Placed) => readonly Range[],
  keyOf: (item: Placed) => string,
): Placed[] {
  return [...items].sort(
    (a, b) =>
      compareCodeUnits(a.article, b.article) ||
      compareRanges(rangesOf(a), rangesOf(b)) ||
      compareCodeUnits(keyOf(a), keyOf(b)),
  )
}

function compareRanges(a: readonly Range[], b: readonly Range[]): number {
  for (let at = 0; ; at++) {
    const [range, other] = [a[at], b[at]]
    if (!range || !other) return a.length - b.length
    const order = compareSpans(range, other)
    if (order !== 0) return order
  }
}
