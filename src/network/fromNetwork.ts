import type { Claim, KnowledgeGraph, Mention, Quantity, Statement } from '../model.js'
import { normalizeGraph } from '../normalizeGraph.js'
import type { KindName } from '../vocabulary/terms.js'
import type { LiteralAttribute, Network } from './network.js'

/** The graph that a network was made of, or the part of it that the network holds; what is inferred is left out. */
export function fromNetwork(network: Network): KnowledgeGraph {
  const mentions: Mention[] = []
  const statements: Statement[] = []
  const entities = network.mapNodes((id, { class: name, label, altLabels, mentions: named, literals }) => {
    for (const { article, ranges, rule } of named) mentions.push({ article, entity: id, ranges, rule })
    for (const literal of literals) statements.push(toStatement(id, literal))
    return { id, class: name, label, altLabels }
  })
  network.forEachEdge((_, { relation, article, ranges, rule, inferred }, subject, object) => {
    if (!inferred)
      statements.push({ article, subject, claim: { predicate: relation, object }, evidence: ranges, rule })
  })
  const spoken = new Set([...mentions, ...statements].map(({ article }) => article))
  const articles = network
    .getAttribute('articles')
    .filter(({ id }) => network.hasNode(id) || spoken.has(id))
    .map(({ label, ...record }) => record)
  return normalizeGraph({ articles, entities, mentions, statements })
}

function toStatement(subject: string, literal: LiteralAttribute): Statement {
  const { article, ranges, rule } = literal
  return { article, subject, claim: toClaim(literal), evidence: ranges, rule }
}

function toClaim({ predicate, value }: LiteralAttribute): Claim {
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
