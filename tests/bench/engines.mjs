// Twelve typical queries over 100,000 and 1,000,000 quads of made articles: our engine's pool beside Comunica (over an
// N3.Store in this process) and Virtuoso (over HTTP), each with its answer as SPARQL's JSON. Prints the median of a few
// runs and how many times as long the others take. Comunica comes from npm's registry into a folder of its own; what is
// not there prints `not run: NAME`. Needs a build. `node tests/bench/engines.mjs 100000` names the sizes.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Parser, Store } from 'n3'
import { connectEndpoint } from '../../dist/query/endpoint.js'
import { EnginePool } from '../../dist/query/enginePool.js'
import { labelsOf, madeGraph } from './madeGraph.mjs'
import { typicalQueries } from './typicalQueries.mjs'

const named = process.argv.slice(2).map(Number)
const sizes = named.length > 0 ? named : [100_000, 1_000_000]
const home = mkdtempSync(join(tmpdir(), 'mailuo-bench-'))
const comunicaVersion = '4.5.0'
/** Nobody waits longer for an answer. */
const patience = 60_000

/** Something that answers queries: `ask` ends when the whole answer is there. */
async function startOurs(nquads) {
  const pool = new EnginePool([Buffer.from(nquads)], {
    limits: { seconds: patience / 1000, memory: 4 * 1024 ** 3 },
  })
  await pool.ask({ sparql: 'ASK {}', format: 'json' })
  return { ask: (sparql) => pool.ask({ sparql, format: formatOf(sparql) }), stop: () => pool.stop() }
}

async function startComunica(nquads) {
  const folder = join(home, 'comunica')
  const install = [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    `@comunica/query-sparql@${comunicaVersion}`,
  ]
  execFileSync('npm', install, { stdio: 'ignore' })
  const { QueryEngine } = await import(
    createRequire(join(folder, 'any.js')).resolve('@comunica/query-sparql')
  )
  const engine = new QueryEngine()
  const store = new Store(new Parser({ format: 'N-Quads' }).parse(nquads))
  const ask = async (sparql) => {
    const result = await engine.query(sparql, { sources: [store], unionDefaultGraph: true })
    const type = formatOf(sparql) === 'json' ? 'application/sparql-results+json' : 'application/n-triples'
    const { data } = await engine.resultToString(result, type)
    for await (const _piece of data);
  }
  return { ask, stop: () => {} }
}

async function startVirtuoso(nquads) {
  // Throws where there is none.
  execFileSync('which', ['virtuoso-t', 'isql-vt'], { stdio: 'ignore' })
  const [sql, http] = [await freePort(), await freePort()]
  const folder = mkdtempSync(join(home, 'virtuoso-'))
  writeFileSync(join(folder, 'graph.nq'), nquads)
  const ini = `[Database]\nDatabaseFile = v.db\nErrorLogFile = v.log\nLockFile = v.lck\nTransactionFile = v.trx\nxa_persistent_file = v.pxa
[TempDatabase]\nDatabaseFile = t.db\nTransactionFile = t.trx
[Parameters]\nServerPort = 127.0.0.1:${sql}\nNumberOfBuffers = 100000\nMaxDirtyBuffers = 75000\nDirsAllowed = ${folder}
[HTTPServer]\nServerPort = 127.0.0.1:${http}\n[SPARQL]\nResultSetMaxRows = 1000000\n`
  writeFileSync(join(folder, 'virtuoso.ini'), ini)
  const server = spawn('virtuoso-t', ['+foreground', '+configfile', join(folder, 'virtuoso.ini')], {
    cwd: folder,
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${http}/sparql`
  for (
    let n = 0;
    n < 240 &&
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ));
    n++
  )
    await setTimeout(500)
  const input = `ld_dir('${folder}', 'graph.nq', 'urn:none');\nrdf_loader_run();\ncheckpoint;\n`
  execFileSync('isql-vt', [`127.0.0.1:${sql}`, 'dba', 'dba'], { input, stdio: ['pipe', 'ignore', 'inherit'] })
  const endpoint = connectEndpoint(url, { seconds: patience / 1000 })
  return {
    ask: (sparql) => endpoint.ask({ sparql, format: formatOf(sparql) }),
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    },
  }
}

function formatOf(sparql) {
  return /^CONSTRUCT/mu.test(sparql) ? 'ntriples' : 'json'
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

/** Median milliseconds of a few runs with other labels each; a query that takes long is asked once. */
async function time({ ask }, of, labels) {
  const times = []
  for (let run = 0; run < 6; run++) {
    const pick = (items) => items[(run * 37 + 11) % items.length]
    const sparql = of({ programme: pick(labels.programmes), place: pick(labels.places) })
    const began = performance.now()
    const late = setTimeout(patience, 'late', { ref: false })
    const outcome = await Promise.race([ask(sparql).catch((error) => error), late])
    const took = performance.now() - began
    if (outcome === 'late') return Number.POSITIVE_INFINITY
    if (outcome instanceof Error) return outcome.message.slice(0, 60)
    // The first one loads code and plans.
    if (run > 0 || took > 5_000) times.push(took)
    if (took > 5_000) break
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
}

function show(value, ours) {
  if (typeof value === 'string') return value
  if (value === Number.POSITIVE_INFINITY) return `> ${patience / 1000} s`
  return ours === undefined ? `${value.toFixed(1)} ms` : `${(value / ours).toFixed(value < ours ? 2 : 1)} ×`
}

const engines = { mailuo: startOurs, Virtuoso: startVirtuoso, Comunica: startComunica }
try {
  for (const size of sizes) {
    const { nquads, quads, articles } = await madeGraph(home, size)
    const labels = labelsOf(nquads)
    const columns = {}
    // One after the other, so that none takes the processors from another.
    for (const [name, start] of Object.entries(engines)) {
      const engine = await start(nquads).catch(() => undefined)
      if (!engine) {
        console.log(`not run: ${name}`)
        continue
      }
      columns[name] = []
      for (const { of } of typicalQueries) columns[name].push(await time(engine, of, labels))
      await engine.stop()
    }
    const names = Object.keys(columns)
    console.log(`\n${quads} quads of ${articles} articles | ${names.join(' | ')}`)
    for (const [index, { name }] of typicalQueries.entries()) {
      const ours = columns.mailuo[index]
      const row = names.map((one) => show(columns[one][index], one === 'mailuo' ? undefined : ours))
      console.log(`${name} | ${row.join(' | ')}`)
    }
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
process.exit(0)
