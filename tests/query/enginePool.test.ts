import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MailuoError } from '../../src/errors.js'
import { EnginePool, type PoolOptions } from '../../src/query/enginePool.js'

const many = Array.from({ length: 300 }, (_, n) => `<a:s${n}> <a:p> <a:o${n}> <a:g> .`).join('\n')
const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }'
const other = 'SELECT (MIN(?a) AS ?least) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }'
const pools: EnginePool[] = []

afterEach(() => {
  for (const pool of pools.splice(0)) pool.stop()
})

function start(options: PoolOptions = {}): EnginePool {
  const pool = new EnginePool([Buffer.from(many)], options)
  pools.push(pool)
  return pool
}

async function ask(pool: EnginePool, sparql: string, signal?: AbortSignal): Promise<string> {
  return new TextDecoder().decode(await pool.ask({ sparql, format: 'csv' }, signal))
}

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose_gc')
  const collect: () => void = runInNewContext('gc')
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    collect()
  }
}

/** What a query that has to be refused is refused with. */
function refusal(asked: Promise<string>): Promise<unknown> {
  return asked.then(
    (answer) => {
      throw new Error(`It was answered: ${answer}`)
    },
    (error: unknown) => error,
  )
}

describe('a pool', () => {
  test('answers many at once, each its own', async () => {
    const pool = start()
    const numbers = Array.from({ length: 40 }, (_, n) => n)
    const answers = await Promise.all(numbers.map((n) => ask(pool, `SELECT ?o { <a:s${n}> ?p ?o }`)))
    expect(answers).toEqual(numbers.map((n) => `o\r\na:o${n}\r\n`))
  })

  test('keeps no answer that it has given', async () => {
    const pool = start()
    const given: WeakRef<Uint8Array>[] = []
    for (let n = 0; n < 50; n++)
      given.push(new WeakRef(await pool.ask({ sparql: 'SELECT * { ?s ?p ?o }', format: 'json' })))
    await collectGarbage()
    expect(given.filter((answer) => answer.deref()).length).toBeLessThan(5)
  })

  test('fails with what its graph fails with, and goes on once that can be read', async () => {
    let isWhole = false
    const pool = new EnginePool({
      *[Symbol.iterator]() {
        yield Buffer.from(many)
        if (!isWhole)
          throw new MailuoError('GRAPH_BROKEN', { path: 'graph', file: 'graph-00001.nq', reason: 'is gone' })
      },
    })
    pools.push(pool)
    expect(await refusal(ask(pool, 'ASK {}'))).toMatchObject({ code: 'GRAPH_BROKEN' })
    isWhole = true
    // Processes that were started before fail, too.
    await vi.waitFor(async () => expect(await ask(pool, 'ASK {}')).toBe('true\n'), 10_000)
  })

  test('answers others while one query takes all its time, and goes on after it', async () => {
    const pool = start({ limits: { seconds: 4 } })
    const slow = refusal(ask(pool, endless))
    for (let n = 0; n < 20; n++) expect(await ask(pool, 'ASK { <a:s1> ?p ?o }')).toBe('true\n')
    expect(await slow).toMatchObject({ code: 'QUERY_TIMEOUT' })
    expect(await ask(pool, 'ASK {}')).toBe('true\n')
  })

  test('turns slow queries away where their places are taken, and says how long', {
    timeout: 120_000,
  }, async () => {
    const pool = start({ limits: { seconds: 60 } })
    const reader = new AbortController()
    const first = refusal(ask(pool, endless, reader.signal))
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    const busy = { code: 'ENGINE_BUSY', args: { what: 'slow queries', seconds: expect.any(Number) } }
    // One of another form is found out while it runs, one of the same form at once.
    expect(await refusal(ask(pool, other))).toMatchObject(busy)
    expect(await refusal(ask(pool, endless.replace('COUNT', 'count')))).toMatchObject(busy)
    reader.abort()
    expect(await first).toMatchObject({ code: 'QUERY_ABORTED' })
  })

  test('answers what it knows while new forms that take all their time keep coming', async () => {
    const pool = start({ limits: { seconds: 20 } })
    const known = 'ASK { <a:s1> ?p ?o }'
    await ask(pool, known)
    const reader = new AbortController()
    const forms = Array.from({ length: 40 }, (_, n) => endless.replace('{', `{ ${'?x ?y ?z . '.repeat(n)}`))
    const turned = forms.map((form) => refusal(ask(pool, form, reader.signal)))
    for (let n = 0; n < 20; n++) {
      expect(await ask(pool, known)).toBe('true\n')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    // More than a few that wait to be tried are told at once when to come back.
    const soon = { code: 'ENGINE_BUSY', args: { what: 'new queries', seconds: expect.any(Number) } }
    expect(await turned.at(-1)).toMatchObject(soon)
    reader.abort()
    await Promise.all(turned)
  })

  test('survives a query that breaks its process', async () => {
    const pool = start({ quickPlaces: 1 })
    const deep = `SELECT * { ${'{'.repeat(5_000)} ?s ?p ?o ${'}'.repeat(5_000)} }`
    for (let n = 0; n < 3; n++) expect(await refusal(ask(pool, deep))).toMatchObject({ code: 'QUERY_FAILED' })
    expect(await ask(pool, 'ASK {}')).toBe('true\n')
  })

  test('ends a long query that nobody waits for', async () => {
    const pool = start()
    const reader = new AbortController()
    const left = refusal(ask(pool, endless, reader.signal))
    setTimeout(() => reader.abort(), 100)
    expect(await left).toMatchObject({ code: 'QUERY_ABORTED' })
    // It held the only slow place if it still ran.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await pool.close()
  })

  test('closes when the running queries have their answers, and takes no more', async () => {
    const pool = start()
    const running = ask(pool, 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }')
    await new Promise((resolve) => setTimeout(resolve, 10))
    const closed = pool.close()
    expect(await refusal(ask(pool, 'ASK {}'))).toMatchObject({ code: 'QUERY_ABORTED' })
    expect(await running).toBe('n\r\n90000\r\n')
    await closed
  })

  test('stops at once', async () => {
    const pool = start()
    const running = refusal(ask(pool, endless))
    await new Promise((resolve) => setTimeout(resolve, 800))
    pool.stop()
    expect(await running).toMatchObject({ code: 'QUERY_ABORTED' })
  })
})
