import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { writeGraph } from '../../src/corpus/writeGraph.js'
import { type RunningServer, type ServerOptions, startServer } from '../../src/serve/startServer.js'
import { builtGraph } from '../support/builtGraph.js'
import { newFolder } from '../support/runCli.js'
import { smallGraph } from '../support/smallGraph.js'

let data: string
const page = newFolder()
const running: RunningServer[] = []

beforeAll(async () => {
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>脉络</title>')
  data = await builtGraph()
})

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

async function start(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ data, page, port: 0, ...options })
  running.push(server)
  return server
}

const endless = new URLSearchParams({
  query: 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }',
})

/** Status and body of a request whose target is sent as it is written. */
async function sendRaw(address: string, target: string, host: string): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.end(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  let answer = ''
  for await (const chunk of socket) answer += chunk
  return answer
}

describe('a started server', () => {
  test('says where the page is', async () => {
    const { address } = await start()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/$/u)
    const response = await fetch(address)
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('脉络')])
    const answer = await fetch(`${address}sparql?query=ASK{}`)
    expect(await answer.json()).toEqual({ head: {}, boolean: true })
  })

  test('keeps serving what it has read, whatever becomes of the folder', async () => {
    const folder = await builtGraph()
    const { address } = await start({ data: folder })
    const before = await (await fetch(`${address}data/network.json`)).text()
    writeFileSync(join(folder, 'network.json'), 'spoiled')
    expect(await (await fetch(`${address}data/network.json`)).text()).toBe(before)
  })

  test.each(['/../package.json', '/data/../../package.json', '/data/%2e%2e%2fpackage.json', '//etc/passwd'])(
    'finds nothing at %s, sent as it is',
    async (target) => {
      const { address } = await start()
      expect(await sendRaw(address, target, 'localhost')).toMatch(/^HTTP\/1\.1 404 /u)
    },
  )

  test('refuses other hosts, also in the request line', async () => {
    const { address } = await start()
    expect(await sendRaw(address, '/', 'example.org')).toMatch(/^HTTP\/1\.1 421 /u)
    expect(await sendRaw(address, 'http://example.org/', 'example.org')).toMatch(/^HTTP\/1\.1 421 /u)
  })

  test('answers a body that is too long, and the next request', async () => {
    const { address } = await start()
    const headers = { 'content-type': 'application/sparql-query' }
    const response = await fetch(`${address}sparql`, { method: 'POST', headers, body: ' '.repeat(5_000_000) })
    expect(response.status).toBe(413)
    expect((await fetch(address)).status).toBe(200)
  })

  test('says in words that a query in the address is too long', async () => {
    const { address } = await start()
    const query = `ASK { ?s ?p "${'脉'.repeat(33_400)}" }`
    const response = await fetch(`${address}sparql?${new URLSearchParams({ query })}`)
    expect([response.status, await response.text()]).toEqual([413, expect.stringContaining('100000 bytes')])
  })

  test('stops a query whose reader hangs up', async () => {
    const { address } = await start()
    const hangUps = Array.from({ length: 4 }, async () => {
      const asked = request(`${address}sparql?${endless}`)
      asked.on('error', () => {})
      asked.end()
      await once(asked, 'socket')
      setTimeout(() => asked.destroy(), 1_000)
    })
    await Promise.all(hangUps)
    await new Promise((resolve) => setTimeout(resolve, 500))
    // Four at a time is the most, so this waits for the others to be stopped, well before their 30 s are over.
    const answer = await fetch(`${address}sparql?query=ASK{}`, { signal: AbortSignal.timeout(15_000) })
    expect(answer.status).toBe(200)
  })

  test('stops while a query runs, gives it an answer, and leaves the port free', async () => {
    const server = await startServer({ data, page, port: 0 })
    const asked = fetch(`${server.address}sparql?${endless}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await server.stop()
    expect((await asked).status).toBe(503)
    const again = await start({ port: Number(new URL(server.address).port) })
    expect(again.address).toBe(server.address)
  })
})

describe('a graph that is rebuilt', () => {
  const label = `${new URLSearchParams({ query: 'SELECT ?l { ?p a pao:Programme ; rdfs:label ?l }' })}`

  test('is served from then on, and no request fails meanwhile', async () => {
    const folder = await builtGraph()
    const reloads: unknown[] = []
    const reloaded = new Promise((resolve) => {
      void start({ data: folder, onReload: (problem) => resolve(reloads.push(problem)) }).then(
        ({ address }) => go(address),
      )
    })
    const statuses: number[] = []
    let [isOver, home] = [false, '']
    async function go(address: string) {
      home = address
      const ask = async () => statuses.push((await fetch(`${address}sparql?${label}`)).status)
      // The first answer waits for the engine to start.
      await ask()
      setTimeout(() => writeGraph(folder, renamed), 1_500)
      while (!isOver) await ask()
    }
    await reloaded
    isOver = true
    expect(reloads).toEqual([undefined])
    expect(new Set(statuses)).toEqual(new Set([200]))
    const headers = { accept: 'text/csv' }
    expect(await (await fetch(`${home}sparql?${label}`, { headers })).text()).toBe('l\r\n鸿归计划\r\n')
    expect(await (await fetch(`${home}api/search?q=hong`)).text()).toContain('鸿归计划')
  })

  test('and broken is told, and the one before stays', async () => {
    const folder = await builtGraph()
    const told = new Promise((resolve) => {
      void start({ data: folder, onReload: resolve }).then(async ({ address }) => {
        await new Promise((done) => setTimeout(done, 1_500))
        writeFileSync(join(folder, 'manifest.json'), '{}')
        expect((await fetch(`${address}sparql?${label}`)).status).toBe(200)
      })
    })
    expect(await told).toMatchObject({ code: 'GRAPH_BROKEN' })
  })

  const renamed = {
    ...smallGraph,
    graph: {
      ...smallGraph.graph,
      entities: smallGraph.graph.entities.map((one) =>
        one.label === '雁归计划' ? { ...one, label: '鸿归计划' } : one,
      ),
    },
  }
})

describe('beyond this machine', () => {
  test('nothing is served without a token', async () => {
    await expect(startServer({ data, page, port: 0, host: '0.0.0.0' })).rejects.toMatchObject({
      code: 'TOKEN_MISSING',
    })
  })

  test('whoever has the token is answered, under any name', async () => {
    const { address } = await start({ host: '0.0.0.0', token: 'sesame' })
    const url = `http://127.0.0.1:${new URL(address).port}/healthz`
    const basic = `Basic ${Buffer.from('mailuo:sesame').toString('base64')}`
    const statusOf = async (authorization?: string) =>
      (await fetch(url, { headers: authorization ? { authorization } : {} })).status
    expect(await statusOf()).toBe(401)
    expect(await statusOf('Bearer open')).toBe(401)
    expect(await statusOf('Bearer sesame')).toBe(200)
    expect(await statusOf(basic)).toBe(200)
    const challenge = (await fetch(url)).headers.get('www-authenticate')
    expect(challenge).toContain('Basic realm="mailuo"')
  })
})

