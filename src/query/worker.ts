import { parentPort, workerData } from 'node:worker_threads'
import { Store } from 'oxigraph'

/** What the thread is started with. */
export interface Task {
  readonly nquads: string
  readonly sparql: string
  /** Media type of the answer. */
  readonly mediaType: string
}

/** What it sends back, once. */
export type Reply = { readonly text: string } | { readonly error: string }

function answer({ nquads, sparql, mediaType }: Task): Reply {
  const store = new Store()
  store.load(nquads, { format: 'application/n-quads', no_transaction: true })
  try {
    const options = { results_format: mediaType, use_default_graph_as_union: true }
    return { text: String(store.query(sparql, options)) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.postMessage(answer(workerData as Task))
