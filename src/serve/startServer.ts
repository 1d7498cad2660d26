import { once } from 'node:events'
import { createServer } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { loadGraph } from '../corpus/loadGraph.js'
import { MailuoError } from '../errors.js'
import { ownPack } from '../ontology/ownPack.js'
import { EnginePool } from '../query/enginePool.js'
import type { Limits } from '../query/limits.js'
import { loadQuestions } from '../query/questions.js'
import { createApp } from './app.js'
import { loadPage, ownPage } from './files.js'
import { addressOf, type LoopbackHost } from './hosts.js'
import { maxQueryBytes } from './readQuery.js'

export interface ServerOptions {
  /** Folder of a built graph. */
  readonly data: string
  /** Folder of the built page; the one that mailuo comes with unless given. */
  readonly page?: string
  readonly host?: LoopbackHost
  /** 0 is any that is free. */
  readonly port: number
  readonly limits?: Partial<Limits>
  readonly onBug?: (error: unknown) => void
}

export interface RunningServer {
  /** Where the page is, such as `http://127.0.0.1:8080/`. */
  readonly address: string
  /** Stops queries, closes connections, and ends when nothing listens any more. */
  readonly stop: () => Promise<void>
}

/** Forms write each byte of a query in three characters; a request line has to hold them before they can be refused. */
const maxHeaderSize = 4 * maxQueryBytes

/**
 * Reads a graph and a page, and serves both as they are now until stopped. MailuoError GRAPH_MISSING, GRAPH_BROKEN,
 * PAGE_MISSING, PORT_TAKEN, ADDRESS_UNUSABLE.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { data, page: pageFolder = ownPage, host = '127.0.0.1', port, limits = {}, onBug } = options
  const graph = await loadGraph(data)
  const page = await loadPage(pageFolder)
  const engine = new EnginePool(Buffer.from(graph.nquads), { limits })
  const { fetch } = createApp({
    graph,
    page,
    engine,
    questions: loadQuestions(ownPack),
    ...(onBug && { onBug }),
  })
  const server = createAdaptorServer({ fetch, serverOptions: { maxHeaderSize }, createServer })
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    engine.stop()
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw reason === 'EADDRINUSE'
      ? new MailuoError('PORT_TAKEN', { host, port })
      : new MailuoError('ADDRESS_UNUSABLE', { host, port, reason })
  }
  const bound = server.address()
  return {
    address: addressOf(host, typeof bound === 'object' && bound ? bound.port : port),
    stop: async () => {
      engine.stop()
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}
