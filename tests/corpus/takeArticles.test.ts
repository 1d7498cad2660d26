import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildFolder } from '../../src/corpus/buildFolder.js'
import { type LoadedGraph, loadGraph, openGraph } from '../../src/corpus/loadGraph.js'
import { inferenceId, mentionId, statementId } from '../../src/ids.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { inferGraph } from '../../src/rdf/inferGraph.js'
import { loadOntology } from '../../src/rdf/loadOntology.js'
import { defaultBase } from '../../src/vocabulary/namespaces.js'
import { newFolder } from '../support/runCli.js'

const texts = newFolder()
const out = newFolder()
let whole: LoadedGraph
let part: LoadedGraph
beforeAll(async () => {
  const files = {
    'a.txt': '峨眉山市深化人才工作\n\n峨眉山市深入实施“嘉禾”人才计划,面向青年人才开展培训。\n',
    'b.txt': '犍为县深化人才工作\n\n犍为县深入实施“春泉”人才计划,面向青年人才开展培训。\n',
    'empty.txt': '',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(texts, name), text)
  const options = { base: defaultBase, formats: [], jobs: 1, infer: true }
  await buildFolder([texts], await loadPack(ownPack), out, options)
  whole = await loadGraph(out)
  part = await loadGraph(out, 'a.txt')
})
afterAll(() => {
  for (const folder of [texts, out]) rmSync(folder, { recursive: true, force: true })
})

test('what is inferred of a part follows from the part alone', async () => {
  const again = inferGraph(part.graph, await loadOntology(ownPack, 'pao.ttl')).map(inferenceId)
  const own = part.inferences.map(inferenceId)
  expect(own.length).toBeGreaterThan(10)
  expect(own.length).toBeLessThan(whole.inferences.length)
  expect(again).toEqual(expect.arrayContaining(own))
  const there = new Set([
    ...part.graph.statements.map(statementId),
    ...part.graph.mentions.map(mentionId),
    ...own,
  ])
  for (const { premises } of part.inferences) {
    expect(premises.length).toBeGreaterThan(0)
    for (const premise of premises) expect(there).toContain(premise)
  }
})

test('what both articles say is inferred of each, although only one is there to say so', () => {
  const youth = part.graph.entities.find(({ label }) => label === '青年人才')?.id
  const ofYouth = (graph: LoadedGraph) => graph.inferences.filter(({ subject }) => subject === youth)
  expect(ofYouth(part).length).toBeGreaterThan(0)
  expect(ofYouth(part).map(inferenceId)).toEqual(ofYouth(whole).map(inferenceId))
})

test('queries and the network of a part have what is inferred', () => {
  expect(Buffer.concat([...part.nquads]).toString('utf8')).toContain(`<${defaultBase}inferred>`)
  const inferred = part.network.getAttribute('inferred') ?? []
  const own = new Set(part.inferences.map(inferenceId))
  expect(inferred.length).toBeGreaterThan(0)
  for (const { key } of inferred) expect(own).toContain(key)
})

test('the notices of a part are those about its files', async () => {
  expect(whole.notices.map(({ source }) => source)).toEqual(['empty.txt'])
  expect(part.notices).toEqual([])
})

test('a folder that is opened once gives one part after the other without being read again', async () => {
  const copy = newFolder()
  const options = { base: defaultBase, formats: [], jobs: 1 }
  await buildFolder([texts], await loadPack(ownPack), copy, options)
  const take = await openGraph(copy)
  rmSync(copy, { recursive: true })
  expect(['a.txt', 'b.txt'].map((name) => take(name).graph.articles.map(({ file }) => file))).toEqual([
    ['a.txt'],
    ['b.txt'],
  ])
})
