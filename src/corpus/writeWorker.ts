import { Tinypool } from 'tinypool'
import { PartStore } from './partStore.js'
import * as writing from './writeArticles.js'

/** What a thread is given when it begins; of the store its folder. */
export interface ThreadData extends Omit<writing.WriteSettings, 'store'> {
  readonly folder: string
}

const { folder, ...data } = Tinypool.workerData as ThreadData
const settings = { ...data, store: new PartStore(folder) }

/** These two are what a thread of the pool runs. */
export function writeArticles(names: readonly string[]): writing.WrittenArticle[] {
  return writing.writeArticles(names, settings)
}

export function formatPage(task: writing.PageTask): string {
  return writing.formatPage(task, settings)
}
