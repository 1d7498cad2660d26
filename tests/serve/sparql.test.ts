import jsonld from 'jsonld'
import { isomorphic } from 'rdf-isomorphic'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseRdf } from '../../src/rdf/formats.js'
import { type SmallApp, startSmallApp } from '../support/smallApp.js'
import { smallArticle, smallIds } from '../support/smallGraph.js'

let app: SmallApp

beforeAll(async () => {
  app = await startSmallApp({ pool: { limits: { seconds: 20 } } })
})

afterAll(() => app.stop())

const form = 'application/x-www-form-urlencoded'
const plan = 'SELECT ?label { ?p a pao:Programme ; rdfs:label ?label }'
const triples = 'CONSTRUCT { ?p rdfs:label ?label } { ?p a pao:Programme ; rdfs:label ?label }'
const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }'

function get(query: string, accept?: string, headers: Record<string, string> = {}) {
  return app.ask(`/sparql?${new URLSearchParams({ query })}`, {
    headers: { ...(accept !== undefined && { accept }), ...headers },
  })
}

function post(body: RequestInit['body'], type: string, search = '') {
  const init = {
    method: 'POST',
    body: body ?? null,
    headers: { 'content-type': type },
    duplex: 'half' as const,
  }
  return app.ask(`/sparql${search}`, init as RequestInit)
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const { status, detail } = JSON.parse(await response.text())
  expect(status).toBe(response.status)
  return { status, detail }
}

