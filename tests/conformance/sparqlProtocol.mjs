// SPARQL 1.1 Protocol and Service Description tests, sent to the server's routes. Updates have to be refused.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'oxigraph'
import { loadGraph } from '../../dist/corpus/loadGraph.js'
import { ownPack } from '../../dist/ontology/ownPack.js'
import { EnginePool } from '../../dist/query/enginePool.js'
import { createApp } from '../../dist/serve/app.js'
import { createServed } from '../../dist/serve/served.js'
import { loadServedOntology } from '../../dist/serve/servedOntology.js'
import { publishedIri } from './manifest.mjs'
import { readRdf } from './rdfFile.mjs'

const ns = {
  mf: 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#',
  ut: 'http://www.w3.org/2009/sparql/tests/test-update#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  ht: 'http://www.w3.org/2011/http#',
  cnt: 'http://www.w3.org/2011/content#',
}

export const protocolSections = {
  'sparql protocol': { manifest: 'sparql/sparql11/protocol/manifest.ttl', run: runProtocol },
  'sparql service-description': {
    manifest: 'sparql/sparql11/service-description/manifest.ttl',
    run: runDescription,
  },
}

const formats = {
  boolean: 'application/sparql-results+json',
  tabular: 'application/sparql-results+json',
  RDF: 'text/turtle',
}

async function runProtocol({ test, store }, suite) {
  const entry = nodeOf(store, test)
  const name = test.value.replace(/^.*#/u, '')
  const lines = entry.getAll(`${ns.ut}graphData`).flatMap((data) => {
    const graph = data.get(`${ns.rdfs}label`).value
    const file = join(suite, data.get(`${ns.ut}graph`).value.slice(publishedIri('', '').length))
    const quads = readRdf(suite, file)
    return quads.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object} <${graph}> .\n`)
  })
  return withApp(lines.join(''), (app) => runRequests(app, entry, name.startsWith('update_')))
}

/** A node of a graph that knows its values. */
function nodeOf(store, term) {
  const getAll = (predicate) => store.getObjects(term, predicate, null).map((object) => nodeOf(store, object))
  const get = (predicate) => getAll(predicate)[0]
  const items = () =>
    term.value === `${ns.rdf}nil` ? [] : [get(`${ns.rdf}first`), ...get(`${ns.rdf}rest`).items()]
  return { value: term.value, getAll, get, items }
}

async function runRequests(app, test, isUpdate) {
  const action = test.get(`${ns.mf}action`)
  for (const request of action.get(`${ns.ht}requests`).items()) {
    const response = request.get(`${ns.ht}resp`)
    const answer = await send(app, request)
    const wanted = response.getAll(`${ns.mf}expectedStatus`).map(({ value }) => value.slice(-3, -2))
    if (isUpdate && isChange(request)) wanted.splice(0, wanted.length, '4')
    if (!wanted.includes(String(answer.status)[0])) return `status ${answer.status}`
    if (isUpdate) continue
    const format = response.get(`${ns.mf}expectedFormat`)?.value
    const text = await answer.text()
    const type = answer.headers.get('content-type')?.split(';')[0]
    if (format && answer.ok && !type?.startsWith(formats[format])) return `type ${type}`
    const truth = response.get(`${ns.mf}expectedBoolean`)?.value
    if (truth !== undefined && String(JSON.parse(text).boolean) !== truth) return `answered ${text}`
  }
  return undefined
}

function isChange(request) {
  const body = request.get(`${ns.ht}body`)?.get(`${ns.cnt}chars`)?.value ?? ''
  return /update=/u.test(body) || /INSERT|DELETE|CLEAR|DROP|CREATE|COPY/u.test(body)
}

function send(app, request) {
  const headers = new Headers({ host: 'localhost' })
  for (const header of request.get(`${ns.ht}headers`)?.items() ?? []) {
    headers.append(header.get(`${ns.ht}fieldName`).value, header.get(`${ns.ht}fieldValue`).value)
  }
  const body = request.get(`${ns.ht}body`)
  const chars = body?.get(`${ns.cnt}chars`)?.value
  const isUtf8 = /utf-?8/iu.test(body?.get(`${ns.cnt}characterEncoding`)?.value ?? 'UTF-8')
  const path = request.get(`${ns.ht}absolutePath`).value.replace(/^\/sparql\//u, '/sparql')
  const method = request.get(`${ns.ht}methodName`).value
  const init = { method, headers }
  if (chars !== undefined) {
    init.body = Buffer.from(chars, isUtf8 ? 'utf8' : 'utf16le')
    // What fetch would add by itself is not what the test sends.
    if (!headers.has('content-type')) headers.delete('content-type')
  }
  return app.request(path, init)
}

async function runDescription({ test }) {
  const sd = 'http://www.w3.org/ns/sparql-service-description#'
  const quads = await withApp('', async (app) => {
    const answer = await app.request('/sparql', { headers: { host: 'localhost', accept: 'text/turtle' } })
    return answer.ok ? parse(await answer.text(), { format: 'text/turtle' }) : undefined
  })
  const endpoints = (quads ?? []).filter(({ predicate }) => predicate.value === `${sd}endpoint`)
  const services = (quads ?? []).filter(({ object }) => object.value === `${sd}Service`)
  const checks = {
    'returns-rdf': quads !== undefined && quads.length > 0,
    'has-endpoint-triple': endpoints.length === 1 && endpoints[0].object.value.endsWith('/sparql'),
    'conforms-to-schema': services.length === 1 && services[0].subject.equals(endpoints[0]?.subject),
  }
  return checks[test.value.replace(/^.*#/u, '')] ? undefined : 'is not so'
}

const seed = fileURLToPath(new URL('../../graph', import.meta.url))

/** A server over N-Quads; its page and files are those of the seed. */
async function withApp(nquads, visit) {
  const engine = new EnginePool([Buffer.from(nquads)], { quickPlaces: 1 })
  try {
    const served = createServed(await loadGraph(seed), engine)
    const app = createApp({
      served: () => served,
      page: new Map(),
      ontology: await loadServedOntology(ownPack),
    })
    return await visit(app)
  } finally {
    engine.stop()
  }
}
