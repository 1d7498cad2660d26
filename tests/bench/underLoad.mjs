// Whether hostile queries spoil the service for others: `mailuo serve` over 100,000 quads of made articles, 200 clients at
// a time for a minute with honest queries only and for a minute with one in twenty hostile, in turns of 20 s, so that
// both meet what else the machine does. Prints p95 of the honest ones
// (from the first try to the answer, waits after 503 included) and its ratio, what failed, and memory of the server with
// its engines. Needs a build and Linux. `node tests/bench/underLoad.mjs 60 200 100000` names seconds, clients and quads.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { hostileQuery } from './hostileQueries.mjs'
import { labelsOf, madeGraph } from './madeGraph.mjs'
import { typicalQueries } from './typicalQueries.mjs'

register('../support/typescriptLoader.mjs', import.meta.url)
const { seeded } = await import('../support/madeArticles.ts')

const [seconds = 60, clients = 200, wanted = 100_000] = process.argv.slice(2).map(Number)
const hostileShare = 0.05
const turns = 3
const launcher = fileURLToPath(new URL('../../src/cli/mailuo.mjs', import.meta.url))

/** Status, Retry-After and milliseconds of one query by POST; status 0 where the connection broke. */
function ask(endpoint, agent, sparql) {
  const began = performance.now()
  return new Promise((resolve) => {
    const body = new URLSearchParams({ query: sparql }).toString()
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      accept: 'application/sparql-results+json, application/n-triples',
    }
    const sent = request(endpoint, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('error', () => {})
      response.on('close', () => {
        const status = response.complete ? response.statusCode : 0
        resolve({ status, retryAfter: response.headers['retry-after'], took: performance.now() - began })
      })
    })
    sent.on('error', () => resolve({ status: 0, took: performance.now() - began }))
    sent.end(body)
  })
}

/** One client until the time is over; what it saw goes into `seen`. */
async function live(number, { endpoint, agent, labels, until, hasHostile, seen }) {
  const random = seeded(number * 7_919 + seen.times.length)
  const pick = (items) => items[Math.floor(random() * items.length)]
  while (performance.now() < until) {
    if (hasHostile && random() < hostileShare) {
      const { status } = await ask(endpoint, agent, hostileQuery(random))
      seen.hostile[status] = (seen.hostile[status] ?? 0) + 1
      continue
    }
    const { name, of } = pick(typicalQueries)
    const sparql = of({ programme: pick(labels.programmes), place: pick(labels.places) })
    const began = performance.now()
    for (let isDone = false; !isDone; ) {
      const { status, retryAfter } = await ask(endpoint, agent, sparql)
      isDone = status !== 503 || retryAfter === undefined
      if (!isDone) {
        seen.told++
        await setTimeout(Number(retryAfter) * 1000)
        isDone = performance.now() >= until
      } else if (status === 200) seen.times.push(performance.now() - began)
      else seen.failures.push(`${status} ${name}`)
    }
  }
}

const nothing = () => ({ times: [], told: 0, failures: [], hostile: {} })

async function run(endpoint, labels, hasHostile, seen) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const until = performance.now() + (seconds / turns) * 1000
  const all = { endpoint, agent, labels, until, hasHostile, seen }
  await Promise.all(Array.from({ length: clients }, (_, number) => live(number, all)))
  agent.destroy()
}

/** MiB that the server and the engines below it hold. */
function memoryOf(pid) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/u.test(name))
  const states = processes.flatMap((name) => {
    try {
      const text = readFileSync(`/proc/${name}/status`, 'utf8')
      const field = (key) => Number(new RegExp(`^${key}:\\s*(\\d+)`, 'mu').exec(text)?.[1] ?? 0)
      return [{ pid: Number(name), parent: field('PPid'), rss: field('VmRSS') / 1024 }]
    } catch {
      return []
    }
  })
  const family = new Set([pid])
  for (let size = 0; size < family.size; ) {
    size = family.size
    for (const { pid: child, parent } of states) if (family.has(parent)) family.add(child)
  }
  const engines = states.filter((state) => family.has(state.pid) && state.pid !== pid)
  const server = states.find((state) => state.pid === pid)?.rss ?? 0
  return { server, engines: engines.reduce((sum, { rss }) => sum + rss, 0), count: engines.length }
}

function quantile(times, part) {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

function tell(name, { times, told, failures, hostile }) {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => `${Math.round(quantile(times, part))} ms`)
  console.log(
    `${name}: ${times.length} answers (${(times.length / seconds).toFixed(0)} a second), p50 ${p50}, p95 ${p95}, p99 ${p99}`,
  )
  console.log(`  told to come back (503 with Retry-After): ${told}; other failures: ${failures.length}`)
  for (const failure of new Set(failures)) console.log(`  failure ${failure}`)
  const statuses = Object.entries(hostile).map(([status, count]) => `${status}: ${count}`)
  if (statuses.length > 0) console.log(`  the hostile ones got ${statuses.join(', ')}`)
}

const home = mkdtempSync(join(tmpdir(), 'mailuo-bench-'))
const { folder, nquads, quads, articles } = await madeGraph(home, wanted)
const labels = labelsOf(nquads)
const server = spawn(process.execPath, [launcher, 'serve', '--data', folder, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const [address] = await once(server.stdout, 'data')
  const endpoint = `${String(address).trim()}sparql`
  console.log(`${quads} quads of ${articles} articles, ${clients} clients, ${seconds} s each`)
  // Engines load, and code warms up.
  const warm = new Agent({ keepAlive: true, maxSockets: 8 })
  for (let round = 0; round < 20; round++)
    for (const { of } of typicalQueries)
      await ask(endpoint, warm, of({ programme: labels.programmes[round], place: labels.places[0] }))
  warm.destroy()
  await setTimeout(5_000)
  const [calm, stormy] = [nothing(), nothing()]
  const memory = { 'at first': memoryOf(server.pid) }
  for (let turn = 1; turn <= turns; turn++) {
    await run(endpoint, labels, false, calm)
    await setTimeout(5_000)
    memory[`after turn ${turn}, honest alone`] = memoryOf(server.pid)
    await run(endpoint, labels, true, stormy)
    await setTimeout(10_000)
    memory[`after turn ${turn}, with hostile`] = memoryOf(server.pid)
  }
  tell('honest alone', calm)
  tell('with hostile', stormy)
  const ratio = quantile(stormy.times, 0.95) / quantile(calm.times, 0.95)
  console.log(`p95 with hostile queries / without: ${ratio.toFixed(2)}`)
  await setTimeout(30_000)
  memory['after 30 s of rest'] = memoryOf(server.pid)
  for (const [when, { server: own, engines, count }] of Object.entries(memory)) {
    const [all, one, others] = [own + engines, own, engines].map(Math.round)
    console.log(`memory ${when}: ${all} MiB, ${one} of the server and ${others} of ${count} engines`)
  }
  console.log(`crashed: ${server.exitCode === null && server.signalCode === null ? 'no' : 'yes'}`)
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const [code] = await ended
  console.log(`left ${code === 0 ? 'cleanly' : `with ${code}`}`)
} finally {
  server.kill('SIGKILL')
  rmSync(home, { recursive: true, force: true })
}
