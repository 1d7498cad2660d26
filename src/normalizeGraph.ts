import { mentionId, statementId } from './ids.js'
import type { Entity, KnowledgeGraph, Mention, Range, Statement } from './model.js'
import { compareCodeUnits } from './text/compareCodeUnits.js'
import { compareSpans } from './text/span.js'

/**
 * The graph in the one form that model.ts promises: articles and entities sorted by id, mentions and statements by
 * article, place and id, ranges by place; a statement that several rules or places give is one with all its evidence
 * and the rule that comes first in the text.
 */
export function normalizeGraph({ articles, entities, mentions, statements }: KnowledgeGraph): KnowledgeGraph {
  return {
    articles: byKey(articles, ({ id }) => id),
    entities: byKey(entities.map(normalizeEntity), ({ id }) => id),
    mentions: inReadingOrder(
      mentions.map((mention) => ({ ...mention, ranges: normalizeRanges(mention.ranges) })),
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
    (statement) => `${statementId(statement)} ${JSON.stringify(statement.evidence)} ${statement.rule}`,
  )
  const one = new Map<string, Statement>()
  for (const statement of sorted) {
    const id = statementId(statement)
    const known = one.get(id)
    const evidence = known && normalizeRanges([...known.evidence, ...statement.evidence])
    one.set(id, known && evidence ? { ...known, evidence } : statement)
  }
  return inReadingOrder([...one.values()], ({ evidence }) => evidence, statementId)
}

function normalizeEntity(entity: Entity): Entity {
  const others = entity.altLabels.filter((label) => label !== entity.label)
  return { ...entity, altLabels: [...new Set(others)].sort(compareCodeUnits) }
}

/** Ranges by place, each once. */
function normalizeRanges(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort(compareSpans)
  return sorted.filter((range, at) => {
    const last = sorted[at - 1]
    return last === undefined || compareSpans(last, range) !== 0
  })
}

/** Sorted by key in code unit order, of equal keys the first. */
function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keyed = new Map<string, Item>()
  for (const item of items) if (!keyed.has(keyOf(item))) keyed.set(keyOf(item), item)
  return [...keyed].sort(([a], [b]) => compareCodeUnits(a, b)).map(([, item]) => item)
}

/** By article, then by ranges in turn, then by key; of equal keys the first. */
function inReadingOrder<Placed extends Mention | Statement>(
  items: readonly Placed[],
  rangesOf: (item: Placed) => readonly Range[],
  keyOf: (item: Placed) => string,
): Placed[] {
  return byKey(items, keyOf)
    .map((item) => ({ item, ranges: rangesOf(item), key: keyOf(item) }))
    .sort(
      (a, b) =>
        compareCodeUnits(a.item.article, b.item.article) ||
        compareRanges(a.ranges, b.ranges) ||
        compareCodeUnits(a.key, b.key),
    )
    .map(({ item }) => item)
}

function compareRanges(a: readonly Range[], b: readonly Range[]): number {
  for (const [at, range] of a.entries()) {
    const other = b[at]
    const order = other === undefined ? 1 : compareSpans(range, other)
    if (order !== 0) return order
  }
  return a.length - b.length
}
