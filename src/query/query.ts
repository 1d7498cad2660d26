import { Worker } from 'node:worker_threads'
import { MailuoError } from '../errors.js'
import { formatRdf, parseRdf } from '../rdf/formats.js'
import { namespaces } from '../vocabulary/namespaces.js'
import { chooseFormat, type QueryFormat } from './formats.js'
import { formatTable } from './formatTable.js'
import { explainFailure } from './queryFailure.js'
import { queryForm, tokensOf } from './tokens.js'
import type { Reply, Task } from './worker.js'

export interface QueryOptions {
  /** `table` for SELECT and ASK, `turtle` for CONSTRUCT and DESCRIBE unless given. */
  readonly format?: QueryFormat
  /** The query is given up after this time; 30 unless given. */
  readonly timeoutSeconds?: number
  /** Stops the query when it aborts. */
  readonly signal?: AbortSignal
}

const mediaTypes: Readonly<Record<QueryFormat, string>> = {
  table: 'application/sparql-results+json',
  json: 'application/sparql-results+json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xml: 'application/sparql-results+xml',
  turtle: 'application/n-triples',
  ntriples: 'application/n-triples',
}

/**
 * The answer to a SPARQL 1.1 query over N-Quads, as text that ends with a line break. The default graph is the
 * union of all graphs; the prefixes of `namespaces` need no declaration. It runs in a thread of its own, so that a
 * query without end can be stopped. MailuoError QUERY_INVALID for a syntax error, with its place; QUERY_FAILED for
 * an update and for what cannot be run; QUERY_TIMEOUT; QUERY_ABORTED; OPTION_INVALID for a format that doesn't fit.
 */
export async function query(nquads: string, sparql: string, options: QueryOptions = {}): Promise<string> {
  const form = queryForm(tokensOf(sparql))
  if (form === 'update') {
    throw new MailuoError('QUERY_FAILED', { reason: 'it would change the graph, which only a build may' })
  }
  if (form === 'unknown') {
    const reason = 'it begins with none of SELECT, ASK, CONSTRUCT and DESCRIBE'
    throw new MailuoError('QUERY_INVALID', { reason })
  }
  const format = chooseFormat(form, options.format)
  const task = { nquads, sparql: `${prologue}\n${sparql}`, mediaType: mediaTypes[format] }
  const reply = await runInThread(task, options.timeoutSeconds ?? 30, options.signal)
  if ('error' in reply) throw explainFailure(reply.error, sparql)
  const text = writers[format]?.(reply.text) ?? reply.text
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** What is made of the engine's answer, where it isn't given as it comes. */
const writers: Readonly<Partial<Record<QueryFormat, (answer: string) => string>>> = {
  table: formatTable,
  // The engine's order of triples is no order, and it knows no prefixes.
  turtle: (lines) => formatRdf(parseRdf(lines, { format: 'ntriples', file: 'answer' }), 'turtle'),
  ntriples: (lines) =>
    lines
      .split('\n')
      .filter(Boolean)
      .sort()
      .map((line) => `${line}\n`)
      .join(''),
}

/** On one line, so that the query's own lines keep their distance. */
const prologue = Object.entries(namespaces)
  .map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`)
  .join(' ')

function runInThread(task: Task, timeoutSeconds: number, signal?: AbortSignal): Promise<Reply> {
  if (signal?.aborted) throw new MailuoError('QUERY_ABORTED', {})
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: task })
  let stop = () => {}
  return new Promise<Reply>((resolve, reject) => {
    stop = () => reject(new MailuoError('QUERY_ABORTED', {}))
    signal?.addEventListener('abort', stop)
    const timer = setTimeout(
      () => reject(new MailuoError('QUERY_TIMEOUT', { seconds: timeoutSeconds })),
      timeoutSeconds * 1000,
    )
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The query thread ended with ${code}`)))
    worker.once('exit', () => clearTimeout(timer))
  }).finally(() => {
    signal?.removeEventListener('abort', stop)
    return worker.terminate()
  })
}
