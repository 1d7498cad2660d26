import { Tinypool, type Transferable } from 'tinypool'
import { PartStore } from './partStore.js'
import * as writing from './writeArticles.js'

/** What a thread is given when it begins; of the store its folder. */
export interface ThreadData extends Omit<writing.WriteSettings, 'store'> {
  readonly folder: string
}

const { folder, ...data } = Tinypool.workerData as ThreadData
const settings = { ...data, store: new PartStore(folder) }

/** These two are what a thread of the pool runs. Quads are handed over, not copied. */
export function writeArticles(names: readonly string[]): unknown {
  const written = writing.writeArticles(names, settings)
  const buffers = written.map(({ quads }) => quads.buffer)
  return Tinypool.move({
    [Tinypool.transferableSymbol]: buffers,
    [Tinypool.valueSymbol]: written,
  } as unknown as Transferable)
}

export function formatPage(task: writing.PageTask): string {
  return writing.formatPage(task, settings)
}
