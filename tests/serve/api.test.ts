import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadQuestions } from '../../src/query/questions.js'
import { inProject } from '../support/runCli.js'
import { type SmallApp, startSmallApp } from '../support/smallApp.js'
import { smallIds } from '../support/smallGraph.js'

const questions = loadQuestions(inProject('ontology'))
let app: SmallApp

beforeAll(async () => {
  app = await startSmallApp({ questions })
})

afterAll(() => app.stop())

async function get(path: string) {
  const response = await app.ask(path)
  return { status: response.status, json: JSON.parse(await response.text()) }
}

describe('search', () => {
  test.each(['雁归计划', '归计', '雁', 'yanguijihua', 'guiji', 'ygjh', 'YanGui'])(
    '%s finds 雁归计划',
    async (words) => {
      const { json } = await get(`/api/search?q=${encodeURIComponent(words)}`)
      expect(json.results).toContainEqual({
        iri: `https://example.org/mailuo/${smallIds.plan}`,
        id: smallIds.plan,
        class: 'Programme',
        label: '雁归计划',
        altLabels: [],
      })
    },
  )

  test('other forms of a name find it, too', async () => {
    expect((await get('/api/search?q=清河')).json.results[0].label).toBe('清河县')
  })

  test('all words have to be found', async () => {
    expect((await get('/api/search?q=雁归 计划')).json.results).toHaveLength(1)
    expect((await get('/api/search?q=计划 资金')).json.results).toEqual([])
  })

  test.each(['', 'q=', `q=${'a'.repeat(201)}`, 'q=a&limit=0', 'q=a&limit=101', 'q=a&limit=x'])(
    '?%s is refused',
    async (search) => {
      expect((await get(`/api/search?${search}`)).status).toBe(400)
    },
  )
})

describe('an entity', () => {
  test('comes with its statements, each with file, offsets and quote', async () => {
    const { json } = await get(`/api/entities/${smallIds.plan}`)
    expect(json.entity.label).toBe('雁归计划')
    const targets = json.outgoing.find(({ predicate }: { predicate: string }) => predicate === 'targets')
    expect(targets).toMatchObject({ objectId: smallIds.youth, object: '返乡青年', rule: 'targets.said' })
    expect(targets.evidence).toEqual([{ file: 'town.txt', start: 25, end: 31, quote: '面向返乡青年' }])
  })

  test('that is not there is not found', async () => {
    expect(await get('/api/entities/id/place/999999')).toMatchObject({ status: 404, json: { status: 404 } })
  })
})

describe('a path', () => {
  const pathOf = (from: string, to: string) => get(`/api/path?${new URLSearchParams({ from, to })}`)

  test('leads over statements in either direction', async () => {
    const { json } = await pathOf(smallIds.town, smallIds.youth)
    const steps = json.path.map(({ subjectId, predicate }: Record<string, string>) => [subjectId, predicate])
    expect(steps).toEqual([
      [smallIds.plan, 'undertakenBy'],
      [smallIds.plan, 'targets'],
    ])
    expect(json.path[1].evidence[0].quote).toBe('面向返乡青年')
  })

  test('is empty from a thing to itself, and none where nothing leads there', async () => {
    expect((await pathOf(smallIds.town, smallIds.town)).json).toEqual({ path: [] })
    expect(await pathOf(smallIds.town, smallIds.fund)).toMatchObject({ status: 404 })
    expect(await pathOf(smallIds.town, 'nowhere')).toMatchObject({ status: 404 })
  })
})

test('OpenAPI describes every route of the API, and answers are as it says', async () => {
  const { json } = await get('/api/openapi.json')
  expect(json.openapi).toBe('3.1.0')
  expect(Object.keys(json.paths)).toEqual([
    '/api/search',
    '/api/entities/{id}',
    '/api/path',
    '/api/vocabulary',
    '/api/questions',
  ])
  const references = [...JSON.stringify(json).matchAll(/#\/components\/schemas\/(\w+)/gu)].map(
    ([, name]) => name,
  )
  for (const name of references) expect(json.components.schemas).toHaveProperty(name ?? '')
  const { json: entity } = await get(`/api/entities/${smallIds.plan}`)
  const { schema } = json.paths['/api/entities/{id}'].get.responses[200].content['application/json']
  expect(Object.keys(entity).sort()).toEqual([...schema.required].sort())
  expect(Object.keys(entity.outgoing[0])).toEqual(
    expect.arrayContaining(json.components.schemas.Statement.required),
  )
})

describe('what an editor of queries needs', () => {
  test('are the terms of the ontology with their names, and those of others that questions use', async () => {
    const { json } = await get('/api/vocabulary')
    const find = (iri: string) => json.terms.find((term: { iri: string }) => term.iri === iri)
    const { pao, prov, skos } = json.prefixes
    expect(find(`${pao}PilotZone`)).toEqual({
      iri: `${pao}PilotZone`,
      sort: 'class',
      zh: '先行区',
      en: 'Pilot zone',
    })
    expect(find(`${pao}locatedIn`).sort).toBe('relation')
    expect(find(`${pao}Plan`).sort).toBe('kind')
    expect(find(`${skos}prefLabel`).sort).toBe('literal')
    expect(find(`${prov}wasDerivedFrom`).sort).toBe('relation')
  })

  test('are the ready questions, with the defaults of their parameters filled in', async () => {
    const { json } = await get('/api/questions')
    expect(json.questions.map(({ name }: { name: string }) => name)).toEqual(
      questions.map(({ name }) => name),
    )
    const { sparql } = json.questions.find(({ name }: { name: string }) => name === 'about')
    expect(sparql).toContain('VALUES ?entity { "五色花训"')
  })
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is no way to ask the API', async (method) => {
  const response = await app.ask('/api/search?q=a', { method })
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})
