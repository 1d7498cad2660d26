import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadGraph } from '../../src/corpus/loadGraph.js'
import { createMcpServer } from '../../src/mcp/createMcpServer.js'
import { createCiter } from '../../src/query/citer.js'
import { EnginePool } from '../../src/query/enginePool.js'
import { loadQuestions } from '../../src/query/questions.js'
import { createReader } from '../../src/query/reader.js'
import { irisUnder } from '../../src/rdf/iris.js'
import { builtGraph } from '../support/builtGraph.js'
import { inProject } from '../support/runCli.js'
import { smallIds } from '../support/smallGraph.js'

const client = new Client({ name: 'test', version: '1' })
let engine: EnginePool
let data: string

beforeAll(async () => {
  data = await builtGraph()
  const { graph, texts, nquads, manifest } = await loadGraph(data)
  const reader = createReader(graph, texts)
  engine = new EnginePool(nquads, { limits: { rows: 50, seconds: 2 }, quickPlaces: 1 })
  const cite = createCiter(graph, reader, irisUnder(manifest.base).toId)
  const questions = loadQuestions(inProject('ontology'))
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await createMcpServer({ reader, engine, questions, cite }, '0').connect(ours)
  await client.connect(theirs)
})

afterAll(async () => {
  await client.close()
  engine.stop()
})

async function call(name: string, input: Record<string, unknown> = {}) {
  const { content, isError } = await client.callTool({ name, arguments: input })
  const [{ text }] = content as [{ text: string }]
  return { isError, text, json: isError ? undefined : JSON.parse(text) }
}

const planQuote = { file: 'town.txt', start: 19, end: 23, quote: '雁归计划' }

test('every tool says that it only reads', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'search_entities',
    'read_entity',
    'query_graph',
    'list_questions',
    'run_question',
  ])
  for (const { annotations, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
    expect(description).toMatch(/\.$/u)
  }
})

test('search gives ids and the place that names each', async () => {
  const { json } = await call('search_entities', { words: 'yangui' })
  expect(json.entities).toContainEqual(
    expect.objectContaining({ id: smallIds.plan, label: '雁归计划', citation: planQuote }),
  )
})

describe('an entity', () => {
  test('comes with its statements, each with file, offsets and quote', async () => {
    const { json } = await call('read_entity', { id: smallIds.plan })
    expect(json.outgoing.length).toBeGreaterThan(2)
    for (const { evidence } of [...json.outgoing, ...json.incoming]) {
      expect(evidence[0]).toEqual({
        file: 'town.txt',
        start: expect.any(Number),
        end: expect.any(Number),
        quote: expect.stringMatching(/./u),
      })
    }
  })

  test('that is not there is called so', async () => {
    expect(await call('read_entity', { id: 'nowhere' })).toMatchObject({
      isError: true,
      text: 'The graph has no entity "nowhere".',
    })
  })
})

describe('a query', () => {
  test('comes with the places that name what it found, by label or IRI', async () => {
    const { json } = await call('query_graph', {
      sparql: 'SELECT ?p ?l { ?p a pao:Programme ; rdfs:label ?l }',
    })
    const iri = `https://example.org/mailuo/${smallIds.plan}`
    expect(json).toEqual({
      rows: [{ p: iri, l: '雁归计划' }],
      citations: { [iri]: [planQuote], 雁归计划: [planQuote] },
    })
  })

  test.each([
    ['DROP ALL', 'it would change the graph'],
    ['SELECT * { ?s ?p ?o }', 'more than 50 rows'],
    ['SELECT * { SERVICE <https://example.org/> {} }', 'SERVICE would reach out'],
    ['SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }', 'longer than 2 s'],
    ['SELECT ?', 'not valid SPARQL'],
    ['DESCRIBE ?s { ?s ?p ?o }', 'is answered in'],
  ])('%s is refused in words', async (sparql, words) => {
    expect(await call('query_graph', { sparql })).toMatchObject({
      isError: true,
      text: expect.stringContaining(words),
    })
  })
})

describe('questions', () => {
  test('are listed with their parameters', async () => {
    const { json } = await call('list_questions')
    expect(json.questions.length).toBeGreaterThanOrEqual(25)
    expect(json.questions[0]).toMatchObject({ name: 'about', parameters: expect.any(Array) })
  })

  test('are run with values for their parameters', async () => {
    const { json } = await call('run_question', {
      name: 'programmes-for-group',
      parameters: { group: '返乡青年' },
    })
    expect(json.rows).toEqual([
      expect.objectContaining({ file: 'town.txt', quote: '面向返乡青年', start: '25' }),
    ])
    expect((await call('run_question', { name: 'nothing' })).isError).toBe(true)
  })
})

test('the command speaks over standard input and output, and ends with them', {
  timeout: 60_000,
}, async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [
      '--import',
      new URL('../support/typescriptWorkers.mjs', import.meta.url).href,
      inProject('tests/support/typescriptMain.mjs'),
      inProject('src/cli/program.ts'),
      'mcp',
      '--data',
      data,
    ],
  })
  const assistant = new Client({ name: 'assistant', version: '1' })
  await assistant.connect(transport)
  const { pid } = transport
  const { content } = await assistant.callTool({ name: 'run_question', arguments: { name: 'outline' } })
  expect(content).toEqual([{ type: 'text', text: '{"rows":[],"citations":{}}' }])
  await assistant.close()
  expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH')
})
