import { createHash } from 'node:crypto'
import jsonld from 'jsonld'
import { isomorphic } from 'rdf-isomorphic'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeGraph } from '../../src/corpus/writeGraph.js'
import { formatOntologyPage } from '../../src/export/ontologyPage.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { parseRdf } from '../../src/rdf/formats.js'
import { inferGraph } from '../../src/rdf/inferGraph.js'
import { loadOntology } from '../../src/rdf/loadOntology.js'
import { newFolder } from '../support/runCli.js'
import { type SmallApp, startSmallApp } from '../support/smallApp.js'
import { smallArticle, smallGraph, smallIds } from '../support/smallGraph.js'

let app: SmallApp
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

beforeAll(async () => {
  app = await startSmallApp()
})

afterAll(() => app.stop())

function get(path: string, accept?: string) {
  return app.ask(path, { headers: accept === undefined ? {} : { accept } })
}

describe('an entity', () => {
  test('is a page for a browser: what is said of it, with quotes and links', async () => {
    const response = await get(`/${smallIds.plan}`, browser)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const page = await response.text()
    expect(page).toContain('<h1>雁归计划</h1>')
    expect(page).toContain(`<a href="/${smallIds.youth}">返乡青年</a>`)
    expect(page).toContain('<blockquote>面向返乡青年</blockquote>')
    expect(page).toMatch(/town\.txt \d+–\d+/u)
    expect(page).toContain('<a href="/ontology#targets">')
    expect(page).toContain(`/#v=1&amp;n=${encodeURIComponent(smallIds.plan)}`)
    expect(page).not.toContain('<script')
  })

  test.each([undefined, '*/*', 'text/turtle'])('is Turtle for a client that asks for %s', async (accept) => {
    const response = await get(`/${smallIds.county}`, accept)
    expect(response.headers.get('content-type')).toBe('text/turtle; charset=utf-8')
    expect(response.headers.get('vary')).toContain('Accept')
    const quads = parseRdf(await response.text(), { format: 'turtle', file: 'answer' })
    const iri = `https://example.org/mailuo/${smallIds.county}`
    expect(quads.filter(({ subject }) => subject.value === iri).length).toBeGreaterThan(2)
    expect(quads.some(({ object }) => object.value === iri)).toBe(true)
  })

  test('is JSON-LD where asked for', async () => {
    const response = await get(`/${smallArticle}`, 'application/ld+json')
    expect(response.headers.get('content-type')).toBe('application/ld+json')
    expect(await response.text()).toContain('让山乡留得住人')
  })

  test('that nobody has is not found, as a page or as a problem', async () => {
    const page = await get('/id/place/999999', browser)
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('id/place/999999</p>')])
    const answer = await get('/programme/0000000000000000')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  test('in a format that there is not is refused with those that there are', async () => {
    const response = await get(`/${smallIds.plan}`, 'image/png')
    expect([response.status, await response.text()]).toEqual([406, expect.stringContaining('text/turtle')])
  })
})

test('what follows of an entity is on its page, and in the API, with the axiom and the words that it follows from', async () => {
  const data = newFolder()
  const inferences = inferGraph(smallGraph.graph, await loadOntology(ownPack, 'pao.ttl'))
  await writeGraph(`${data}/graph`, { ...smallGraph, inferences })
  const other = await startSmallApp({ data: `${data}/graph` })
  const page = await (await other.ask(`/${smallIds.county}`, { headers: { accept: browser } })).text()
  const answer = await (await other.ask(`/api/entities/${encodeURIComponent(smallIds.county)}`)).json()
  other.stop()
  const [, inferred = ''] = /<h2>推断 · Inferred<\/h2>(.*)<h2>原文/su.exec(page) ?? []
  expect(inferred).toContain('owl:inverseOf')
  expect(inferred).toContain(`<a href="/${smallIds.fund}">雁归资金</a>`)
  expect(inferred).toContain('<blockquote>清河县设立雁归资金</blockquote>')
  expect(answer.inferred).toContainEqual(expect.objectContaining({ objectId: smallIds.fund }))
})

test('a statement or a span has a page of its triples, with links on', async () => {
  const triples = await (await get(`/${smallIds.plan}`, 'application/n-triples')).text()
  const [, statement] = /<https:\/\/example\.org\/mailuo\/(statement\/\w+)>/u.exec(triples) ?? []
  const page = await (await get(`/${statement}`, browser)).text()
  const [, span] = /href="\/(article\/\w+\/span\/[^"]+)"/u.exec(page) ?? []
  expect(page).toContain('/ontology#byRule')
  expect(await (await get(`/${span}`, browser)).text()).toContain(`href="/${smallArticle}"`)
  expect((await get(`/${span}/quote`, 'text/turtle')).status).toBe(200)
})

test("the ontology is for a browser its reference with the graph's own words, and only its style may stand in a page", async () => {
  const response = await get('/ontology', browser)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  const page = await response.text()
  expect(page).toBe(formatOntologyPage(await loadOntology(ownPack, 'pao.ttl'), app.served.graph))
  expect(page).toContain('「面向返乡青年」')
  const [, style = ''] = /<style>([^<]*)<\/style>/u.exec(page) ?? []
  expect(page.replace(`<style>${style}</style>`, '')).not.toMatch(/<style|<script|<link| (?:style|on\w+)=/u)
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = response.headers.get('content-security-policy')
  expect(policy).toContain(`style-src 'self' 'sha256-${hash}';`)
  expect(policy).not.toContain('unsafe')
})

test('the ontology is Turtle, as its file has it, for a client that asks for it', async () => {
  const turtle = await (await get('/ontology', 'text/turtle')).text()
  expect(parseRdf(turtle, { format: 'turtle', file: 'answer' }).length).toBeGreaterThan(500)
})

test('the ontology is JSON-LD with its context for who asks for that', async () => {
  const response = await get('/ontology', 'application/ld+json')
  expect(response.headers.get('content-type')).toBe('application/ld+json')
  const quads = await jsonld.toRDF(JSON.parse(await response.text()), { format: 'application/n-quads' })
  const turtle = await (await get('/ontology', 'text/turtle')).text()
  const triples = parseRdf(turtle, { format: 'turtle', file: 'answer' })
  const read = parseRdf(String(quads), { format: 'nquads', file: 'answer' })
  expect(isomorphic(read, triples)).toBe(true)
})

test.each([
  '/id/place/511100%3E',
  '/id/place/511100%22',
  '/id/place/..%2f..%2f',
  '/id/place/511100%3E%20%7D%20DROP',
  '/programme/%00',
])('%s puts nothing into a query', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('labels and quotes put nothing into a page', async () => {
  const evil = '<script>alert(1)</script><img src=x onerror="alert(1)">&\'"'
  const data = newFolder()
  await writeGraph(`${data}/graph`, {
    ...smallGraph,
    graph: {
      ...smallGraph.graph,
      entities: smallGraph.graph.entities.map((one) => ({
        ...one,
        label: `${one.label}${evil}`,
        altLabels: [evil],
      })),
    },
    texts: new Map([...smallGraph.texts].map(([id, text]) => [id, text.replaceAll('返', '<')])),
  })
  const other = await startSmallApp({ data: `${data}/graph` })
  const page = await (await other.ask(`/${smallIds.plan}`, { headers: { accept: browser } })).text()
  other.stop()
  expect(page).toContain('&lt;script&gt;')
  expect(page).not.toMatch(/<script|<img|onerror="/u)
})
