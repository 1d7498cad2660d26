import type { KnowledgeGraph, Statement } from '../model.js'
import { countEvidence, type EvidenceCounts } from './evidence.js'
import { findDuplicates } from './findDuplicates.js'
import { findOutside } from './findOutside.js'
import type { Gold, GoldRelation } from './gold.js'
import type { GoldLiteral } from './goldLiteral.js'
import { type KeyedEntity, matchEntities, type PredictedEntity } from './matchEntities.js'
import { matchLiterals, type PredictedLiteral } from './matchLiterals.js'
import { matchRelations, type PredictedRelation } from './matchRelations.js'

/** What a graph says set against what gold says, item by item. */
export interface Comparison {
  readonly graph: KnowledgeGraph
  readonly golds: {
    readonly entities: readonly { readonly gold: KeyedEntity; readonly found: boolean }[]
    readonly relations: readonly { readonly gold: GoldRelation; readonly found: boolean }[]
    readonly literals: readonly { readonly gold: GoldLiteral; readonly found: boolean }[]
  }
  readonly entities: readonly PredictedEntity[]
  readonly relations: readonly PredictedRelation[]
  /** Empty where no gold lists literals: then none is judged. */
  readonly literals: readonly PredictedLiteral[]
  /** Nodes that another node stands for too. */
  readonly duplicates: readonly PredictedEntity[]
  /** How many statements the graph has, and those that the ontology does not allow. */
  readonly conformance: { readonly statements: number; readonly outside: readonly Statement[] }
  /** Each found core entity whose gold has a kind. */
  readonly kinds: readonly { readonly entity: PredictedEntity; readonly isRight: boolean }[]
  /** Undefined where no text was given. */
  readonly evidence?: EvidenceCounts
}

/** Compares by the guideline's last section; the golds are taken as one. */
export function compare(
  graph: KnowledgeGraph,
  golds: readonly Gold[],
  texts?: ReadonlyMap<string, string>,
): Comparison {
  const goldEntities = golds.flatMap((gold, file) =>
    gold.entities.map((entity) => ({ ...entity, key: keyOf(file, entity.id) })),
  )
  const goldRelations = golds.flatMap((gold, file) =>
    gold.relations.map((relation) => ({
      ...relation,
      s: keyOf(file, relation.s),
      o: keyOf(file, relation.o),
    })),
  )
  const goldLiterals = golds.flatMap((gold, file) =>
    (gold.literals ?? []).map((literal) => ({ ...literal, s: keyOf(file, literal.s) })),
  )
  const entities = matchEntities(graph, goldEntities)
  const relations = matchRelations(graph, entities, goldRelations)
  const isAsked = golds.some((gold) => gold.literals !== undefined)
  const literals = isAsked ? matchLiterals(graph, entities, goldLiterals) : []
  const foundEntities = new Set(entities.map((entity) => entity.hit))
  const foundRelations = new Set(relations.flatMap((relation) => relation.hits))
  const foundLiterals = new Set(literals.map((literal) => literal.hit))
  return {
    graph,
    golds: {
      entities: goldEntities.map((gold) => ({ gold, found: foundEntities.has(gold) })),
      relations: goldRelations.map((gold) => ({ gold, found: foundRelations.has(gold) })),
      literals: goldLiterals.map((gold) => ({ gold, found: foundLiterals.has(gold) })),
    },
    entities,
    relations,
    literals,
    duplicates: findDuplicates(entities),
    conformance: { statements: graph.statements.length, outside: findOutside(graph) },
    kinds: entities.flatMap(judgeKind),
    ...(texts ? { evidence: countEvidence(graph, relations, texts) } : {}),
  }
}

/** Ids of gold entities are unique in their file only. */
function keyOf(file: number, id: string): string {
  return `${file}:${id}`
}

function judgeKind(entity: PredictedEntity): Comparison['kinds'] {
  const { hit, kinds } = entity
  if (hit?.kind === undefined || hit.level !== 'core') return []
  const [kind, second] = kinds
  return [{ entity, isRight: second === undefined && kind === hit.kind }]
}
