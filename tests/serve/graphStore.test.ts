import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseRdf } from '../../src/rdf/formats.js'
import { type SmallApp, startSmallApp } from '../support/smallApp.js'
import { smallArticle } from '../support/smallGraph.js'

let app: SmallApp
const article = `https://example.org/mailuo/${smallArticle}`

beforeAll(async () => {
  app = await startSmallApp()
})

afterAll(() => app.stop())

async function triplesOf(search: string): Promise<number> {
  const response = await app.ask(`/graphs?${search}`, { headers: { accept: 'application/n-triples' } })
  expect(response.status).toBe(200)
  return parseRdf(await response.text(), { format: 'ntriples', file: 'answer' }).length
}

test('the default graph is the union of the named ones', async () => {
  const all = await triplesOf('default')
  const own = await triplesOf(`graph=${encodeURIComponent(article)}`)
  const provenance = await triplesOf(`graph=${encodeURIComponent(`${article}/provenance`)}`)
  expect(own).toBeGreaterThan(10)
  expect(own + provenance).toBe(all)
})

test.each(['text/turtle', 'application/n-triples', 'application/ld+json'])(
  'a graph comes as %s',
  async (accept) => {
    const response = await app.ask(`/graphs?graph=${encodeURIComponent(article)}`, { headers: { accept } })
    expect(response.headers.get('content-type')).toContain(accept)
    expect(await response.text()).toContain('雁归计划')
  },
)

test('HEAD says whether there is one', async () => {
  const statusOf = async (iri: string) =>
    (await app.ask(`/graphs?graph=${encodeURIComponent(iri)}`, { method: 'HEAD' })).status
  expect(await statusOf(article)).toBe(200)
  expect(await statusOf('https://example.org/nothing')).toBe(404)
})

test.each([
  ['', 'Give one graph'],
  ['default&graph=urn:a', 'Give one graph'],
  ['graph=urn:a&graph=urn:b', 'Give one graph'],
  ['graph=a', 'is no IRI'],
  ['graph=file:///etc/passwd', 'is no IRI'],
])('?%s is refused', async (search, words) => {
  const response = await app.ask(`/graphs?${search}`)
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(words)])
})

test.each(['PUT', 'POST', 'DELETE', 'PATCH'])('%s is refused: the graph is only read', async (method) => {
  const response = await app.ask('/graphs?default', { method })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})