describe('with an endpoint', () => {
  test('queries go there, and its refusals come back', async () => {
    const there = await start({ limits: { rows: 1_000 } })
    const here = await start({ endpoint: `${there.address}sparql`, limits: { rows: 3 } })
    const ask = async (query: string, accept = 'text/csv') => {
      const search = new URLSearchParams({ query })
      const response = await fetch(`${here.address}sparql?${search}`, { headers: { accept } })
      return [response.status, await response.text()]
    }
    expect(await ask('SELECT ?l { ?p a pao:Programme ; rdfs:label ?l }')).toEqual([200, 'l\r\n雁归计划\r\n'])
    expect(await ask('CONSTRUCT WHERE { ?p a pao:Fund }', 'text/turtle')).toEqual([
      200,
      expect.stringContaining('a pao:Fund'),
    ])
    expect(await ask('SELECT * { ?s ?p ?o }')).toEqual([422, expect.stringContaining('more than 3 rows')])
    expect(await ask('SELECT ?p { ?p FILTR }')).toEqual([400, expect.stringContaining('is not valid SPARQL')])
    expect(await ask('SELECT * { SERVICE <https://example.org/> {} }')).toEqual([400, expect.anything()])
    await there.stop()
    running.splice(running.indexOf(there), 1)
    expect(await ask('ASK {}')).toEqual([502, expect.stringContaining('Check --endpoint')])
  })
})

describe('a server does not start', () => {
  test('on a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await expect(startServer({ data, page, port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringMatching(new RegExp(`^Port ${port} .* --port`, 'u')),
    })
    other.close()
  })

  test('with no graph, or one that was changed by hand', async () => {
    await expect(startServer({ data: newFolder(), page, port: 0 })).rejects.toMatchObject({
      code: 'GRAPH_MISSING',
    })
    const spoiled = await builtGraph()
    writeFileSync(join(spoiled, 'network.json'), '{}')
    await expect(startServer({ data: spoiled, page, port: 0 })).rejects.toMatchObject({
      code: 'GRAPH_BROKEN',
      message: expect.stringContaining('network.json'),
    })
  })

  test('without a page', async () => {
    await expect(startServer({ data, page: newFolder(), port: 0 })).rejects.toMatchObject({
      code: 'PAGE_MISSING',
    })
  })
})
