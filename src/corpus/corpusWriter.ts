import { threadPool } from './threadPool.js'
import {
  formatPage,
  type PageTask,
  type WriteSettings,
  type WrittenArticle,
  writeArticles,
} from './writeArticles.js'
import type { ThreadData } from './writeWorker.js'

/** Makes what a corpus in shards is written as; see `writeArticles` and `formatPage`. */
export interface CorpusWriter {
  /** How many batches it takes at one time before more of them gain nothing. */
  readonly width: number
  articles(names: readonly string[]): Promise<readonly WrittenArticle[]>
  page(task: PageTask): Promise<string>
  close(): Promise<void>
}

/** In `jobs` threads, in this one where that is 1. */
export function corpusWriter(settings: WriteSettings, jobs: number): CorpusWriter {
  if (jobs === 1) {
    return {
      width: 1,
      articles: async (names) => writeArticles(names, settings),
      page: async (task) => formatPage(task, settings),
      close: async () => {},
    }
  }
  const { store, ...others } = settings
  const data: ThreadData = { ...others, folder: store.folder }
  const pool = threadPool(new URL('./writeWorker.js', import.meta.url), jobs, data)
  return {
    width: jobs + 1,
    articles: (names) => pool.run(names, { name: 'writeArticles' }),
    page: (task) => pool.run(task, { name: 'formatPage' }),
    close: () => pool.destroy(),
  }
}
