import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EnginePool } from '../../src/query/enginePool.js'
import { createApp } from '../../src/serve/app.js'
import { loadPage } from '../../src/serve/files.js'
import { loadServedOntology } from '../../src/serve/servedOntology.js'
import { builtGraph } from '../support/builtGraph.js'
import { inProject, newFolder } from '../support/runCli.js'
import { type SmallApp, startSmallApp } from '../support/smallApp.js'
import { smallArticle } from '../support/smallGraph.js'

let small: SmallApp
let data: string
let page: string
const bugs: unknown[] = []

beforeAll(async () => {
  page = newFolder()
  mkdirSync(join(page, 'assets'))
  mkdirSync(join(page, 'fonts'))
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>脉络</title>')
  writeFileSync(join(page, 'assets/main-1a2b.js'), 'export const one = 1')
  writeFileSync(join(page, 'fonts/han.woff2'), Uint8Array.of(1, 2, 3))
  data = await builtGraph()
  writeFileSync(join(data, 'README.md'), 'not named by the manifest')
  small = await startSmallApp({ data, page: await loadPage(page), onBug: (error) => bugs.push(error) })
})

afterAll(() => small.stop())

function ask(path: string, init: RequestInit = {}) {
  return small.ask(path, init)
}

describe('files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/main-1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/fonts/han.woff2', 'font/woff2', 'no-cache'],
    ['/data/network.json', 'application/json', 'no-cache'],
    ['/data/manifest.json', 'application/json', 'no-cache'],
    [`/data/texts/${smallArticle.slice('article/'.length)}.txt`, 'text/plain; charset=utf-8', 'no-cache'],
    ['/data/graph.ttl', 'text/turtle; charset=utf-8', 'no-cache'],
    ['/data/graph.nq', 'application/n-quads', 'no-cache'],
  ])('%s comes as %s', async (path, type, caching) => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe(caching)
    const file = path.startsWith('/data/')
      ? join(data, path.slice('/data/'.length))
      : join(page, path === '/' ? 'index.html' : path)
    const bytes = readFileSync(file)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
    expect(response.headers.get('content-length')).toBe(String(bytes.length))
  })

  test('HEAD says the same without the body', async () => {
    const [whole, head] = [
      await ask('/data/network.json'),
      await ask('/data/network.json', { method: 'HEAD' }),
    ]
    expect(head.status).toBe(200)
    expect([...head.headers]).toEqual([...whole.headers])
    expect(await head.text()).toBe('')
  })

  test('what the reader has is not sent again', async () => {
    const tag = (await ask('/data/network.json')).headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/u)
    const again = await ask('/data/network.json', { headers: { 'if-none-match': `"other", W/${tag}` } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    expect((await ask('/data/network.json', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  test.each([
    '/nothing',
    '/data/',
    '/data/README.md',
    '/data/../package.json',
    '/data/%2e%2e/package.json',
    '/data/..%2fpackage.json',
    '/data/..%5cpackage.json',
    '/data/%252e%252e/package.json',
    '/data/texts/../network.json%00',
    '/data//network.json',
    '/assets/..%2f..%2fpackage.json',
    '/%E0%A4%A',
  ])('%s is not there', async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const { status, detail } = JSON.parse(await response.text())
    expect([status, detail]).toEqual([404, expect.stringContaining('There is nothing at /')])
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const response = await ask('/data/network.json', { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('every answer', () => {
  test.each(['/', '/data/network.json', '/sparql?query=ASK{}', '/sparql', '/nothing'])(
    '%s carries the headers that keep the page to itself',
    async (path) => {
      const { headers } = await ask(path)
      const policy = headers.get('content-security-policy')?.split('; ')
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'"]),
      )
      expect(policy?.join()).not.toMatch(/unsafe|https?:|\*/u)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('geolocation=()')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  test.each(['localhost', 'LOCALHOST:1', '127.0.0.1:8080', '[::1]', '[::1]:9000'])(
    'goes to a request for %s',
    async (host) => {
      expect((await ask('/', { headers: { host } })).status).toBe(200)
    },
  )

  test.each([
    'example.org',
    'localhost.example.org',
    'example.org:8080',
    '127.0.0.1.nip.io',
    '127.0.0.2',
    '0.0.0.0',
    'localhost:8080@example.org',
    '',
  ])('is refused to a request for "%s"', async (host) => {
    for (const path of ['/', '/data/network.json', '/sparql?query=ASK{}']) {
      const response = await ask(path, { headers: { host } })
      expect(response.status).toBe(421)
      expect(await response.text()).toContain('localhost, 127.0.0.1 and [::1] only')
    }
  })
})

test('a mistake of our own is reported to us, not to the reader', async () => {
  const spoiled = new EnginePool([Buffer.from('no quads')])
  const { served } = small
  const app = createApp({
    served: () => ({ ...served, engine: spoiled }),
    page: await loadPage(page),
    ontology: await loadServedOntology(inProject('ontology')),
    onBug: (error) => bugs.push(error),
  })
  const response = await app.request('/sparql?query=ASK{}', { headers: { host: 'localhost' } })
  expect(response.status).toBe(500)
  expect(await response.text()).toContain('a bug in mailuo')
  expect(bugs).toHaveLength(1)
  spoiled.stop()
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
})

test('a folder without a page is refused with what to do', async () => {
  await expect(loadPage(newFolder())).rejects.toMatchObject({
    code: 'PAGE_MISSING',
    message: expect.stringContaining('npm run build'),
  })
})
