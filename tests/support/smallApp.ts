import type { Hono } from 'hono'
import { loadGraph } from '../../src/corpus/loadGraph.js'
import { EnginePool, type PoolOptions } from '../../src/query/enginePool.js'
import { type AppOptions, createApp } from '../../src/serve/app.js'
import { createServed, type Served } from '../../src/serve/served.js'
import { loadServedOntology } from '../../src/serve/servedOntology.js'
import { builtGraph } from './builtGraph.js'
import { inProject } from './runCli.js'

export interface SmallApp {
  readonly app: Hono
  readonly served: Served
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  readonly stop: () => void
}

/** The server of the small graph, or of a folder's, without a socket; `ask` names localhost as its host. */
export async function startSmallApp(
  options: Partial<Omit<AppOptions, 'served'>> & { readonly pool?: PoolOptions; readonly data?: string } = {},
): Promise<SmallApp> {
  const { pool, data = await builtGraph(), ...rest } = options
  const graph = await loadGraph(data)
  const engine = new EnginePool(graph.nquads, pool)
  const served = createServed(graph, engine)
  const ontology = await loadServedOntology(inProject('ontology'))
  const app = createApp({ served: () => served, page: new Map(), ontology, ...rest })
  const ask = async (path: string, { headers, ...init }: RequestInit = {}) =>
    app.request(path, {
      ...init,
      headers: { host: 'localhost:8080', ...(headers as Record<string, string>) },
    })
  return { app, served, ask, stop: () => engine.stop() }
}
