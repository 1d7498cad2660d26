import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { uploadFolder } from '../../src/corpus/graphStore.js'
import { makeFolder } from '../../src/corpus/makeFolder.js'
import { writeGraph } from '../../src/corpus/writeGraph.js'
import { parseRdf } from '../../src/rdf/formats.js'
import { newFolder } from '../support/runCli.js'
import { smallGraph } from '../support/smallGraph.js'

/** A store of the Graph Store Protocol, in memory. */
let server: Server
let url = ''
const graphs = new Map<string, string>()
const asked: string[] = []
let refuse: (() => number | undefined) | undefined

beforeEach(async () => {
  graphs.clear()
  asked.length = 0
  refuse = undefined
  server = createServer(async (request, response) => {
    const graph = new URL(request.url ?? '', 'http://store').searchParams.get('graph') ?? ''
    asked.push(`${request.method} ${graph} ${request.headers.authorization ?? ''}`.trim())
    const body: Buffer[] = []
    for await (const piece of request) body.push(piece as Buffer)
    const status = refuse?.() ?? 200
    if (status === 200 && request.method === 'PUT') graphs.set(graph, Buffer.concat(body).toString())
    if (status === 200 && request.method === 'DELETE') graphs.delete(graph)
    response.writeHead(status).end('no')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/store?x=1`
})
afterEach(() => server.close())

async function writtenGraph(): Promise<string> {
  const folder = newFolder()
  await writeGraph(folder, smallGraph)
  await makeFolder(join(folder, '.mailuo'))
  return folder
}
const triplesIn = () =>
  [...graphs.values()].flatMap((text) => parseRdf(text, { format: 'ntriples', file: 'store' }))

test('each named graph is put, once, and again only where it has changed', async () => {
  const folder = await writtenGraph()
  expect(await uploadFolder(folder, url)).toEqual({ put: 2, removed: 0, unchanged: 0 })
  expect([...graphs.keys()].sort()).toEqual(
    [...graphs.keys()].sort().filter((name) => /article\/[0-9a-f]{16}/u.test(name)),
  )
  expect(triplesIn().length).toBeGreaterThan(20)
  expect(await uploadFolder(folder, url)).toEqual({ put: 0, removed: 0, unchanged: 2 })
  expect(asked).toHaveLength(2)
})

test('the graphs of an article that is gone are deleted', async () => {
  const folder = await writtenGraph()
  await uploadFolder(folder, url)
  await writeGraph(folder, {
    graph: { articles: [], entities: [], mentions: [], statements: [] },
    texts: new Map(),
    notices: [],
  })
  expect(await uploadFolder(folder, url)).toEqual({ put: 0, removed: 2, unchanged: 0 })
  expect(graphs.size).toBe(0)
})

test('a name and password in the address go as a header, not in the address', async () => {
  await uploadFolder(await writtenGraph(), url.replace('//', '//me:secret@'))
  expect(asked[0]).toMatch(/ Basic bWU6c2VjcmV0$/u)
})

test('a store that fails for a moment is asked again', async () => {
  let times = 0
  refuse = () => (times++ === 0 ? 503 : undefined)
  expect(await uploadFolder(await writtenGraph(), url)).toMatchObject({ put: 2 })
  expect(graphs.size).toBe(2)
})

test('a store that refuses is named with what it said, and asked for all again the next time', async () => {
  const folder = await writtenGraph()
  refuse = () => 401
  await expect(uploadFolder(folder, url)).rejects.toMatchObject({
    code: 'STORE_FAILED',
    args: { reason: '401 no' },
  })
  refuse = undefined
  expect(await uploadFolder(folder, url)).toMatchObject({ put: 2 })
})
