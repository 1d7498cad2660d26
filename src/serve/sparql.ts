import { type ErrorCode, MailuoError } from '../errors.js'
import type { QueryFormat } from '../query/formats.js'
import { query } from '../query/query.js'
import { queryForm, tokensOf } from '../query/tokens.js'
import { negotiate } from './negotiate.js'
import { type ProblemStatus, problem } from './problem.js'
import { RequestProblem, readQuery } from './readQuery.js'
import { takeTurns } from './takeTurns.js'

/** What answers are made from. */
export interface SparqlOptions {
  readonly nquads: string
  readonly timeoutSeconds: number
  /** Stops all queries when it aborts. */
  readonly signal: AbortSignal
}

/** What SELECT and ASK are answered in, the first unless asked otherwise. */
const bindingTypes: Readonly<Record<string, QueryFormat>> = {
  'application/sparql-results+json': 'json',
  'application/json': 'json',
  'application/sparql-results+xml': 'xml',
  'text/csv': 'csv',
  'text/tab-separated-values': 'tsv',
}

/** What CONSTRUCT and DESCRIBE are answered in. */
const tripleTypes: Readonly<Record<string, QueryFormat>> = {
  'text/turtle': 'turtle',
  'application/n-triples': 'ntriples',
}

const statuses: Readonly<Partial<Record<ErrorCode, ProblemStatus>>> = {
  QUERY_INVALID: 400,
  QUERY_FAILED: 400,
  QUERY_TIMEOUT: 504,
  QUERY_ABORTED: 503,
}

/** Each query loads the graph into a thread of its own; more at a time would only fight for memory. */
const queriesAtOnce = 4

/** Answers requests by the SPARQL 1.1 Protocol; reading only. */
export function createSparql(options: SparqlOptions): (request: Request) => Promise<Response> {
  const inTurn = takeTurns(queriesAtOnce)
  return async (request) => {
    try {
      const sparql = await readQuery(request)
      const form = queryForm(tokensOf(sparql))
      const types = form === 'construct' || form === 'describe' ? tripleTypes : bindingTypes
      const mediaType = negotiate(request.headers.get('accept') ?? undefined, Object.keys(types))
      const format = types[mediaType ?? '']
      if (mediaType === undefined || format === undefined) {
        const offers = Object.keys(types).join(', ')
        return problem(406, `The answer to ${form.toUpperCase()} can be had as ${offers}`, { Vary: 'Accept' })
      }
      const signal = AbortSignal.any([request.signal, options.signal])
      const { nquads, timeoutSeconds } = options
      const text = await inTurn(() => query(nquads, sparql, { format, timeoutSeconds, signal }))
      return new Response(text, {
        headers: { 'Content-Type': withCharset(mediaType), 'Cache-Control': 'no-cache', Vary: 'Accept' },
      })
    } catch (error) {
      if (error instanceof RequestProblem) return error.response
      const status = error instanceof MailuoError ? statuses[error.code] : undefined
      if (status === undefined || !(error instanceof Error)) throw error
      return problem(status, error.message)
    }
  }
}

/** text/* is ASCII unless it says otherwise; the other types are UTF-8 by their definition. */
function withCharset(mediaType: string): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
}