describe('a query is answered', () => {
  const answer = { head: { vars: ['label'] }, results: { bindings: [{ label: expect.anything() }] } }

  test('by GET', async () => {
    const response = await get(plan)
    expect(response.headers.get('content-type')).toBe('application/sparql-results+json')
    const json = JSON.parse(await response.text())
    expect(json).toEqual(answer)
    expect(json.results.bindings[0].label.value).toBe('雁归计划')
  })

  test('as a posted form', async () => {
    const response = await post(
      `${new URLSearchParams({ query: plan })}`,
      'application/x-www-form-urlencoded',
    )
    expect(JSON.parse(await response.text())).toEqual(answer)
  })

  test.each(['application/sparql-query', 'Application/SPARQL-Query; charset="UTF-8"'])(
    'posted as %s',
    async (type) => {
      const response = await post('ASK { ?p rdfs:label "雁归计划"@zh }', type)
      expect(JSON.parse(await response.text())).toEqual({ head: {}, boolean: true })
    },
  )

  test.each([
    [plan, undefined, 'application/sparql-results+json', '"雁归计划"'],
    [plan, '', 'application/sparql-results+json', '"雁归计划"'],
    [plan, 'application/json', 'application/json', '"雁归计划"'],
    [plan, 'text/csv', 'text/csv; charset=utf-8', 'label\r\n雁归计划\r\n'],
    [plan, 'text/tab-separated-values', 'text/tab-separated-values; charset=utf-8', '?label\n"雁归计划"@zh'],
    [plan, 'application/sparql-results+xml', 'application/sparql-results+xml', '雁归计划</literal>'],
    [plan, 'text/csv;q=0.5, application/sparql-results+xml', 'application/sparql-results+xml', '雁归计划'],
    [plan, 'text/*', 'text/csv; charset=utf-8', '雁归计划'],
    [plan, 'text/csv;q=0, text/*', 'text/tab-separated-values; charset=utf-8', '雁归计划'],
    [plan, 'text/turtle, */*;q=0.1', 'application/sparql-results+json', '雁归计划'],
    ['ASK {}', 'TEXT/CSV', 'text/csv; charset=utf-8', 'true'],
    [triples, undefined, 'text/turtle; charset=utf-8', 'rdfs:label "雁归计划"@zh'],
    [triples, 'application/n-triples', 'application/n-triples', '"雁归计划"@zh .'],
    [triples, 'application/ld+json', 'application/ld+json', '"@value":"雁归计划"'],
    [`DESCRIBE pao:Plan`, '*/*', 'text/turtle; charset=utf-8', ''],
  ])('%s, asked for as %s, in %s', async (query, accept, type, words) => {
    const response = await get(query, accept)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('vary')).toContain('Accept')
    expect(await response.text()).toContain(words)
  })

  test('with an ETag, and not again where the reader has it', async () => {
    const first = await get(plan, 'text/csv')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/u)
    const again = await get(plan, 'text/csv', { 'if-none-match': tag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    expect((await get(plan, 'application/json', { 'if-none-match': tag })).status).toBe(200)
    expect((await get('SELECT (RAND() AS ?n) {}')).headers.get('etag')).toBeNull()
  })

  test('compressed where the reader can read that', async () => {
    const long = await get('SELECT * { ?s ?p ?o }', 'text/csv', { 'accept-encoding': 'gzip' })
    expect(long.headers.get('content-encoding')).toBe('gzip')
    const body = long.body?.pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(body).text()).toBe(
      await (await get('SELECT * { ?s ?p ?o }', 'text/csv')).text(),
    )
  })

  test('in the words of the Service Description', async () => {
    const response = await app.ask('/sparql', { headers: { accept: 'text/turtle' } })
    const quads = parseRdf(await response.text(), { format: 'turtle', file: 'answer' })
    const said = quads.map(
      ({ predicate, object }) => `${predicate.value.replace(/^.*#/u, '')} ${object.value}`,
    )
    expect(said).toContain('endpoint http://localhost/sparql')
    expect(said).toContain('resultFormat http://www.w3.org/ns/formats/SPARQL_Results_JSON')
    expect(said).toContain('feature http://www.w3.org/ns/sparql-service-description#UnionDefaultGraph')
  })

  test.each(['application/ld+json', 'application/n-triples'])(
    'describes the service as %s, too',
    async (type) => {
      const response = await app.ask('/sparql', { headers: { accept: type } })
      expect(response.headers.get('content-type')).toBe(type)
      const text = await response.text()
      const isJson = type.endsWith('json')
      const lines = isJson ? await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' }) : text
      const turtle = await (await app.ask('/sparql', { headers: { accept: 'text/turtle' } })).text()
      const [said, expected] = [
        parseRdf(String(lines), { format: 'nquads', file: 'answer' }),
        parseRdf(turtle, { format: 'turtle', file: 'answer' }),
      ]
      expect(isomorphic(said, expected)).toBe(true)
    },
  )

  test('leads a browser to the page that asks, with the query, and no program', async () => {
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'
    const go = async (path: string, accept: string) => {
      const response = await app.ask(path, { headers: { accept } })
      return [response.status, response.headers.get('location')]
    }
    expect(await go('/sparql', browser)).toEqual([303, '/sparql.html'])
    expect(await go('/sparql?query=ASK%7B%7D', browser)).toEqual([303, '/sparql.html#v=1&query=ASK%7B%7D'])
    expect((await app.ask('/sparql', { headers: { accept: browser } })).headers.get('vary')).toBe('Accept')
    expect(await go('/sparql', '*/*')).toEqual([200, null])
    expect(await go('/sparql?query=ASK%7B%7D', '*/*')).toEqual([200, null])
    const picked = `/sparql?query=ASK%7B%7D&default-graph-uri=${encodeURIComponent('urn:a:b')}`
    expect(await go(picked, browser)).toEqual([200, null])
  })

  test('says to programs in which line and column the syntax is wrong', async () => {
    const response = await post('SELECT ?x\nWHERE { ?x a } }', 'application/sparql-query')
    expect([response.status, JSON.parse(await response.text())]).toEqual([
      400,
      expect.objectContaining({ line: 2, column: 17, detail: expect.stringContaining('line 2, column 17') }),
    ])
  })

  describe('from the graphs that the request picks', () => {
    const article = `https://example.org/mailuo/${smallArticle}`
    const count = 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'
    const inNamed = 'SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }'
    const rowsOf = async (query: string, parameters: [string, string][], isPosted: boolean) => {
      const search = new URLSearchParams(parameters)
      const response = isPosted
        ? await post(query, 'application/sparql-query', `?${search}`)
        : await post(`${new URLSearchParams([['query', query], ...parameters])}`, form)
      return Number(JSON.parse(await response.text()).results.bindings[0].n.value)
    }

    test.each([true, false])('as the default graph and named ones (posted itself: %s)', async (isPosted) => {
      const all = await rowsOf(count, [], isPosted)
      const some = await rowsOf(count, [['default-graph-uri', article]], isPosted)
      expect(some).toBeGreaterThan(0)
      expect(some).toBeLessThan(all)
      const both: [string, string][] = [
        ['default-graph-uri', article],
        ['default-graph-uri', `${article}/provenance`],
      ]
      expect(await rowsOf(count, both, isPosted)).toBe(all)
      expect(await rowsOf(inNamed, both, isPosted)).toBe(0)
      const named: [string, string][] = [['named-graph-uri', article]]
      expect(await rowsOf(inNamed, named, isPosted)).toBe(1)
      expect(await rowsOf(count, named, isPosted)).toBe(0)
    })
  })

  test('with triples that can be read', async () => {
    const quads = parseRdf(await (await get(triples)).text(), { format: 'turtle', file: 'answer' })
    expect(quads.map(({ subject }) => subject.value)).toEqual([
      expect.stringMatching(new RegExp(`${smallIds.plan}$`, 'u')),
    ])
  })

  test('in turn where many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => get('ASK {}')))
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200))
  })
})

