import { setImmediate } from 'node:timers/promises'
import type { Item } from './listItems.js'
import { buildItems, type Part, type PartSettings } from './part.js'
import type { ThreadData } from './partWorker.js'
import { threadPool } from './threadPool.js'

/** Builds items somewhere: in this thread, in others, on other machines. */
export interface PartBuilder {
  /** How many batches it takes at one time before more of them gain nothing. */
  readonly width: number
  /** The parts of items in their order; none where it has put them into the store itself. */
  build(items: readonly Item[]): Promise<readonly Part[]>
  close(): Promise<void>
}

/** In this thread, which looks after other work between the batches. */
export function localBuilder(settings: PartSettings): PartBuilder {
  return {
    width: 1,
    build: async (items) => setImmediate(await buildItems(items, settings)),
    close: async () => {},
  }
}

/** In `jobs` threads, each of which is given a copy of the pack: to load it from its folder takes thirty times as long. */
export function threadBuilder({ store, ...settings }: PartSettings, jobs: number): PartBuilder {
  const data: ThreadData = { ...settings, ...(store && { folder: store.folder }) }
  const pool = threadPool(new URL('./partWorker.js', import.meta.url), jobs, data)
  return {
    width: jobs + 1,
    build: (items) => pool.run(items),
    close: () => pool.destroy(),
  }
}
