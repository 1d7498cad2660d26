import { threadPool } from './threadPool.js'
import { type BlockTask, formatBlocks, formatPage, type PageTask } from './writeWorker.js'

/** Makes what a corpus in shards is written as. */
export interface CorpusWriter {
  /** How many tasks it takes at one time before more of them gain nothing. */
  readonly width: number
  blocks(tasks: readonly BlockTask[]): Promise<readonly Uint8Array[]>
  page(task: PageTask): Promise<string>
  close(): Promise<void>
}

/** In `jobs` threads, in this one where that is 1. */
export function corpusWriter(jobs: number): CorpusWriter {
  if (jobs === 1) {
    return {
      width: 1,
      blocks: async (tasks) => formatBlocks(tasks),
      page: async (task) => formatPage(task),
      close: async () => {},
    }
  }
  const pool = threadPool(new URL('./writeWorker.js', import.meta.url), jobs)
  return {
    width: jobs + 1,
    blocks: (tasks) => pool.run(tasks, { name: 'formatBlocks' }),
    page: (task) => pool.run(task, { name: 'formatPage' }),
    close: () => pool.destroy(),
  }
}