describe('a query is refused', () => {
  test.each([
    ['SELECT * {', 400, 'line 1, column 11'],
    ['hello', 400, 'begins with none of SELECT, ASK'],
    ['  ', 400, 'The query is empty'],
    ['DROP ALL', 400, 'it would change the graph'],
    ['PREFIX a: <urn:a> INSERT DATA { a:b a:c a:d }', 400, 'it would change the graph'],
    ['SELECT * { SERVICE <https://example.org/sparql> { ?s ?p ?o } }', 400, 'cannot be run'],
    [`ASK { ?s ?p "${'a'.repeat(100_000)}" }`, 413, '100000 bytes'],
    [`ASK { ?s ?p "${'脉'.repeat(33_400)}" }`, 413, '100000 bytes'],
  ])('%.60s: %i', async (query, status, words) => {
    expect(await problemOf(await get(query))).toEqual({ status, detail: expect.stringContaining(words) })
    const posted = await post(`${new URLSearchParams({ query })}`, form)
    expect(await problemOf(posted)).toEqual({ status, detail: expect.stringContaining(words) })
  })

  test.each([
    ['?quary=ASK{}', 'Give one query, not 0'],
    ['?query=ASK{}&query=ASK{}', 'Give one query, not 2'],
    ['?update=DROP+ALL', 'Updates are refused'],
    ['?query=ASK{}&default-graph-uri=a', '"a" is no IRI of a graph'],
    ['?query=ASK{}&named-graph-uri=file:///etc/passwd', 'none of a file'],
    ['?query=ASK{}&named-graph-uri=urn:a%3E', 'is no IRI of a graph'],
  ])('with the parameters "%s"', async (search, words) => {
    const response = await app.ask(`/sparql${search}`)
    expect(await problemOf(response)).toEqual({ status: 400, detail: expect.stringContaining(words) })
  })

  test.each([
    ['text/plain', 'not as text/plain'],
    ['multipart/form-data; boundary=a', 'not as multipart/form-data'],
    ['application/sparql-query; charset=gbk', 'in UTF-8'],
    ['application/sparql-update', 'Updates are refused'],
  ])('posted as %s', async (type, words) => {
    const response = await post('ASK {}', type)
    expect(response.headers.get('accept-post')).toContain('application/sparql-query')
    expect(await problemOf(response)).toEqual({ status: 415, detail: expect.stringContaining(words) })
  })

  test('posted in bytes that are no UTF-8', async () => {
    const response = await post(Uint8Array.of(0x41, 0xff), 'application/sparql-query')
    expect(await problemOf(response)).toEqual({ status: 400, detail: 'The body is not UTF-8' })
  })

  test('in a body without end, long before its end', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 50_000
        controller.enqueue(new Uint8Array(50_000).fill(0x20))
      },
    })
    const response = await post(body, 'application/sparql-query')
    expect(await problemOf(response)).toMatchObject({ status: 413 })
    expect(sent).toBeLessThan(1_000_000)
  })

  test.each([
    [plan, 'text/turtle', 'application/sparql-results+json'],
    [plan, 'application/sparql-results+json;q=0', 'application/sparql-results+json'],
    [triples, 'application/sparql-results+json', 'text/turtle, application/n-triples, application/ld+json'],
    ['ASK {}', 'image/png', 'text/csv'],
  ])('%.20s… asked for as %s', async (query, accept, offers) => {
    const response = await get(query, accept)
    expect(await problemOf(response)).toEqual({ status: 406, detail: expect.stringContaining(offers) })
  })

  describe('at a limit', () => {
    let small: SmallApp
    beforeAll(async () => {
      small = await startSmallApp({ pool: { limits: { seconds: 2, rows: 3, memory: 2 ** 26 } } })
    })
    afterAll(() => small.stop())

    test.each([
      [endless, 504, 'longer than 2 s and was stopped. Narrow it or raise --timeout'],
      ['SELECT * { ?s ?p ?o }', 422, 'more than 3 rows or triples, and was given up. Add LIMIT or raise'],
      ['SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a', 507, 'more than 64 MiB of memory'],
    ])('%s: %i', async (query, status, words) => {
      const response = await small.ask(`/sparql?${new URLSearchParams({ query })}`)
      expect(await problemOf(response)).toEqual({ status, detail: expect.stringContaining(words) })
    })

    test('where the places of slow queries are taken, with the seconds until one is free', async () => {
      const path = `/sparql?${new URLSearchParams({ query: endless })}`
      const answers = Array.from({ length: 3 }, () => small.ask(path))
      const responses = await Promise.all(answers)
      const busy = responses.filter(({ status }) => status === 503)
      expect(responses.map(({ status }) => status).sort()).toEqual([503, 503, 504])
      for (const response of busy) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    })
  })

  test('that nobody waits for any more, and those that wait behind it are answered', async () => {
    const reader = new AbortController()
    const path = `/sparql?${new URLSearchParams({ query: endless })}`
    const left = Array.from({ length: 4 }, () => app.ask(path, { signal: reader.signal }))
    const waiting = get('ASK {}')
    setTimeout(() => reader.abort(), 100)
    expect((await waiting).status).toBe(200)
    for (const response of await Promise.all(left)) expect(response.status).toBe(503)
  })
})
