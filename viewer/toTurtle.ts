import type { Claim, Entity, Quantity } from '../src/model.js'
import type { LiteralAttribute, Network } from '../src/network/network.js'
import { claimsToQuads } from '../src/rdf/claimsToQuads.js'
import { formatRdf } from '../src/rdf/formats.js'
import type { KindName } from '../src/vocabulary/terms.js'

/** A part of the network as Turtle, by the writer that graph.ttl comes from. */
export function toTurtle(part: Network, base: string): string {
  const entities = part.mapNodes(
    (id, { class: name, label, altLabels }): Entity => ({ id, class: name, label, altLabels }),
  )
  const relations = part.mapEdges((_, { relation }, subject, object) => ({
    subject,
    claim: { predicate: relation, object } satisfies Claim,
  }))
  const literals = part
    .mapNodes((subject, attributes) =>
      attributes.literals.map((literal) => ({ subject, claim: claimOf(literal) })),
    )
    .flat()
  return formatRdf(claimsToQuads(entities, [...relations, ...literals], base), 'turtle')
}

function claimOf({ predicate, value }: LiteralAttribute): Claim {
  switch (predicate) {
    case 'kind':
      return { predicate, kind: value as KindName }
    case 'amount':
    case 'count':
      return { predicate, number: Number(value) }
    case 'quantity':
      return { predicate, quantity: value as Quantity }
    default:
      return { predicate, text: String(value) }
  }
}
