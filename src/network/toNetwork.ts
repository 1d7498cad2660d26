import { MultiDirectedGraph } from 'graphology'
import { pinyin } from 'pinyin-pro'
import { inferenceId, statementId } from '../ids.js'
import type { Claim, Inference, KnowledgeGraph, Quantity } from '../model.js'
import { namespaces } from '../vocabulary/namespaces.js'
import { measureNetwork } from './measureNetwork.js'
import type {
  EdgeAttributes,
  InferredEdge,
  LiteralAttribute,
  Network,
  NetworkArticle,
  NetworkAttributes,
  NodeAttributes,
  Source,
} from './network.js'

/** The form of network.json that this version writes. */
const networkFormat = 2

/**
 * The graph's network, without positions: nodes in order of ids, edges in reading order. A statement about an entity
 * that the graph lacks makes no edge. What is inferred between nodes is an attribute of the network.
 */
export function toNetwork(graph: KnowledgeGraph, inferences: readonly Inference[] = []): Network {
  const network: Network = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, NetworkAttributes>()
  network.replaceAttributes({ format: networkFormat, generator: 'mailuo', articles: toArticles(graph) })
  const mentions = groupBy(
    graph.mentions,
    ({ entity }) => entity,
    ({ article, ranges, rule }): Source => ({ article, ranges, rule }),
  )
  const literals = groupBy(graph.statements, ({ subject }) => subject, toLiteral)
  for (const { id, class: name, label, altLabels } of graph.entities) {
    const own = { mentions: mentions.get(id) ?? [], literals: literals.get(id) ?? [] }
    network.addNode(id, { class: name, label, altLabels, ...spoken(label), degree: 0, ...own })
  }
  for (const statement of graph.statements) {
    const { claim, subject, article, evidence, rule } = statement
    if (!('object' in claim) || !network.hasNode(subject) || !network.hasNode(claim.object)) continue
    const attributes = { relation: claim.predicate, article, ranges: evidence, rule }
    network.addEdgeWithKey(statementId(statement), subject, claim.object, attributes)
  }
  const measures = measureNetwork(network)
  network.updateEachNodeAttributes((node, attributes) => ({
    ...attributes,
    degree: network.degree(node),
    ...measures.get(node),
  }))
  const inferred = inferences.flatMap((inference) => toInferredEdge(inference, network) ?? [])
  if (inferred.length > 0) network.setAttribute('inferred', inferred)
  return network
}

/** How a label is spoken, so that the page finds it by pinyin without a dictionary of its own. */
function spoken(label: string): { readonly pinyin?: string } {
  const syllables = pinyin(label, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
  return syllables.length > 0 ? { pinyin: syllables.join(' ') } : {}
}

function toInferredEdge(inference: Inference, network: Network): InferredEdge | undefined {
  const { subject: source, object: target, predicate, rule, axiom, premises } = inference
  const isOwn = predicate.startsWith(namespaces.pao) && network.hasNode(source) && network.hasNode(target)
  if (!isOwn) return undefined
  const relation = predicate.slice(namespaces.pao.length)
  return { key: inferenceId(inference), source, target, relation, rule, axiom, premises }
}

function toArticles({ articles, entities }: KnowledgeGraph): NetworkArticle[] {
  const titles = new Map(entities.map(({ id, label }) => [id, label]))
  return articles.map((record) => {
    const label = titles.get(record.id)
    return { ...record, ...(label !== undefined && { label }) }
  })
}

function toLiteral({
  claim,
  article,
  evidence,
  rule,
}: KnowledgeGraph['statements'][number]): LiteralAttribute | undefined {
  if ('object' in claim) return undefined
  return { predicate: claim.predicate, value: literalValue(claim), article, ranges: evidence, rule }
}

function literalValue(claim: Exclude<Claim, { readonly object: string }>): string | number | Quantity {
  switch (claim.predicate) {
    case 'kind':
      return claim.kind
    case 'quantity':
      return claim.quantity
    case 'amount':
    case 'count':
      return claim.number
    default:
      return claim.text
  }
}

/** The values of `items` by key, in their order; what has no value is left out. */
function groupBy<Item, Value>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  toValue: (item: Item) => Value | undefined,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const item of items) {
    const value = toValue(item)
    if (value === undefined) continue
    const group = groups.get(keyOf(item))
    if (group) group.push(value)
    else groups.set(keyOf(item), [value])
  }
  return groups
}
