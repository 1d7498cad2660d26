import type { Network } from '../src/network/network.js'
import { type RelationName, relations } from '../src/vocabulary/terms.js'

/**
 * Gives the page's network an edge for each relation that was inferred, marked as such. One read backwards (`partOf`)
 * says nothing that its other direction doesn't, and gets none.
 */
export function addInferred(network: Network): Network {
  const inferred: unknown = network.getAttribute('inferred')
  if (!Array.isArray(inferred)) return network
  for (const { key, source, target, relation, rule } of inferred) {
    if (!isRelation(relation) || network.hasEdge(key) || !network.hasNode(source) || !network.hasNode(target))
      continue
    network.addEdgeWithKey(key, source, target, {
      relation,
      article: '',
      ranges: [],
      rule: String(rule),
      inferred: true,
    })
  }
  return network
}

function isRelation(name: unknown): name is RelationName {
  return relations.some((relation) => relation === name)
}
