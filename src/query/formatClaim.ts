import type { Claim } from '../model.js'

/** What a claim says of its subject: the object's label, or the literal in words. */
export function formatClaim(claim: Claim, labels: ReadonlyMap<string, string>): string {
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
    case 'quantity': {
      const { value, from, to, unit, qualifier } = claim.quantity
      const number = value ?? `${from ?? ''}–${to ?? ''}`
      return [qualifier, number, unit].filter((part) => part !== undefined).join(' ')
    }
    default:
      return labels.get(claim.object) ?? claim.object
  }
}
