import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SmallApp, startSmallApp } from '../support/smallApp.js'

let app: SmallApp
const friend = 'https://friend.example'
const answers: unknown[] = []

beforeAll(async () => {
  app = await startSmallApp({ corsOrigins: [friend], onAnswer: (answer) => answers.push(answer) })
})

afterAll(() => app.stop())

test('pages of a named origin may read answers, those of others not', async () => {
  const originOf = async (origin: string) =>
    (await app.ask('/sparql?query=ASK{}', { headers: { origin } })).headers.get('access-control-allow-origin')
  expect(await originOf(friend)).toBe(friend)
  expect(await originOf('https://stranger.example')).toBeNull()
})

test('a browser of that origin may ask whether it may post', async () => {
  const headers = { origin: friend, 'access-control-request-method': 'POST' }
  const response = await app.ask('/sparql', { method: 'OPTIONS', headers })
  expect(response.status).toBe(204)
  expect(response.headers.get('access-control-allow-methods')).toContain('POST')
})

test('without a named origin there is no CORS header', async () => {
  const closed = await startSmallApp()
  const response = await closed.ask('/sparql?query=ASK{}', { headers: { origin: friend } })
  closed.stop()
  expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
})

test('each answer is told, without the query', async () => {
  answers.length = 0
  await app.ask('/sparql?query=ASK{}')
  await app.ask('/nowhere')
  expect(answers).toEqual([
    { method: 'GET', path: '/sparql', status: 200, milliseconds: expect.any(Number) },
    { method: 'GET', path: '/nowhere', status: 404, milliseconds: expect.any(Number) },
  ])
})

test('the health of the server can be asked', async () => {
  const response = await app.ask('/healthz')
  expect(await response.json()).toEqual({ status: 'ok', graph: app.served.version })
})
