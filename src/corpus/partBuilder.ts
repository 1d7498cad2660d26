import type { OntologyPack } from '../ontology/loadPack.js'
import type { Item } from './listItems.js'
import { buildPart, type Part } from './part.js'
import type { ThreadData } from './partWorker.js'
import { threadPool } from './threadPool.js'

/** Builds items somewhere: in this thread, in others, on other machines. */
export interface PartBuilder {
  /** How many batches it takes at one time before more of them gain nothing. */
  readonly width: number
  build(items: readonly Item[]): Promise<readonly Part[]>
  close(): Promise<void>
}

/** In this thread. */
export function localBuilder(pack: OntologyPack, maxSize: number): PartBuilder {
  return {
    width: 1,
    build: async (items) => {
      const parts: Part[] = []
      for (const item of items) parts.push(await buildPart(item, pack, maxSize))
      return parts
    },
    close: async () => {},
  }
}

/** In `jobs` threads, each of which is given a copy of the pack: to load it from its folder takes thirty times as long. */
export function threadBuilder(pack: OntologyPack, maxSize: number, jobs: number): PartBuilder {
  const pool = threadPool(new URL('./partWorker.js', import.meta.url), jobs, {
    pack,
    maxSize,
  } satisfies ThreadData)
  return {
    width: jobs + 1,
    build: (items) => pool.run(items),
    close: () => pool.destroy(),
  }
}
