import { setImmediate } from 'node:timers/promises'
import { type Survey, type SurveyTask, surveyParts } from './surveyParts.js'
import { threadPool } from './threadPool.js'
import {
  formatPage,
  type PageTask,
  type ShardTask,
  type WriteSettings,
  type WrittenShard,
  writeSettings,
  writeShard,
} from './writeArticles.js'
import type { ThreadData } from './writeWorker.js'

/** Makes what a corpus in shards is written as; see `surveyParts`, `writeShard` and `formatPage`. */
export interface CorpusWriter {
  /** How many tasks it takes at one time before more of them gain nothing. */
  readonly width: number
  survey(task: SurveyTask): Promise<Survey>
  /** This and the page after `writeJoined`. */
  shard(task: ShardTask): Promise<WrittenShard>
  page(task: PageTask): Promise<string>
  close(): Promise<void>
}

/** In `jobs` threads, in this one, which looks after other work between the tasks, where that is 1. */
export function corpusWriter({ store, ...paths }: Omit<WriteSettings, 'joined'>, jobs: number): CorpusWriter {
  if (jobs === 1) {
    const settings = writeSettings(store, paths)
    return {
      width: 1,
      survey: async (task) => setImmediate(surveyParts(task, store)),
      shard: async (task) => setImmediate(writeShard(task, settings)),
      page: async (task) => setImmediate(formatPage(task, settings)),
      close: async () => {},
    }
  }
  const data: ThreadData = { ...paths, folder: store.folder }
  const pool = threadPool(new URL('./writeWorker.js', import.meta.url), jobs, data)
  return {
    width: jobs + 1,
    survey: (task) => pool.run(task, { name: 'survey' }),
    shard: (task) => pool.run(task, { name: 'shard' }),
    page: (task) => pool.run(task, { name: 'page' }),
    close: () => pool.destroy(),
  }
}
