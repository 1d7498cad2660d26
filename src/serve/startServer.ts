import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { loadGraph } from '../corpus/loadGraph.js'
import { MailuoError } from '../errors.js'
import { ownPack } from '../ontology/ownPack.js'
import { connectEndpoint } from '../query/endpoint.js'
import type { Engine } from '../query/engine.js'
import { EnginePool } from '../query/enginePool.js'
import type { Limits } from '../query/limits.js'
import { loadQuestions } from '../query/questions.js'
import type { AccessOptions } from './access.js'
import { type AppOptions, createApp } from './app.js'
import { loadPage, ownPage } from './files.js'
import { addressOf, isLoopback } from './hosts.js'
import { maxQueryBytes } from './readQuery.js'
import { onRebuilt } from './reloadGraph.js'
import { createServed, type Served } from './served.js'
import { loadServedOntology } from './servedOntology.js'

export interface ServerOptions extends AccessOptions, Pick<AppOptions, 'onBug' | 'onAnswer'> {
  /** Folder of a built graph. */
  readonly data: string
  /** Serves only the articles that this names, see `chooseSide`. */
  readonly about?: string
  /** Folder of the built page; the one that mailuo comes with unless given. */
  readonly page?: string
  /** Folder of the domain pack; the one that mailuo comes with unless given. */
  readonly ontology?: string
  /** Names an address of this machine; beyond 127.0.0.1, localhost and ::1 only with a token. */
  readonly host?: string
  /** 0 is any that is free. */
  readonly port: number
  readonly limits?: Partial<Limits>
  /** Quick queries at one time. */
  readonly places?: number
  /** A SPARQL server that answers in place of our own engine. */
  readonly endpoint?: string
  /** Hears that a rebuilt graph is served from now on, or why not. */
  readonly onReload?: (problem?: MailuoError) => void
}

export interface RunningServer {
  /** Where the page is, such as `http://127.0.0.1:8080/`. */
  readonly address: string
  /** Takes no more requests, gives those that run a little time, and ends when nothing listens any more. */
  readonly stop: () => Promise<void>
}

/** Forms write each byte of a query in three characters; a request line has to hold them before they can be refused. */
const maxHeaderSize = 4 * maxQueryBytes
/** What running queries get to end by themselves, and then their answers to go out, when the server stops. */
const graceMilliseconds = { queries: 3_000, answers: 500 }

/**
 * Reads a graph and a page, and serves them until stopped; a rebuilt graph takes the place of the old one. MailuoError
 * GRAPH_MISSING, GRAPH_BROKEN, PAGE_MISSING, ONTOLOGY_MISSING, PORT_TAKEN, ADDRESS_UNUSABLE, TOKEN_MISSING.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { data, page = ownPage, ontology = ownPack, host = '127.0.0.1', port, onReload } = options
  if (!isLoopback(host) && !options.token) throw new MailuoError('TOKEN_MISSING', { host })
  const stopping = new AbortController()
  let served = await load(options)
  const reload = async () => {
    try {
      const before = served
      served = await load(options)
      void before.engine.close()
      onReload?.()
    } catch (error) {
      if (!(error instanceof MailuoError)) throw error
      onReload?.(error)
    }
  }
  try {
    const { fetch } = createApp({
      ...options,
      served: () => served,
      page: await loadPage(page),
      ontology: await loadServedOntology(ontology),
      questions: loadQuestions(ontology),
    })
    const server = createAdaptorServer({ fetch, serverOptions: { maxHeaderSize }, createServer }) as Server
    const address = await listen(server, host, port)
    onRebuilt(data, reload, stopping.signal)
    return {
      address,
      stop: async () => {
        stopping.abort()
        await close(server, () => served.engine)
      },
    }
  } catch (error) {
    served.engine.stop()
    throw error
  }
}

async function load({ data, about, endpoint, limits = {}, places }: ServerOptions): Promise<Served> {
  const graph = await loadGraph(data, about)
  const engine = endpoint
    ? connectEndpoint(endpoint, limits)
    : new EnginePool(graph.nquads, { limits, ...(places && { quickPlaces: places }) })
  return createServed(graph, engine)
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw reason === 'EADDRINUSE'
      ? new MailuoError('PORT_TAKEN', { host, port })
      : new MailuoError('ADDRESS_UNUSABLE', { host, port, reason })
  }
  const bound = server.address()
  return addressOf(host, typeof bound === 'object' && bound ? bound.port : port)
}

async function close(server: Server, engine: () => Engine): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await Promise.race([closed, wait(graceMilliseconds.queries)])
  engine().stop()
  await Promise.race([closed, wait(graceMilliseconds.answers)])
  server.closeAllConnections()
  await closed
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
