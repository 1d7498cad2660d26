import { MailuoError } from '../errors.js'
import type { EngineRequest } from './engineMain.js'
import type { EngineProcess } from './engineProcess.js'
import type { Limits } from './limits.js'
import { toFailure } from './toFailure.js'

export interface RunOptions {
  /** The query as it was given, for messages. */
  readonly sparql: string
  readonly limits: Limits
  readonly signal?: AbortSignal
  /** From how many milliseconds on it is long; `quickMilliseconds` unless given. */
  readonly longAfter?: number
  /** Called once where the query is long; what it throws ends the query. */
  readonly onLong?: () => void
}

/** Longer than this no quick query takes: two orders of magnitude above those of the page and the questions. */
export const quickMilliseconds = 500

/**
 * Asks a process within limits; it is ended where it exceeds them. A query that nobody waits for is ended once it is
 * long. MailuoError as of `Engine`.
 */
export async function runQuery(
  process: EngineProcess,
  request: EngineRequest,
  { sparql, limits, signal, longAfter = quickMilliseconds, onLong }: RunOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { seconds, rows, memory } = limits
  let why: unknown
  const stop = (reason: unknown) => {
    why ??= reason
    process.end()
  }
  const abort = () => stop(new MailuoError('QUERY_ABORTED', {}))
  const turnLong = () => {
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) abort()
    try {
      onLong?.()
    } catch (error) {
      stop(error)
    }
  }
  const timers = [
    setTimeout(turnLong, longAfter),
    setTimeout(() => stop(new MailuoError('QUERY_TIMEOUT', { seconds })), seconds * 1000),
  ]
  const outcome = await process.ask(request)
  for (const timer of timers) clearTimeout(timer)
  signal?.removeEventListener('abort', abort)
  if ('answer' in outcome) return outcome.answer
  if ('error' in outcome) throw toFailure(outcome.error, sparql)
  if ('tooManyRows' in outcome) throw new MailuoError('QUERY_ROWS', { rows })
  if (outcome.died === 'memory') throw new MailuoError('QUERY_MEMORY', { mebibytes: memory / 1024 ** 2 })
  if (outcome.died === 'ended') throw why ?? new MailuoError('QUERY_ABORTED', {})
  throw new MailuoError('QUERY_FAILED', { reason: 'the engine broke on it; it may be nested too deeply' })
}
