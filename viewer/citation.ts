import type { Range } from '../src/model.js'
import type { Messages } from './messages.js'
import type { Reading } from './reading.js'

/** Offsets as a reader cites them: `593–613、620–624`. */
export function offsetsOf(ranges: readonly Range[]): string {
  return ranges.map(({ start, end }) => `${start}–${end}`).join('、')
}

/** A statement's words with title, author, file and offsets. */
export function citationOf({ network, articles, quote }: Reading, edge: string, messages: Messages): string {
  const { article, ranges } = network.getEdgeAttributes(edge)
  const record = articles.find(({ id }) => id === article)
  const file = record?.file ?? article
  const writes = network.hasNode(article)
    ? network.filterOutEdges(article, (_, { relation }) => relation === 'author')
    : []
  const author = writes.map((one) => network.getNodeAttribute(network.target(one), 'label')).join('、')
  const words = quote(article, ranges).replace(/\s+/gu, ' ')
  return messages.citation(words, record?.label ?? file, author, file, offsetsOf(ranges))
}
