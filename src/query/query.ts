import { checkQuery } from './checkQuery.js'
import { startEngineProcess } from './engineProcess.js'
import type { QueryFormat } from './formats.js'
import { chooseFormat } from './formats.js'
import { defaultLimits, type Limits } from './limits.js'
import { runQuery } from './runQuery.js'
import { toRequest } from './toRequest.js'

export interface QueryOptions {
  /** `table` for SELECT and ASK, `turtle` for CONSTRUCT and DESCRIBE unless given. */
  readonly format?: QueryFormat
  /** 30 s, 100,000 rows and 512 MiB unless given. */
  readonly limits?: Partial<Limits>
}

/**
 * The answer to a SPARQL 1.1 query over N-Quads, as text that ends with a line break. The default graph is the
 * union of all graphs; the prefixes of `namespaces` need no declaration. It runs in a process of its own, which is
 * ended where it exceeds its limits. MailuoError QUERY_INVALID for a syntax error, with its place; QUERY_FAILED for
 * an update and for what cannot be run; QUERY_TIMEOUT, QUERY_ROWS, QUERY_MEMORY; OPTION_INVALID for a format that
 * doesn't fit.
 */
export async function query(
  nquads: string | Iterable<Uint8Array>,
  sparql: string,
  options: QueryOptions = {},
): Promise<string> {
  const limits = { ...defaultLimits, ...options.limits }
  const format = chooseFormat(checkQuery(sparql).form, options.format)
  const request = toRequest({ sparql, format }, limits.rows)
  const pieces = typeof nquads === 'string' ? [Buffer.from(nquads)] : nquads
  const process = startEngineProcess(pieces, limits.memory)
  try {
    await process.ready
    return new TextDecoder().decode(await runQuery(process, request, { sparql, limits }))
  } finally {
    process.end()
  }
}
