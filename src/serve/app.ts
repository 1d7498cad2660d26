import { Hono } from 'hono'
import type { Engine } from '../query/engine.js'
import type { Question } from '../query/questions.js'
import { answerQuestions } from './answers.js'
import { graphFilesOf, type ServedFiles, type ServedGraph } from './files.js'
import { securityHeaders } from './headers.js'
import { isOwnHost } from './hosts.js'
import { problem } from './problem.js'
import { type ServedFile, sendFile, toServedFile } from './servedFile.js'
import { createSparql } from './sparql.js'

export interface AppOptions {
  readonly graph: ServedGraph
  readonly page: ServedFiles
  /** What answers queries. */
  readonly engine: Engine
  /** The ready questions that the page offers; none unless given. */
  readonly questions?: readonly Question[]
  /** Hears of what is our own mistake; the reader is told only that there was one. */
  readonly onBug?: (error: unknown) => void
}

/** The server as a function of requests: `/` and its files, `/data/…`, `/sparql`. It listens nowhere by itself. */
export function createApp(options: AppOptions): Hono {
  const { graph, page, engine, questions = [], onBug } = options
  const files = new Map([...page, ...graphFilesOf(graph)])
  const sparql = createSparql(() => engine)
  // Answered when the page first asks, for the graph stays as it is.
  let answers: Promise<ServedFile> | undefined
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value)
  })
  app.use(async (c, next) => {
    if (isOwnHost(c.req.header('host'))) return next()
    return problem(421, 'This server answers for localhost, 127.0.0.1 and [::1] only')
  })
  app.on(['GET', 'POST'], '/sparql', (c) => sparql(c.req.raw))
  app.all('/sparql', () => notAllowed('GET, HEAD, POST'))
  app.get('/data/questions.json', async (c) => {
    answers ??= answerQuestions(engine, questions).then((json) => toServedFile('questions.json', json))
    return sendFile(await answers, c.req.header('if-none-match'))
  })
  app.all('*', (c) => {
    const file = files.get(c.req.path)
    if (!file) return problem(404, `There is nothing at ${c.req.path}. The page is at /, SPARQL at /sparql`)
    // Hono asks as GET where the request is HEAD, and leaves the body out.
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return notAllowed('GET, HEAD')
    return sendFile(file, c.req.header('if-none-match'))
  })
  app.onError((error) => {
    onBug?.(error)
    return problem(500, 'This is a bug in mailuo; the terminal that it runs in says more')
  })
  return app
}

function notAllowed(allowed: string): Response {
  return problem(405, `Only ${allowed} will do here`, { Allow: allowed })
}
