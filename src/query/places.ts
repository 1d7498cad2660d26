import { MailuoError } from '../errors.js'

/**
 * Where a query runs: `quick` those of a form that has been answered quickly, `new` those of a form that nobody has
 * asked yet, `slow` those that take long.
 */
export type Lane = 'quick' | 'new' | 'slow'

export interface PlacesOptions {
  readonly quickPlaces: number
  readonly slowPlaces: number
  /** After which a query is ended, and its place free. */
  readonly seconds: number
}

/** What a running query holds. */
export interface Place {
  /** Gives the place up for a slow one; ENGINE_BUSY where none is free. */
  readonly becomeSlow: () => void
  readonly leave: () => void
}

/** Queries that may wait for a place: new ones are tried one at a time, so that few of them are worth waiting for. */
const maxWaiting = { quick: 512, new: 16, slow: 0 } as const

interface LaneState {
  readonly most: number
  /** When the running ones came. */
  readonly since: Set<{ readonly at: number }>
  readonly waiting: (() => void)[]
}

/**
 * How many queries may run: those of known quick forms and new ones wait their turn, in the order in which they came;
 * slow ones, and those that come to a long queue, are turned away with ENGINE_BUSY, which says when to ask again.
 */
export function createPlaces({ quickPlaces, slowPlaces, seconds }: PlacesOptions) {
  const lane = (most: number): LaneState => ({ most, since: new Set(), waiting: [] })
  const lanes: Readonly<Record<Lane, LaneState>> = {
    quick: lane(quickPlaces),
    new: lane(1),
    slow: lane(slowPlaces),
  }
  const emptied: (() => void)[] = []

  function busy(name: Lane): MailuoError {
    const oldest = Math.min(...[...lanes.slow.since].map(({ at }) => at))
    const left = {
      quick: 1,
      new: lanes.new.waiting.length / 2,
      slow: (oldest - performance.now()) / 1000 + seconds,
    }
    const what = { quick: 'queries', new: 'new queries', slow: 'slow queries' }[name]
    const wait = Math.max(1, Math.ceil(left[name]))
    return new MailuoError('ENGINE_BUSY', { what, seconds: wait, option: '--places' })
  }

  /** Holds a place from now on; gives what leaves it. */
  function enter(name: Lane): () => void {
    const mine = { at: performance.now() }
    const { since, waiting, most } = lanes[name]
    since.add(mine)
    return () => {
      since.delete(mine)
      // Who waits enters at once, so that nobody slips in between.
      if (since.size < most) waiting.shift()?.()
    }
  }

  async function wait(name: Lane, signal: AbortSignal): Promise<() => void> {
    const { waiting } = lanes[name]
    if (waiting.length >= maxWaiting[name]) throw busy(name)
    return new Promise((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', give)
        resolve(enter(name))
      }
      const give = () => {
        waiting.splice(waiting.indexOf(go), 1)
        reject(new MailuoError('QUERY_ABORTED', {}))
      }
      signal.addEventListener('abort', give, { once: true })
      waiting.push(go)
    })
  }

  async function take(name: Lane, signal: AbortSignal): Promise<Place> {
    const { since, most } = lanes[name]
    let leave = since.size < most ? enter(name) : await wait(name, signal)
    let isSlow = name === 'slow'
    return {
      becomeSlow: () => {
        if (isSlow) return
        if (lanes.slow.since.size >= lanes.slow.most) throw busy('slow')
        leave()
        leave = enter('slow')
        isSlow = true
      },
      leave: () => {
        leave()
        if (Object.values(lanes).every((one) => one.since.size === 0))
          for (const done of emptied.splice(0)) done()
      },
    }
  }

  /** Ends when no query holds a place. */
  async function empty(): Promise<void> {
    if (Object.values(lanes).some(({ since }) => since.size > 0))
      await new Promise<void>((resolve) => emptied.push(resolve))
  }

  return { take, empty }
}
