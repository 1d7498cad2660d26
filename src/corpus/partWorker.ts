import { Tinypool } from 'tinypool'
import type { OntologyPack } from '../ontology/loadPack.js'
import type { Item } from './listItems.js'
import { buildPart, type Part } from './part.js'

/** What a thread is given when it begins. */
export interface ThreadData {
  readonly pack: OntologyPack
  readonly maxSize: number
}

const { pack, maxSize } = Tinypool.workerData as ThreadData

/** What a thread of the pool runs. */
export default async function buildItems(items: readonly Item[]): Promise<readonly Part[]> {
  const parts: Part[] = []
  for (const item of items) parts.push(await buildPart(item, pack, maxSize))
  return parts
}
