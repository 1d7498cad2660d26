import type { Claim, Quantity } from './model.js'

/** A literal in words: `Plan`, `50000000`, `2021-07`, `余 120 人`, `93.8–95.5 %`. */
export function formatLiteral(claim: Exclude<Claim, { readonly object: string }>): string {
  switch (claim.predicate) {
    case 'kind':
      return claim.kind
    case 'amount':
    case 'count':
      return String(claim.number)
    case 'quantity':
      return formatQuantity(claim.quantity)
    default:
      return claim.text
  }
}

/** A quantity in words, its qualifier first: `近 2000 人次`. */
export function formatQuantity({ value, from, to, unit, qualifier }: Quantity): string {
  const number = value ?? `${from ?? ''}–${to ?? ''}`
  return [qualifier, number, unit].filter((part) => part !== undefined).join(' ')
}
