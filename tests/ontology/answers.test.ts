import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCorpus } from '../../src/corpus/buildCorpus.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { EnginePool } from '../../src/query/enginePool.js'
import { fillQuestion, loadQuestions, type Question } from '../../src/query/questions.js'
import { formatRdf } from '../../src/rdf/formats.js'
import { toQuads } from '../../src/rdf/toQuads.js'
import { inProject } from '../support/runCli.js'

const questions = loadQuestions(inProject('ontology'))
let engine: EnginePool

beforeAll(async () => {
  const { graph, texts } = await buildCorpus([inProject('seeds')], await loadPack(inProject('ontology')))
  engine = new EnginePool([Buffer.from(formatRdf(toQuads(graph, texts), 'nquads'))])
})

afterAll(() => engine.stop())

async function ask(question: Question, format: 'table' | 'json'): Promise<string> {
  return new TextDecoder().decode(await engine.ask({ sparql: fillQuestion(question, new Map()), format }))
}

// `npm test -- answers -u` writes what the seed answers now; look at the difference before committing it.
test('the seed answers every question as it did', async () => {
  let answers = ''
  for (const question of questions) {
    answers += `## ${question.name}: ${question.title}\n${await ask(question, 'table')}\n`
  }
  await expect(answers).toMatchFileSnapshot(inProject('tests/fixtures/answers.txt'))
})

test('there are at least 25, and the seed has an answer to nearly all', async () => {
  expect(questions.length).toBeGreaterThanOrEqual(25)
  const silent: string[] = []
  for (const question of questions) {
    const json = JSON.parse(await ask(question, 'json'))
    if (json.results.bindings.length === 0) silent.push(question.name)
  }
  // Nothing is wrong with its counts, no measure stands alone, and it is one article of one year.
  expect(silent).toEqual([
    'changes-between-years',
    'counts-against-lists',
    'measures-without-means',
    'one-idea-two-names',
    'shared-by-articles',
  ])
})
