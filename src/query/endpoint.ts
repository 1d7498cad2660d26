import { MailuoError } from '../errors.js'
import type { Engine, EngineTask } from './engine.js'
import { defaultLimits, type Limits } from './limits.js'
import { toRequest } from './toRequest.js'
import { countRows, engineTypes, writeAnswer } from './writeAnswer.js'

/**
 * A SPARQL 1.1 server elsewhere as an engine: the same checks, prefixes and limits, with the memory limit as the size
 * of an answer. What its default graph holds is its own affair; our questions need the union of all graphs there.
 */
export function connectEndpoint(url: string, limits: Partial<Limits> = {}): Engine {
  const all: Limits = { ...defaultLimits, ...limits }
  const stopping = new AbortController()
  return {
    isFixed: false,
    ask: async (task, signal) => {
      const time = AbortSignal.timeout(all.seconds * 1000)
      const signals = [time, stopping.signal, ...(signal ? [signal] : [])]
      try {
        return await send(url, task, all, AbortSignal.any(signals))
      } catch (error) {
        if (error instanceof MailuoError) throw error
        if (time.aborted) throw new MailuoError('QUERY_TIMEOUT', { seconds: all.seconds })
        if (signals.some(({ aborted }) => aborted)) throw new MailuoError('QUERY_ABORTED', {})
        throw new MailuoError('ENDPOINT_FAILED', { url, reason: causeOf(error) })
      }
    },
    close: async () => {},
    stop: () => stopping.abort(),
  }
}

async function send(
  url: string,
  task: EngineTask,
  { rows, memory }: Limits,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  // Its rows are counted when they are here: Virtuoso sorts no more than 10,000 where a LIMIT allows more.
  const { sparql, format, dataset } = toRequest(task, Number.POSITIVE_INFINITY)
  const body = new URLSearchParams({ query: sparql })
  for (const iri of dataset?.defaultGraphs ?? []) body.append('default-graph-uri', iri)
  for (const iri of dataset?.namedGraphs ?? []) body.append('named-graph-uri', iri)
  const type = engineTypes[format]
  const headers = { accept: type }
  const response = await fetch(url, { method: 'POST', body, headers, signal })
  const text = await readAnswer(response, memory)
  if (!response.ok) throw refusal(url, response.status, text)
  const given = response.headers.get('content-type')?.split(';')[0]?.trim()
  if (given !== type) {
    throw new MailuoError('ENDPOINT_FAILED', {
      url,
      reason: `asked for ${type} it sent ${given ?? 'no type'}`,
    })
  }
  if (text.length > rows && countRows(format, text) > rows) throw new MailuoError('QUERY_ROWS', { rows })
  return new Uint8Array(Buffer.from(writeAnswer(format, text)))
}

async function readAnswer(response: Response, memory: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > memory) throw new MailuoError('QUERY_MEMORY', { mebibytes: memory / 1024 ** 2 })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** 400 is a malformed query (SPARQL 1.1 Protocol, 2.1.7); servers say why in a text. */
function refusal(url: string, status: number, text: string): MailuoError {
  const said = text
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 300)
  if (status === 400) return new MailuoError('QUERY_INVALID', { reason: `${url} says: ${said}` })
  return new MailuoError('ENDPOINT_FAILED', { url, reason: `status ${status}${said ? `, ${said}` : ''}` })
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message || error.message : error.message
}
