import { Tinypool } from 'tinypool'
import formatBlocks, { type BlockTask } from './blockWorker.js'

/** Makes the N-Quads of articles. */
export interface BlockWriter {
  /** How many batches it takes at one time before more of them gain nothing. */
  readonly width: number
  format(tasks: readonly BlockTask[]): Promise<readonly string[]>
  close(): Promise<void>
}

/** In `jobs` threads, in this one where that is 1. */
export function blockWriter(jobs: number): BlockWriter {
  if (jobs === 1) {
    return { width: 1, format: async (tasks) => formatBlocks(tasks), close: async () => {} }
  }
  const pool = new Tinypool({
    filename: new URL('./blockWorker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
    idleTimeout: 60_000,
  })
  return { width: jobs + 1, format: (tasks) => pool.run(tasks), close: () => pool.destroy() }
}
