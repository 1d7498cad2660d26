import { MailuoError } from '../errors.js'
import type { Engine, EngineTask } from './engine.js'
import { type EngineProcess, startEngineProcess } from './engineProcess.js'
import { defaultLimits, type Limits } from './limits.js'
import { createPlaces, type Lane } from './places.js'
import { createShapes, queryShape } from './queryShapes.js'
import { quickMilliseconds, runQuery } from './runQuery.js'
import { toRequest } from './toRequest.js'

export interface PoolOptions {
  readonly limits?: Partial<Limits>
  /** Queries at one time of forms that are known to be quick; 2 unless given. */
  readonly quickPlaces?: number
  /** Queries at one time that have taken longer than quick ones do; 1 unless given. */
  readonly slowPlaces?: number
}

/** A process that has grown by more than this since it was loaded is replaced: WebAssembly memory never shrinks. */
const maxGrowth = 96 * 1024 ** 2

/** One that has grown by more than this is replaced once the pool has been at rest for a while. */
const maxGrowthAtRest = 32 * 1024 ** 2
const restMilliseconds = 3_000

/** A new query runs at a low priority, and may take longer than a quick one has to wait for. */
const newMilliseconds = 4 * quickMilliseconds

/** Processes in `front` answer what is known to be quick, those in `back`, at a low priority, all else. */
type Rank = 'front' | 'back'

interface Member {
  readonly process: EngineProcess
  readonly rank: Rank
  isLong: boolean
}

interface Taker {
  readonly rank: Rank
  readonly give: (member: Member) => void
  readonly fail: (error: unknown) => void
}

/**
 * Processes over one graph: one for each quick place, and a loaded one at a low priority, which tries queries of forms
 * that nobody has asked yet and takes over where another has to be ended: an engine cannot stop a query. Forms that
 * were answered quickly have the front to themselves, so that whoever asks what takes long, again and again in other
 * words, holds up only what is new. A query that runs for long moves to one of the slow places, with the lowest
 * priority, or is given up where they are taken; its kind begins there next time.
 */
export class EnginePool implements Engine {
  readonly isFixed = true
  readonly #nquads: Iterable<Uint8Array>
  readonly #limits: Limits
  readonly #kept: Readonly<Record<Rank, number>>
  readonly #places: ReturnType<typeof createPlaces>
  readonly #quickShapes = createShapes()
  readonly #slowShapes = createShapes()
  /** Forms that are tried now; a trial ends with an answer, or where the query turns out to be long. */
  readonly #trials = new Map<string, { readonly ended: Promise<void>; readonly end: () => void }>()
  readonly #members = new Set<Member>()
  readonly #idle: Member[] = []
  readonly #takers: Taker[] = []
  readonly #stopping = new AbortController()
  #isClosing = false
  #rest: NodeJS.Timeout | undefined

  /** `nquads` in pieces, which each process reads from the first. */
  constructor(nquads: Iterable<Uint8Array>, { limits, quickPlaces = 2, slowPlaces = 1 }: PoolOptions = {}) {
    this.#nquads = nquads
    this.#limits = { ...defaultLimits, ...limits }
    this.#kept = { front: quickPlaces, back: 1 }
    this.#places = createPlaces({ quickPlaces, slowPlaces, seconds: this.#limits.seconds })
    this.#keepProcesses()
  }

