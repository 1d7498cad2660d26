import { formatLiteral } from '../formatLiteral.js'
import type { Claim } from '../model.js'

/** What a claim says of its subject: the object's label, or the literal in words. */
export function formatClaim(claim: Claim, labels: ReadonlyMap<string, string>): string {
  return 'object' in claim ? (labels.get(claim.object) ?? claim.object) : formatLiteral(claim)
}
