import { Tinypool } from 'tinypool'
import type { Item } from './listItems.js'
import { buildItems, type Part, type PartSettings } from './part.js'
import { PartStore } from './partStore.js'

/** What a thread is given when it begins; of the store its folder. */
export interface ThreadData extends Omit<PartSettings, 'store'> {
  readonly folder?: string
}

const { folder, ...settings } = Tinypool.workerData as ThreadData
const store = folder === undefined ? {} : { store: new PartStore(folder) }

/** What a thread of the pool runs. */
export default async function run(items: readonly Item[]): Promise<readonly Part[]> {
  return buildItems(items, { ...settings, ...store })
}
