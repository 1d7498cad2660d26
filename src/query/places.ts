import { MailuoError } from '../errors.js'

export interface PlacesOptions {
  readonly quickPlaces: number
  readonly slowPlaces: number
  /** After which a query is ended, and its place free. */
  readonly seconds: number
}

/** What a running query holds. */
export interface Place {
  readonly isSlow: () => boolean
  /** Gives a quick place up for a slow one; ENGINE_BUSY where none is free. */
  readonly becomeSlow: () => void
  readonly leave: () => void
}

type Lane = 'quick' | 'slow'

/** Queries that may wait for a quick place. */
const maxWaiting = 512

/**
 * How many queries may run: quick ones wait their turn, in the order in which they came; slow ones are turned away with
 * ENGINE_BUSY, which says when a place is free at the latest.
 */
export function createPlaces({ quickPlaces, slowPlaces, seconds }: PlacesOptions) {
  const waiting: (() => void)[] = []
  const slowSince = new Set<{ readonly at: number }>()
  const emptied: (() => void)[] = []
  let quick = 0

  function busy(lane: Lane): MailuoError {
    const oldest = Math.min(...[...slowSince].map(({ at }) => at))
    const left = lane === 'quick' ? 1 : Math.ceil((oldest - performance.now()) / 1000 + seconds)
    const what = lane === 'quick' ? 'queries' : 'slow queries'
    return new MailuoError('ENGINE_BUSY', { what, seconds: Math.max(1, left), option: '--places' })
  }

  function enterSlow(): { readonly at: number } {
    if (slowSince.size >= slowPlaces) throw busy('slow')
    const since = { at: performance.now() }
    slowSince.add(since)
    return since
  }

  function leaveQuick(): void {
    // A place that is passed on stays taken, so that nobody slips in between.
    const next = waiting.shift()
    if (next) next()
    else quick--
  }

  async function enterQuick(signal: AbortSignal): Promise<void> {
    if (quick < quickPlaces) {
      quick++
      return
    }
    if (waiting.length >= maxWaiting) throw busy('quick')
    await new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal.removeEventListener('abort', give)
        resolve()
      }
      const give = () => {
        waiting.splice(waiting.indexOf(enter), 1)
        reject(new MailuoError('QUERY_ABORTED', {}))
      }
      signal.addEventListener('abort', give, { once: true })
      waiting.push(enter)
    })
  }

  async function take(lane: Lane, signal: AbortSignal): Promise<Place> {
    let since: ReturnType<typeof enterSlow> | undefined
    if (lane === 'slow') since = enterSlow()
    else await enterQuick(signal)
    return {
      isSlow: () => since !== undefined,
      becomeSlow: () => {
        if (since) return
        since = enterSlow()
        leaveQuick()
      },
      leave: () => {
        if (since) slowSince.delete(since)
        else leaveQuick()
        if (quick === 0 && slowSince.size === 0) for (const done of emptied.splice(0)) done()
      },
    }
  }

  /** Ends when no query holds a place. */
  async function empty(): Promise<void> {
    if (quick > 0 || slowSince.size > 0) await new Promise<void>((resolve) => emptied.push(resolve))
  }

  return { take, empty }
}
