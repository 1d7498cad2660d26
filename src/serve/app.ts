import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { hasShards } from '../corpus/shards.js'
import { formatOntologyPage } from '../export/ontologyPage.js'
import type { Question } from '../query/questions.js'
import { type AccessOptions, accessMiddleware } from './access.js'
import { answerQuestions } from './answers.js'
import { createApi } from './api.js'
import { answerOntology, dereference } from './dereference.js'
import type { ServedFiles } from './files.js'
import { answerGraphStore } from './graphStore.js'
import { securityHeaders } from './headers.js'
import { notFound } from './notFound.js'
import { readerStyle, readerStylePath } from './pageFrame.js'
import { perGraph } from './perGraph.js'
import { problem } from './problem.js'
import { refusalOf } from './refusalOf.js'
import type { Served } from './served.js'
import { sendFile, toServedFile } from './servedFile.js'
import type { ServedOntology } from './servedOntology.js'
import { describeService } from './serviceDescription.js'
import { answerSparql } from './sparql.js'
import { toSparqlPage } from './sparqlPage.js'

export interface AppOptions extends AccessOptions {
  /** What is served now: another after the graph was rebuilt. */
  readonly served: () => Served
  readonly page: ServedFiles
  readonly ontology: ServedOntology
  /** The ready questions that the page offers; none unless given. */
  readonly questions?: readonly Question[]
  /** Hears of what is our own mistake; the reader is told only that there was one. */
  readonly onBug?: (error: unknown) => void
  /** Hears of each request that was answered. */
  readonly onAnswer?: (answer: Answered) => void
}

/** A line of the request log. */
export interface Answered {
  readonly method: string
  /** Without the query, which may be long and is the reader's own. */
  readonly path: string
  readonly status: number
  readonly milliseconds: number
}

/** Types that shrink; hono's own list lacks those of RDF. */
const shrinking =
  /^(?:text\/|application\/(?:.*\+)?(?:json|xml)|application\/(?:n-|trig|javascript)|image\/svg)/u

const style = toServedFile('reader.css', readerStyle)

/**
 * The server as a function of requests: the page and its files at `/`, `/data/…`, `/sparql`, `/graphs`, `/api/…`, a
 * page or RDF for each IRI of the graph, `/healthz`. It listens nowhere by itself.
 */
export function createApp(options: AppOptions): Hono {
  const { served, page, ontology, questions = [] } = options
  const answersOf = perGraph(async ({ engine, graph }) =>
    // A large corpus takes minutes over them, which the page would wait for.
    toServedFile('questions.json', await answerQuestions(engine, hasShards(graph.manifest) ? [] : questions)),
  )
  const referenceOf = perGraph(({ graph }) => formatOntologyPage(ontology.quads, graph))
  const app = new Hono()
  addMiddleware(app, options)
  app.get('/healthz', (c) => c.json({ status: 'ok', graph: served().version }))
  app.on(['GET', 'POST'], '/sparql', (c) => {
    const path = toSparqlPage(c.req.raw)
    if (path !== undefined) {
      c.header('Vary', 'Accept')
      return c.redirect(path, 303)
    }
    const isAboutService = c.req.method !== 'POST' && new URL(c.req.url).search === ''
    return isAboutService ? describeService(c.req.raw) : answerSparql(served(), c.req.raw)
  })
  app.all('/sparql', () => notAllowed('GET, HEAD, POST'))
  app.get('/data/questions.json', async (c) =>
    sendFile(await answersOf(served()), c.req.header('if-none-match')),
  )
  app.get('/graphs', (c) => answerGraphStore(served(), c.req.raw))
  app.all('/graphs', () => notAllowed('GET, HEAD'))
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '/api/*', () => notAllowed('GET, HEAD'))
  app.route('/api', createApi(served, { ontology, questions }))
  app.get('/ontology', (c) => answerOntology(ontology, () => referenceOf(served()), c.req.raw))
  app.get(readerStylePath, (c) => sendFile(style, c.req.header('if-none-match')))
  app.all('*', async (c) => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const file = page.get(c.req.path) ?? served().files.get(c.req.path)
    if (file) return isReading ? sendFile(file, c.req.header('if-none-match')) : notAllowed('GET, HEAD')
    const described = isReading ? await dereference(served(), ontology, c.req.raw) : undefined
    const detail = `There is nothing at ${c.req.path}. The page is at /, SPARQL at /sparql`
    return described ?? (await notFound(c.req.raw, detail))
  })
  return app
}

function addMiddleware(app: Hono, { onBug, onAnswer, ...access }: AppOptions): void {
  app.use(async (c, next) => {
    const began = performance.now()
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value)
    const milliseconds = Math.round(performance.now() - began)
    onAnswer?.({ method: c.req.method, path: c.req.path, status: c.res.status, milliseconds })
  })
  for (const guard of accessMiddleware(access)) app.use(guard)
  app.use(compress({ contentTypeFilter: (type) => shrinking.test(type) }))
  app.onError((error) => {
    if (error instanceof HTTPException) {
      const challenge = error.res?.headers.get('WWW-Authenticate')
      return problem(401, 'Send the token that the server was started with', {
        'WWW-Authenticate': challenge ?? 'Bearer',
      })
    }
    const refusal = refusalOf(error)
    if (refusal) return refusal
    onBug?.(error)
    return problem(500, 'This is a bug in mailuo; the terminal that it runs in says more')
  })
}

function notAllowed(allowed: string): Response {
  return problem(405, `Only ${allowed} will do here`, { Allow: allowed })
}
