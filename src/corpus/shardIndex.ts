import { groupBy } from '../text/groupBy.js'
import type { Choosable } from './chooseSide.js'

/** Where shards are and which articles they hold. */
export const indexName = 'graph.index.tsv'

/** The article of a line of the index, and the bytes of a shard, end exclusive, that its quads are. */
export interface IndexEntry extends Choosable {
  readonly shard: string
  readonly start: number
  readonly end: number
}

/** A line: id, shard, first byte, end, file, home place, title, and the names of the home place. */
export function formatEntry({ id, shard, start, end, file, home = '', title, names }: IndexEntry): string {
  const cells = [id, shard, String(start), String(end), file, home, title, ...names]
  return `${cells.map((cell) => cell.replace(/[\t\r\n]+/gu, ' ')).join('\t')}\n`
}

/** The entries of an index, in its order. */
export function parseIndex(text: string): IndexEntry[] {
  return text.split('\n').flatMap((line) => {
    if (line === '') return []
    const [id = '', shard = '', start, end, file = '', home = '', title = '', ...names] = line.split('\t')
    const place = { shard, start: Number(start), end: Number(end) }
    return [{ id, ...place, file, title, names, ...(home !== '' && { home }) }]
  })
}

/** Entries by the shard that they are in. */
export function byShard(entries: readonly IndexEntry[]): ReadonlyMap<string, readonly IndexEntry[]> {
  return groupBy(entries, ({ shard }) => shard)
}
