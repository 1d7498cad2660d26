import { formatQuantity } from '../formatLiteral.js'
import type { Claim, KnowledgeGraph, Statement } from '../model.js'
import { normalForm } from '../text/normalForm.js'
import type { Verdict } from './figures.js'
import type { GoldLiteral } from './goldLiteral.js'
import type { PredictedEntity } from './matchEntities.js'

/** A literal of the graph, once however many articles say it. */
export interface PredictedLiteral {
  readonly subject: string
  readonly predicate: GoldLiteral['p']
  readonly value: GoldLiteral['value']
  /** What says it, one for each article. */
  readonly statements: readonly Statement[]
  /** The gold literal that it finds. */
  readonly hit: GoldLiteral | undefined
  readonly verdict: Verdict
}

type LiteralClaim = Exclude<Claim, { readonly object: string } | { readonly predicate: 'kind' }>

/**
 * Finds the gold literal of the same name and an equal value on the gold entity that the subject found. The subjects
 * of `golds` are keys of gold entities; kinds are judged by themselves.
 */
export function matchLiterals(
  graph: KnowledgeGraph,
  entities: readonly PredictedEntity[],
  golds: readonly GoldLiteral[],
): PredictedLiteral[] {
  const found = new Map(entities.map((entity) => [entity.id, entity.hit?.key]))
  const goldsByKey = new Map<string, GoldLiteral>()
  for (const gold of golds) {
    const key = literalKey(gold.s, gold.p, gold.value)
    if (goldsByKey.get(key)?.level !== 'core') goldsByKey.set(key, gold)
  }
  const said = new Map<string, Omit<PredictedLiteral, 'hit' | 'verdict'> & { statements: Statement[] }>()
  for (const statement of graph.statements) {
    const { subject, claim } = statement
    if ('object' in claim || claim.predicate === 'kind' || !found.has(subject)) continue
    const value = valueOfClaim(claim)
    const key = literalKey(subject, claim.predicate, value)
    const literal = said.get(key) ?? { subject, predicate: claim.predicate, value, statements: [] }
    said.set(key, literal)
    literal.statements.push(statement)
  }
  return [...said.values()].map((literal) => {
    const s = found.get(literal.subject)
    const hit = s === undefined ? undefined : goldsByKey.get(literalKey(s, literal.predicate, literal.value))
    return { ...literal, hit, verdict: hit ? (hit.level === 'core' ? 'right' : 'optional') : 'wrong' }
  })
}

function valueOfClaim(claim: LiteralClaim): GoldLiteral['value'] {
  switch (claim.predicate) {
    case 'quantity':
      return claim.quantity
    case 'amount':
    case 'count':
      return claim.number
    default:
      return claim.text
  }
}

function literalKey(subject: string, predicate: string, value: GoldLiteral['value']): string {
  return [subject, predicate, formatValue(value)].map(normalForm).join('\n')
}

/** A literal's value in a few characters: `10000000`, `2021-07`, `余 120 人次`, `93.8–95.5 %`. */
export function formatValue(value: GoldLiteral['value']): string {
  return typeof value === 'object' ? formatQuantity(value) : String(value)
}
