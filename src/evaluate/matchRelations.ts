import type { KnowledgeGraph, Statement } from '../model.js'
import type { RelationName } from '../vocabulary/terms.js'
import type { Verdict } from './figures.js'
import type { GoldRelation } from './gold.js'
import type { PredictedEntity } from './matchEntities.js'

/** A relation of the graph, once however many articles assert it. */
export interface PredictedRelation {
  readonly subject: string
  readonly predicate: RelationName
  readonly object: string
  /** What asserts it, one for each article. */
  readonly statements: readonly Statement[]
  /** The gold relations that it finds. */
  readonly hits: readonly GoldRelation[]
  readonly verdict: Verdict
}

/**
 * Finds the gold relations of the same name whose ends are the gold entities that this one's ends found. The ends
 * of `golds` are keys of gold entities (`KeyedEntity.key`).
 */
export function matchRelations(
  graph: KnowledgeGraph,
  entities: readonly PredictedEntity[],
  golds: readonly GoldRelation[],
): PredictedRelation[] {
  const found = new Map(entities.map((entity) => [entity.id, entity.hit?.key]))
  const goldsByEnds = new Map<string, GoldRelation[]>()
  for (const gold of golds) {
    const key = tripleKey(gold.s, gold.p, gold.o)
    goldsByEnds.set(key, [...(goldsByEnds.get(key) ?? []), gold])
  }
  const asserted = new Map<
    string,
    { subject: string; predicate: RelationName; object: string; statements: Statement[] }
  >()
  for (const statement of graph.statements) {
    const { subject, claim } = statement
    if (!('object' in claim) || !found.has(subject) || !found.has(claim.object)) continue
    const key = tripleKey(subject, claim.predicate, claim.object)
    const relation = asserted.get(key) ?? { subject, ...claim, statements: [] }
    asserted.set(key, relation)
    relation.statements.push(statement)
  }
  return [...asserted.values()].map((relation) => {
    const [s, o] = [found.get(relation.subject), found.get(relation.object)]
    const hits =
      s === undefined || o === undefined ? [] : (goldsByEnds.get(tripleKey(s, relation.predicate, o)) ?? [])
    const isRight = hits.some((gold) => gold.level === 'core')
    return { ...relation, hits, verdict: isRight ? 'right' : hits.length > 0 ? 'optional' : 'wrong' }
  })
}

function tripleKey(subject: string, predicate: string, object: string): string {
  return `${subject}\n${predicate}\n${object}`
}
