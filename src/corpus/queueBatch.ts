import { readFile } from 'node:fs/promises'
import { shortHash } from '../text/hash.js'
import type { Item } from './listItems.js'

/** Items with their bytes, for a machine that has not the files, and what made the caller's other parts. */
export interface Batch {
  readonly fingerprint: string
  readonly items: readonly Item[]
}

/** More than this of a file does not travel: the reader leaves it out by its size. */
const mostBytes = 256 * 1024 * 1024

/** The batch of items, with the bytes of their files or lines. */
export async function toBatch(items: readonly Item[], fingerprint: string): Promise<Batch> {
  return { fingerprint, items: await Promise.all(items.map(withContent)) }
}

/**
 * The same for the same batch, so that a caller that was killed and asks again meets the one that is still there. The
 * queue takes no id of digits alone.
 */
export function batchId(batch: Batch): string {
  return `batch-${shortHash(JSON.stringify(batch))}`
}

/** A file over the limit says so by its size. */
async function withContent(item: Item): Promise<Item> {
  if (item.size > mostBytes) return item
  const bytes = await readFile(item.path).catch(() => undefined)
  if (bytes === undefined) return item
  const own = item.line ? bytes.subarray(item.line.start, item.line.end) : bytes
  return { ...item, path: item.name, content: own.toString('base64') }
}
