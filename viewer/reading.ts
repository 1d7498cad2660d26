import type { Quantity, Range } from '../src/model.js'
import type { LiteralAttribute, Network, NetworkArticle, NodeAttributes } from '../src/network/network.js'
import { codePointSlicer } from '../src/text/codePointSlicer.js'
import { kindWords, relationWords } from './words.js'

/** What the page shows: the network and the texts that its offsets count in. */
export interface Reading {
  readonly network: Network
  readonly articles: readonly NetworkArticle[]
  /** The texts by the id of their article. */
  readonly texts: ReadonlyMap<string, string>
  /** The words at some ranges of an article, in code points; `…` between pieces. */
  readonly quote: (article: string, ranges: readonly Range[]) => string
}

/** Joins a network with its texts. */
export function createReading(network: Network, texts: ReadonlyMap<string, string>): Reading {
  const slicers = new Map([...texts].map(([id, text]) => [id, codePointSlicer(text)]))
  return {
    network,
    articles: network.getAttribute('articles'),
    texts,
    quote: (article, ranges) =>
      ranges.map(({ start, end }) => slicers.get(article)?.(start, end) ?? '').join(' … '),
  }
}

/** Where a node is first named in an article, in code points; `undefined` where it isn't. */
export function firstMention({ mentions }: NodeAttributes, article: string): number | undefined {
  let first: number | undefined
  for (const { article: of, ranges } of mentions) {
    const start = of === article ? ranges[0]?.start : undefined
    if (start !== undefined && (first === undefined || start < first)) first = start
  }
  return first
}

/** The edges that begin or end at a node, in reading order: first those that begin there. */
export function edgesOf(network: Network, node: string): readonly string[] {
  const outgoing = network.outEdges(node)
  return [...outgoing, ...network.inEdges(node).filter((edge) => !outgoing.includes(edge))]
}

/** A statement as a sentence of three parts: `提升政治能力 通过…落实 五色花训`. */
export function statementWords(network: Network, edge: string): readonly [string, string, string] {
  const [source, target] = network.extremities(edge)
  return [
    network.getNodeAttribute(source, 'label'),
    relationWords[network.getEdgeAttribute(edge, 'relation')],
    network.getNodeAttribute(target, 'label'),
  ]
}

/** A literal's value as a reader would write it. */
export function literalValue({ predicate, value }: LiteralAttribute): string {
  if (typeof value === 'object') return quantityValue(value)
  if (predicate === 'kind') return kindWords[value as keyof typeof kindWords] ?? String(value)
  if (predicate === 'currency' && value === 'CNY') return '人民币'
  return typeof value === 'number' ? value.toLocaleString('zh-CN') : value
}

function quantityValue({ value, from, to, unit, qualifier }: Quantity): string {
  const amount = value ?? [from, to].filter((part) => part !== undefined).join('–')
  return [qualifier, `${amount}${unit}`].filter((part) => part !== undefined).join(' ')
}
