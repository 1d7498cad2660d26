import { Tinypool } from 'tinypool'

/** `jobs` threads that run a module, each of which is given a copy of `workerData`. */
export function threadPool(module: URL, jobs: number, workerData?: unknown): Tinypool {
  return new Tinypool({
    filename: module.href,
    minThreads: jobs,
    maxThreads: jobs,
    isolateWorkers: false,
    idleTimeout: 60_000,
    workerData,
  })
}
