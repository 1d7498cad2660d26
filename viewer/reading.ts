import { formatQuantity } from '../src/formatLiteral.js'
import type { Range } from '../src/model.js'
import type { LiteralAttribute, Network, NetworkArticle } from '../src/network/network.js'
import { codePointSlicer } from '../src/text/codePointSlicer.js'
import { defaultBase } from '../src/vocabulary/namespaces.js'
import type { Words } from '../src/vocabulary/words.js'

/** What the page shows: the network, and the texts that its offsets count in. */
export interface Reading {
  readonly network: Network
  readonly articles: readonly NetworkArticle[]
  /** The texts by the id of their article; without those that don't match the graph. */
  readonly texts: ReadonlyMap<string, string>
  /** What the IRIs of the graph stand under. */
  readonly base: string
  /** The words at some ranges of an article, in code points; `…` between pieces. */
  readonly quote: (article: string, ranges: readonly Range[]) => string
}

/** Joins a network with its texts. */
export function createReading(
  network: Network,
  texts: ReadonlyMap<string, string>,
  base = defaultBase,
): Reading {
  const slicers = new Map<string, ReturnType<typeof codePointSlicer>>()
  const slicerOf = (article: string) => {
    const known = slicers.get(article)
    const text = known ? undefined : texts.get(article)
    if (known || text === undefined) return known
    const slicer = codePointSlicer(text)
    slicers.set(article, slicer)
    return slicer
  }
  return {
    network,
    articles: network.getAttribute('articles'),
    texts,
    base,
    quote: (article, ranges) => {
      const slice = slicerOf(article)
      return slice ? ranges.map(({ start, end }) => slice(start, end)).join(' … ') : ''
    },
  }
}

/** The edges that begin or end at a node, in reading order: first those that begin there; what is inferred last. */
export function edgesOf(network: Network, node: string): readonly string[] {
  const places = new Map<string, Place>()
  for (const edge of network.edges(node)) {
    const { article, ranges, inferred = false } = network.getEdgeAttributes(edge)
    places.set(edge, { article, inferred, start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 })
  }
  const inOrder = (a: string, b: string) => comparePlaces(places.get(a), places.get(b))
  return [...new Set([...network.outEdges(node).sort(inOrder), ...network.inEdges(node).sort(inOrder)])]
}

interface Place {
  readonly article: string
  readonly inferred: boolean
  readonly start: number
  readonly end: number
}

function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return 0
  const byArticle = a.article < b.article ? -1 : Number(a.article > b.article)
  return Number(a.inferred) - Number(b.inferred) || byArticle || a.start - b.start || a.end - b.end
}

/** A statement as a sentence of three parts: `提升政治能力 通过…落实 五色花训`. */
export function statementWords(
  network: Network,
  edge: string,
  words: Words,
): readonly [string, string, string] {
  const [source, target] = network.extremities(edge)
  return [
    network.getNodeAttribute(source, 'label'),
    words.relations[network.getEdgeAttribute(edge, 'relation')],
    network.getNodeAttribute(target, 'label'),
  ]
}

/** A literal's value as a reader would write it. */
export function literalValue({ predicate, value }: LiteralAttribute, { kinds }: Words): string {
  if (typeof value === 'object') return formatQuantity(value)
  if (predicate === 'kind') return kinds[value as keyof typeof kinds] ?? String(value)
  return typeof value === 'number' ? value.toLocaleString('zh-CN') : value
}
