import { type ErrorCode, MailuoError } from '../errors.js'
import { checkQuery } from '../query/checkQuery.js'
import type { Engine } from '../query/engine.js'
import type { QueryFormat } from '../query/formats.js'
import { negotiate } from './negotiate.js'
import { type ProblemStatus, problem } from './problem.js'
import { RequestProblem, readQuery } from './readQuery.js'

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
  'application/ld+json': 'jsonld',
}

const statuses: Readonly<Partial<Record<ErrorCode, ProblemStatus>>> = {
  QUERY_INVALID: 400,
  QUERY_FAILED: 400,
  QUERY_TIMEOUT: 504,
  QUERY_ROWS: 422,
  QUERY_MEMORY: 507,
  QUERY_ABORTED: 503,
  ENGINE_BUSY: 503,
  ENDPOINT_FAILED: 502,
}

/** Answers requests by the SPARQL 1.1 Protocol; reading only. */
export function createSparql(engine: () => Engine): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const { sparql, dataset } = await readQuery(request)
      const { form } = checkQuery(sparql)
      const types = form === 'construct' || form === 'describe' ? tripleTypes : bindingTypes
      const mediaType = negotiate(request.headers.get('accept') ?? undefined, Object.keys(types))
      const format = types[mediaType ?? '']
      if (mediaType === undefined || format === undefined) {
        const offers = Object.keys(types).join(', ')
        return problem(406, `The answer to ${form.toUpperCase()} can be had as ${offers}`, { Vary: 'Accept' })
      }
      const body = await engine().ask({ sparql, format, ...(dataset && { dataset }) }, request.signal)
      return new Response(body, {
        headers: { 'Content-Type': withCharset(mediaType), 'Cache-Control': 'no-cache', Vary: 'Accept' },
      })
    } catch (error) {
      return refusalOf(error)
    }
  }
}

/** The answer that says what was wrong with a query; throws on what is no fault of the query's. */
function refusalOf(error: unknown): Response {
  if (error instanceof RequestProblem) return error.response
  const status = error instanceof MailuoError ? statuses[error.code] : undefined
  if (status === undefined || !(error instanceof MailuoError)) throw error
  const wait = error.code === 'ENGINE_BUSY' ? { 'Retry-After': String(error.args.seconds) } : {}
  return problem(status, error.message, wait)
}

/** text/* is ASCII unless it says otherwise; the other types are UTF-8 by their definition. */
function withCharset(mediaType: string): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType
}
