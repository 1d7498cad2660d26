import type { QueryFormat } from './formats.js'

/** The graphs that a request picks for its query (SPARQL 1.1 Protocol, 2.1.4); they win over FROM in the query. */
export interface Dataset {
  readonly defaultGraphs: readonly string[]
  readonly namedGraphs: readonly string[]
}

/** A query to answer, in a format that fits its form (`chooseFormat`). */
export interface EngineTask {
  readonly sparql: string
  readonly format: QueryFormat
  readonly dataset?: Dataset
  /** What relative IRIs of the query are resolved against. */
  readonly base?: string
}

/**
 * What answers queries: a pool of processes over one graph, or a SPARQL server elsewhere. `ask` gives UTF-8 bytes and
 * throws MailuoError QUERY_INVALID, QUERY_FAILED, QUERY_TIMEOUT, QUERY_ROWS, QUERY_MEMORY, QUERY_ABORTED,
 * ENGINE_BUSY, ENDPOINT_FAILED.
 */
export interface Engine {
  /** Whether what it answers from never changes. */
  readonly isFixed: boolean
  readonly ask: (task: EngineTask, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>
  /** Ends when the running queries have; those that come later are refused. */
  readonly close: () => Promise<void>
  /** Stops running queries. */
  readonly stop: () => void
}
