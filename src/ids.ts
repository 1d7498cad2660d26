import type { Claim, Inference, Mention, Quantity, Range, Statement } from './model.js'
import { shortHash } from './text/hash.js'

/*
 * Ids are IRIs without their base (see `Entity.id`). All are derived from what they name, so that `verify` can derive
 * them again, and none depends on the base, so that graphs under two bases differ in nothing else.
 */

/** Id of the article with this text, given the SHA-256 of the text. */
export function articleId(textSha256: string): string {
  return `article/${textSha256.slice(0, 16)}`
}

/** Id of a statement: what is said of what by which article, however often and by whichever rule. */
export function statementId(statement: Statement): string {
  return `statement/${shortHash(statementKey(statement))}`
}

/** What a statement's id is a hash of. */
export function statementKey({ subject, claim, article }: Statement): string {
  return `${subject}\n${claim.predicate}\n${objectKey(claim)}\n${article}`
}

/** Id of a mention: which entity is meant where, by whichever rule. */
export function mentionId(mention: Mention): string {
  return `mention/${shortHash(mentionKey(mention))}`
}

/** What a mention's id is a hash of. */
export function mentionKey({ article, entity, ranges }: Mention): string {
  let key = `${article}\n${entity}`
  for (const { start, end } of ranges) key += `\n${start}-${end}`
  return key
}

/** Id of a quantity: a value, so two that are equal are one. */
export function quantityId(quantity: Quantity): string {
  return `quantity/${shortHash(quantityKey(quantity))}`
}

/** Id of an inference: what follows, in whichever way. */
export function inferenceId({
  subject,
  predicate,
  object,
}: Omit<Inference, 'rule' | 'axiom' | 'premises'>): string {
  return `inference/${shortHash(subject, predicate, object)}`
}

/** Id of a run of an article's text. */
export function spanId(article: string, { start, end }: Range): string {
  return `${article}/span/${start}-${end}`
}

/** Id of a rule, for names of any characters. */
export function ruleId(rule: string): string {
  return `rule/${encodeURIComponent(rule)}`
}

/** The rule that `ruleId` made an id for. */
export function ruleOf(id: string): string {
  return decodeURIComponent(id.replace(/^rule\//, ''))
}

function objectKey(claim: Claim): string {
  switch (claim.predicate) {
    case 'kind':
      return claim.kind
    case 'amount':
    case 'count':
      return String(claim.number)
    case 'currency':
    case 'date':
    case 'documentNumber':
      return claim.text
    case 'quantity':
      return quantityKey(claim.quantity)
    default:
      return claim.object
  }
}

function quantityKey({ value, from, to, unit, qualifier }: Quantity): string {
  return JSON.stringify([value ?? null, from ?? null, to ?? null, unit, qualifier ?? null])
}
