import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import * as mailuo from '../src/index.js'

const { buildGraph, formatRdf, fromQuads, loadPack, ownPack, query, readSource, toQuads } = mailuo

test('a program goes from the bytes of a file to RDF, back to the graph and to an answer', async () => {
  const seed = new URL('../seeds/000_aa3d09998152851a.txt', import.meta.url)
  const reading = readSource('seed.txt', await readFile(seed))
  if (!('source' in reading)) throw new Error(reading.problem)
  const { graph, texts } = buildGraph([reading.source], await loadPack(ownPack))
  const quads = [...toQuads(graph, texts)]
  expect(fromQuads(quads).entities).toEqual(graph.entities)

  const nquads = formatRdf(quads, 'nquads')
  const answer = await query(nquads, 'SELECT ?l { ?a a pao:Article ; rdfs:label ?l }', { format: 'csv' })
  expect(answer).toContain('夯实高质量发展的组织根基')
})

test('the public names are these', () => {
  expect(Object.keys(mailuo).sort()).toEqual([
    'MailuoError',
    'bindVariables',
    'buildCorpus',
    'buildGraph',
    'classes',
    'evaluate',
    'explain',
    'findCoverage',
    'formatNetwork',
    'formatNotice',
    'formatRdf',
    'formatScores',
    'fromQuads',
    'kinds',
    'layoutNetwork',
    'loadGraph',
    'loadPack',
    'loadQuestions',
    'ownPack',
    'parseGold',
    'parseNetwork',
    'parseRdf',
    'query',
    'rdfFormats',
    'readSource',
    'relations',
    'signatures',
    'toNetwork',
    'toQuads',
    'validate',
    'verifyGraph',
    'writeGraph',
  ])
})
