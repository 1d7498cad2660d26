import { readSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { namedNode, Store } from 'oxigraph'
import type { EngineTask } from './engine.js'
import { countRows, engineTypes, writeAnswer } from './writeAnswer.js'

/** What the process hears: a query whose SELECT has a LIMIT of one row more than `rows` already. */
export interface EngineRequest extends EngineTask {
  readonly rows: number
  /** Whether the default graph is the union of all graphs. */
  readonly isUnion: boolean
}

/** What it says: `loaded` once, then an answer to each request. After `broken` it is of no more use. */
export type EngineReply =
  | { readonly loaded: true; readonly rss: number }
  | { readonly answer: Uint8Array<ArrayBuffer>; readonly rss: number }
  | { readonly tooManyRows: true; readonly rss: number }
  | { readonly error: string; readonly rss: number }
  | { readonly broken: string }

/** The engine of one process: reads N-Quads from standard input, then answers queries. */
function main(): void {
  const store = new Store()
  store.load(standardInput(), { format: 'application/n-quads', no_transaction: true })
  const most = process.memoryUsage.rss() + Number(process.argv[2])
  new Worker(new URL('./engineWatch.js', import.meta.url), { workerData: most }).unref()
  process.on('message', (request: EngineRequest) => say(reply(store, request)))
  say({ loaded: true, rss: process.memoryUsage.rss() })
}

/**
 * What comes on standard input, piece by piece: the loader takes no stream, and
 * all of it would be too much at once. `process.stdin` would make reading fail where nothing has come yet.
 */
function* standardInput(): Generator<Uint8Array> {
  for (;;) {
    const piece = Buffer.alloc(1 << 18)
    const length = readSync(0, piece)
    if (length === 0) return
    yield piece.subarray(0, length)
  }
}

function reply(store: Store, { sparql, format, dataset, rows, isUnion }: EngineRequest): EngineReply {
  try {
    const graphs = dataset && {
      default_graph: dataset.defaultGraphs.map(namedNode),
      named_graphs: dataset.namedGraphs.map(namedNode),
    }
    const options = { results_format: engineTypes[format], use_default_graph_as_union: isUnion, ...graphs }
    const raw = String(store.query(sparql, options))
    // No row is shorter than one character.
    const isTooMuch = raw.length > rows && countRows(format, raw) > rows
    const rss = process.memoryUsage.rss()
    if (isTooMuch) return { tooManyRows: true, rss }
    return { answer: new Uint8Array(Buffer.from(writeAnswer(format, raw))), rss }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    // The engine's memory is in no state that one could rely on after a trap or where the stack ended.
    const isTrap = error instanceof Error && /^R(?:untime|ange)Error$/u.test(error.name)
    return isTrap ? { broken: text } : { error: text, rss: process.memoryUsage.rss() }
  }
}

function say(reply: EngineReply): void {
  process.send?.(reply)
}

main()