  async ask(task: EngineTask, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const request = toRequest(task, this.#limits.rows)
    const shape = queryShape(task.sparql)
    const wish = AbortSignal.any([...(signal ? [signal] : []), this.#stopping.signal])
    if (this.#isClosing || wish.aborted) throw new MailuoError('QUERY_ABORTED', {})
    // What comes while the first of its form is tried waits for what becomes of that.
    for (let trial = this.#trials.get(shape); trial; trial = this.#trials.get(shape))
      await untilAborted(trial.ended, wish)
    const lane = this.#laneOf(shape)
    const run = this.#run(lane, { task, request, shape, signal: wish })
    return untilAborted(lane === 'new' ? this.#asTrial(shape, run) : run, wish)
  }

  #laneOf(shape: string): Lane {
    if (this.#slowShapes.has(shape)) return 'slow'
    return this.#quickShapes.has(shape) ? 'quick' : 'new'
  }

  #asTrial<Value>(shape: string, run: Promise<Value>): Promise<Value> {
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    this.#trials.set(shape, { ended, end })
    const leave = () => this.#endTrial(shape)
    run.then(leave, leave)
    return run
  }

  #endTrial(shape: string): void {
    this.#trials.get(shape)?.end()
    this.#trials.delete(shape)
  }

  /** A query whose reader has gone keeps its process while it is quick: ending that costs more than an answer. */
  async #run(lane: Lane, { task, request, shape, signal }: Query): Promise<Uint8Array<ArrayBuffer>> {
    const place = await this.#places.take(lane, signal)
    let member: Member | undefined
    try {
      member = await this.#takeMember(lane === 'quick' ? 'front' : 'back')
      const began = performance.now()
      const answer = await runQuery(member.process, request, {
        sparql: task.sparql,
        limits: this.#limits,
        signal,
        longAfter: lane === 'new' ? newMilliseconds : quickMilliseconds,
        onLong: () => {
          this.#turnLong(member, shape)
          place.becomeSlow()
        },
      })
      if (performance.now() - began < newMilliseconds) this.#turnQuick(shape)
      return answer
    } finally {
      if (member) this.#giveBack(member)
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
    clearTimeout(this.#rest)
    this.#stopping.abort()
    for (const { process } of this.#members) process.end()
    for (const { fail } of this.#takers.splice(0)) fail(new MailuoError('QUERY_ABORTED', {}))
  }

  #turnQuick(shape: string): void {
    this.#slowShapes.delete(shape)
    this.#quickShapes.add(shape)
  }

  #turnLong(member: Member | undefined, shape: string): void {
    this.#quickShapes.delete(shape)
    this.#slowShapes.add(shape)
    this.#endTrial(shape)
    if (!member) return
    member.isLong = true
    member.process.yieldProcessor('idle')
    this.#keepProcesses()
  }

  /** Those that run long queries are not counted: they are ended afterwards. */
  #keepProcesses(): void {
    for (const rank of ['front', 'back'] as const) {
      const ready = [...this.#members].filter((one) => one.rank === rank && !one.isLong)
      for (let n = ready.length; !this.#isClosing && n < this.#kept[rank]; n++) this.#start(rank)
    }
  }

  #start(rank: Rank): void {
    const process = startEngineProcess(this.#nquads, this.#limits.memory)
    if (rank === 'back') process.yieldProcessor('low')
    const member = { process, rank, isLong: false }
    this.#members.add(member)
    process.ready.then(
      () => this.#offer(member),
      (error) => {
        this.#members.delete(member)
        if (!this.#isClosing) this.#takers.shift()?.fail(error)
      },
    )
  }

  /** The front may take from the back, never the other way. */
  #takeMember(rank: Rank): Promise<Member> {
    for (const member of this.#idle.filter(({ process }) => process.isEnded())) this.#drop(member)
    this.#keepProcesses()
    const member =
      this.#idle.find((one) => one.rank === rank) ?? (rank === 'front' ? this.#idle[0] : undefined)
    if (!member) return new Promise((give, fail) => this.#takers.push({ rank, give, fail }))
    this.#idle.splice(this.#idle.indexOf(member), 1)
    return Promise.resolve(member)
  }

  #offer(member: Member): void {
    const at = this.#takers.findIndex(({ rank }) => rank === member.rank || rank === 'front')
    const [taker] = at < 0 ? [] : this.#takers.splice(at, 1)
    if (taker) taker.give(member)
    else this.#idle.push(member)
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#shrink(), restMilliseconds).unref()
  }

  /** Replaces one process that has grown; the next one's turn comes when the new one is loaded. */
  #shrink(): void {
    const grown = this.#idle.find(({ process }) => process.growth() > maxGrowthAtRest)
    if (this.#isClosing || this.#idle.length < this.#members.size || !grown) return
    this.#retire(grown)
  }

  #giveBack(member: Member): void {
    const { process, isLong } = member
    if (!isLong && !process.isEnded() && process.growth() <= maxGrowth) {
      this.#offer(member)
      return
    }
    this.#retire(member)
  }

  #retire(member: Member): void {
    member.process.end()
    this.#drop(member)
    this.#keepProcesses()
  }

  #drop(member: Member): void {
    const at = this.#idle.indexOf(member)
    if (at >= 0) this.#idle.splice(at, 1)
    this.#members.delete(member)
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
