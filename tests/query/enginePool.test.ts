import { afterEach, describe, expect, test } from 'vitest'
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

  test('answers others while one query takes all its time, and goes on after it', async () => {
    const pool = start({ limits: { seconds: 4 } })
    const slow = refusal(ask(pool, endless))
    for (let n = 0; n < 20; n++) expect(await ask(pool, 'ASK { <a:s1> ?p ?o }')).toBe('true\n')
    expect(await slow).toMatchObject({ code: 'QUERY_TIMEOUT' })
    expect(await ask(pool, 'ASK {}')).toBe('true\n')
  })

  test('turns slow queries away where their places are taken, and says how long', async () => {
    const pool = start({ limits: { seconds: 6 } })
    const first = refusal(ask(pool, endless))
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const began = performance.now()
    const busy = { code: 'ENGINE_BUSY', args: { what: 'slow queries', seconds: expect.any(Number) } }
    // One of another form is found out while it runs, one of the same form at once.
    expect(await refusal(ask(pool, other))).toMatchObject(busy)
    expect(await refusal(ask(pool, endless.replace('COUNT', 'count')))).toMatchObject(busy)
    expect(performance.now() - began).toBeLessThan(4_000)
    expect(await first).toMatchObject({ code: 'QUERY_TIMEOUT' })
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
