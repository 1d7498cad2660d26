import { Tinypool } from 'tinypool'
import { PartStore } from './partStore.js'
import { type Survey, type SurveyTask, surveyParts } from './surveyParts.js'
import * as writing from './writeArticles.js'

/** What a thread is given when it begins; of the store its folder. */
export interface ThreadData extends Pick<writing.WriteSettings, 'work' | 'base'> {
  readonly folder: string
}

const { folder, ...paths } = Tinypool.workerData as ThreadData
const store = new PartStore(folder)
const settings = writing.writeSettings(store, paths)

/** These three are what a thread of the pool runs. */
export function survey(task: SurveyTask): Survey {
  return surveyParts(task, store)
}

export function shard(task: writing.ShardTask): writing.WrittenShard {
  return writing.writeShard(task, settings)
}

export function page(task: writing.PageTask): string {
  return writing.formatPage(task, settings)
}
