import { MailuoError } from '../errors.js'
import type { Engine, EngineTask } from './engine.js'
import { type EngineProcess, startEngineProcess } from './engineProcess.js'
import { defaultLimits, type Limits } from './limits.js'
import { createPlaces, type Place } from './places.js'
import { runQuery } from './runQuery.js'
import { createSlowShapes, queryShape } from './slowShapes.js'
import { toRequest } from './toRequest.js'

export interface PoolOptions {
  readonly limits?: Partial<Limits>
  /** Queries at one time that are quick, or not yet known to be slow; 2 unless given. */
  readonly quickPlaces?: number
  /** Queries at one time that have taken longer than quick ones do; 1 unless given. */
  readonly slowPlaces?: number
}

/** A process that has grown by more than this since it was loaded is replaced: WebAssembly memory never shrinks. */
const maxGrowth = 96 * 1024 ** 2

/**
 * Processes over one graph, as many as there are quick places and a loaded spare, which takes over at once where one
 * has to be ended: an engine cannot stop a query. A query that runs for longer than a quick one does moves to one of
 * the slow places, with the lowest priority, or is given up where they are taken; its kind begins there next time.
 */
export class EnginePool implements Engine {
  readonly isFixed = true
  readonly #nquads: Iterable<Uint8Array>
  readonly #limits: Limits
  readonly #kept: number
  readonly #places: ReturnType<typeof createPlaces>
  readonly #slowShapes = createSlowShapes()
  readonly #processes = new Set<EngineProcess>()
  readonly #idle: EngineProcess[] = []
  readonly #takers: { give: (process: EngineProcess) => void; fail: (error: unknown) => void }[] = []
  readonly #stopping = new AbortController()
  #long = 0
  #isClosing = false

  /** `nquads` in pieces, which each process reads from the first. */
  constructor(nquads: Iterable<Uint8Array>, { limits, quickPlaces = 2, slowPlaces = 1 }: PoolOptions = {}) {
    this.#nquads = nquads
    this.#limits = { ...defaultLimits, ...limits }
    this.#kept = quickPlaces + 1
    this.#places = createPlaces({ quickPlaces, slowPlaces, seconds: this.#limits.seconds })
    this.#keepProcesses()
  }

  async ask(task: EngineTask, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const request = toRequest(task, this.#limits.rows)
    const shape = queryShape(task.sparql)
    const wish = AbortSignal.any([...(signal ? [signal] : []), this.#stopping.signal])
    if (this.#isClosing || wish.aborted) throw new MailuoError('QUERY_ABORTED', {})
    const place = await this.#places.take(this.#slowShapes.has(shape) ? 'slow' : 'quick', wish)
    const run = this.#run(place, { task, request, shape, signal: wish })
    return untilAborted(run, wish)
  }

  /** A query whose reader has gone keeps its process while it is quick: ending that costs more than an answer. */
  async #run(place: Place, query: Query): Promise<Uint8Array<ArrayBuffer>> {
    let process: EngineProcess | undefined
    let isLong = false
    try {
      process = await this.#takeProcess()
      const { request, task, shape, signal } = query
      const onLong = () => {
        isLong = true
        this.#long++
        this.#slowShapes.add(shape)
        process?.yieldProcessor()
        this.#keepProcesses()
        place.becomeSlow()
      }
      const answer = await runQuery(process, request, {
        sparql: task.sparql,
        limits: this.#limits,
        signal,
        onLong,
      })
      if (!isLong) this.#slowShapes.delete(shape)
      return answer
    } finally {
      if (isLong) this.#long--
      if (process) this.#giveBack(process, isLong)
      place.leave()
    }
  }

  async close(): Promise<void> {
    this.#isClosing = true
    await this.#places.empty()
    this.stop()
  }

  stop(): void {
    this.#isClosing = true
    this.#stopping.abort()
    for (const process of this.#processes) process.end()
    for (const { fail } of this.#takers.splice(0)) fail(new MailuoError('QUERY_ABORTED', {}))
  }

  #keepProcesses(): void {
    while (!this.#isClosing && this.#processes.size - this.#long < this.#kept) this.#start()
  }

  #start(): void {
    const process = startEngineProcess(this.#nquads, this.#limits.memory)
    this.#processes.add(process)
    process.ready.then(
      () => this.#offer(process),
      (error) => {
        this.#processes.delete(process)
        if (!this.#isClosing) this.#takers.shift()?.fail(error)
      },
    )
  }

  #takeProcess(): Promise<EngineProcess> {
    for (let process = this.#idle.pop(); process; process = this.#idle.pop()) {
      if (!process.isEnded()) return Promise.resolve(process)
      this.#processes.delete(process)
    }
    this.#keepProcesses()
    return new Promise((give, fail) => this.#takers.push({ give, fail }))
  }

  #offer(process: EngineProcess): void {
    const taker = this.#takers.shift()
    if (taker) taker.give(process)
    else this.#idle.push(process)
  }

  #giveBack(process: EngineProcess, isLong: boolean): void {
    if (!isLong && !process.isEnded() && process.growth() <= maxGrowth) {
      this.#offer(process)
      return
    }
    process.end()
    this.#processes.delete(process)
    this.#keepProcesses()
  }
}

interface Query {
  readonly task: EngineTask
  readonly request: ReturnType<typeof toRequest>
  readonly shape: string
  readonly signal: AbortSignal
}

/** The answer, or QUERY_ABORTED as soon as nobody waits for it. */
function untilAborted<Value>(run: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new MailuoError('QUERY_ABORTED', {}))
    signal.addEventListener('abort', leave)
    run.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}
