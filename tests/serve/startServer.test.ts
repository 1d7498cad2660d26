import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, type ServerOptions, startServer } from '../../src/serve/startServer.js'
import { builtGraph } from '../support/builtGraph.js'
import { newFolder } from '../support/runCli.js'

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

  test('stops while a query runs, and leaves the port free', async () => {
    const server = await startServer({ data, page, port: 0 })
    const asked = fetch(`${server.address}sparql?${endless}`).then(
      () => 'answered',
      () => 'cut off',
    )
    await new Promise((resolve) => setTimeout(resolve, 500))
    await server.stop()
    expect(await asked).toBe('cut off')
    const again = await start({ port: Number(new URL(server.address).port) })
    expect(again.address).toBe(server.address)
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
