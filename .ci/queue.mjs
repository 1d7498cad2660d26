// Builds 500 made articles over a Redis with two workers, one of which is killed, into a Virtuoso, and compares what the
// store holds with a build of the same articles in one process: `node .ci/queue.mjs`. Needs a build, Debian's
// redis-server and virtuoso-opensource-7. Prints what it did; any difference is an error.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

register('../tests/support/typescriptLoader.mjs', import.meta.url)
const { madeArticle } = await import('../tests/support/madeArticles.ts')
const { parseRdf } = await import('../dist/rdf/formats.js')

const count = 500
const program = fileURLToPath(new URL('../src/cli/mailuo.mjs', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'mailuo-queue-'))
const children = []

function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: home, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  child.said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (child.said += text))
  child.ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)))
  child.on('error', (error) => (child.said += error))
  children.push(child)
  return child
}

async function run(command, ...args) {
  const child = start(command, args)
  const code = await child.ended
  assert.equal(code, 0, `${command} ${args.join(' ')} ended with ${code}: ${child.said}`)
  return child.said
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function until(what, holds) {
  for (let wait = 0; wait < 240; wait++) {
    if (await holds().catch(() => false)) return
    await setTimeout(500)
  }
  throw new Error(`${what} did not come: ${children.map(({ said }) => said.slice(-300)).join('\n')}`)
}

async function startRedis() {
  const port = await freePort()
  const redis = start('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', home])
  await until('Redis', async () => redis.said.includes('Ready to accept connections'))
  return `redis://127.0.0.1:${port}`
}

async function startVirtuoso() {
  const [sql, http] = [await freePort(), await freePort()]
  const ini = `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = ${sql}
NumberOfBuffers = 40000
MaxDirtyBuffers = 30000
[HTTPServer]
ServerPort = ${http}
[SPARQL]
ResultSetMaxRows = 1000000
`
  writeFileSync(join(home, 'virtuoso.ini'), ini)
  start('virtuoso-t', ['+foreground', '+configfile', join(home, 'virtuoso.ini')])
  const address = `http://127.0.0.1:${http}`
  await until('Virtuoso', async () => (await fetch(`${address}/sparql`)).ok)
  // The protocol without a password writes as the user SPARQL.
  for (const statement of [
    'GRANT SPARQL_UPDATE TO "SPARQL";',
    "DB.DBA.RDF_DEFAULT_USER_PERMS_SET('nobody', 7);",
  ]) {
    await run('isql-vt', sql, 'dba', 'dba', `exec=${statement}`)
  }
  return address
}

/** The triples of each graph, as sorted strings. */
function graphsIn(nquads) {
  const graphs = new Map()
  for (const quad of parseRdf(nquads, { format: 'nquads', file: 'graph.nq' })) {
    const triples = graphs.get(quad.graph.value) ?? []
    graphs.set(quad.graph.value, triples)
    triples.push(tripleOf(quad))
  }
  return graphs
}

function tripleOf({ subject, predicate, object }) {
  const { value, language = '', datatype } = object
  return JSON.stringify([subject.value, predicate.value, object.termType, value, language, datatype?.value])
}

async function compareStore(address, graphs) {
  for (const [graph, triples] of graphs) {
    const url = `${address}/sparql-graph-crud?${new URLSearchParams({ graph })}`
    const response = await fetch(url, { headers: { accept: 'text/plain' } })
    const stored = parseRdf(await response.text(), { format: 'ntriples', file: graph }).map(tripleOf)
    assert.deepEqual(stored.sort(), triples.sort(), `the store's graph ${graph} is another`)
  }
  const query = 'SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER (CONTAINS(STR(?g), "/mailuo/")) }'
  const url = `${address}/sparql?${new URLSearchParams({ query, format: 'text/csv' })}`
  const names = (await (await fetch(url)).text()).split(/\r?\n/u).slice(1).filter(Boolean)
  assert.equal(names.length, graphs.size, 'the store has as many graphs as the build')
}

try {
  const [redis, virtuoso] = await Promise.all([startRedis(), startVirtuoso()])
  const texts = join(home, 'texts')
  mkdirSync(texts)
  for (let number = 0; number < count; number++) {
    const { name, text } = madeArticle(5, number, 40)
    writeFileSync(join(texts, name), text)
  }
  const workers = [0, 1].map(() =>
    start(process.execPath, [program, 'worker', '--queue', redis, '--jobs', '1']),
  )
  await until('a worker', async () => workers.every(({ said }) => said.includes('waiting')))
  const store = `${virtuoso}/sparql-graph-crud`
  const queued = join(home, 'queued')
  const build = start(process.execPath, [program, 'build', texts, '--out', queued, '--queue', redis])
  // Both workers load the word lists first; then each has batches in its hands.
  await setTimeout(2500)
  workers[0].kill('SIGKILL')
  const killed = performance.now()
  assert.equal(await build.ended, 0, build.said)
  const seconds = ((performance.now() - killed) / 1000).toFixed(1)
  console.log(`${count} articles over the queue, ${seconds} s after one of two workers was killed`)
  workers[1].kill('SIGTERM')
  assert.equal(await workers[1].ended, 0, workers[1].said)

  console.log(
    (await run(process.execPath, program, 'build', texts, '--out', queued, '--store', store)).trim(),
  )
  await run(process.execPath, program, 'build', texts, '--out', join(home, 'local'))
  const [shared, local] = ['queued', 'local'].map((name) =>
    readFileSync(join(home, name, 'graph.nq'), 'utf8'),
  )
  assert.ok(shared === local, 'graph.nq of the queue and of one process have the same bytes')
  const merges = readFileSync(join(home, 'local', 'merges.nq'), 'utf8')
  await compareStore(virtuoso, new Map([...graphsIn(local), ...graphsIn(merges)]))
  console.log("the store's graphs are those of a local build")
} finally {
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(children.map(({ ended }) => Promise.race([ended, setTimeout(2000)])))
  rmSync(home, { recursive: true, force: true })
}
