import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { joinGraphs } from '../joinGraphs.js'
import type { KnowledgeGraph } from '../model.js'
import { parseNetwork } from '../network/formatNetwork.js'
import { normalizeGraph } from '../normalizeGraph.js'
import { formatRdf } from '../rdf/formats.js'
import { readQuads } from '../rdf/readQuads.js'
import { toQuads } from '../rdf/toQuads.js'
import { checkEntityIds } from './checkEntityIds.js'
import { checkNetwork } from './checkNetwork.js'
import { checkTexts } from './checkTexts.js'
import { compareLines } from './compareLines.js'
import { articleOfTextFile, textFileName } from './graphFiles.js'
import type { Manifest } from './manifest.js'
import { brokenFiles } from './readFiles.js'
import { byShard, indexName } from './shardIndex.js'
import { type Block, Shards } from './shards.js'
import { Spill } from './spill.js'

/**
 * What is wrong with a corpus in shards, as `verifyGraph` has it, article by article: no more than one, and what the
 * page shows, is in memory. Where a file isn't the one that the manifest names, or the index is wrong, that is all that
 * is said.
 */
export async function verifyShards(folder: string, manifest: Manifest): Promise<string[]> {
  const broken: string[] = []
  for await (const { name, problem } of brokenFiles(folder, manifest.files)) broken.push(`${name} ${problem}`)
  if (broken.length > 0) return broken
  const shards = new Shards(folder, manifest)
  const misplaced = await checkIndex(folder, shards)
  if (misplaced.length > 0) return misplaced
  const findings = strayTexts(manifest, shards)
  const page = pageOf(shards)
  const shown: KnowledgeGraph[] = []
  const names = await Spill.open(join(tmpdir(), `mailuo-verify-${process.pid}`))
  for (const block of shards.blocks()) {
    const { graph, problems } = checkBlock(block, shards.file(textFileName(block.id)), manifest.base)
    findings.push(...problems)
    if (page.has(block.id)) shown.push(graph)
    for (const entity of graph.entities) await names.add(entity.id, JSON.stringify(entity))
  }
  for await (const [id, forms] of names.groups()) {
    if (new Set(forms).size > 1) findings.push(`${id} has not the same names in all articles`)
  }
  const graph = normalizeGraph(joinGraphs(shown))
  const part = { articles: page.size, of: shards.entries.length }
  const network = shards.file('network.json') ?? ''
  return [...findings, ...checkNetwork('network.json', network, graph, [], part)]
}

/** The articles that network.json is about. */
function pageOf(shards: Shards): ReadonlySet<string> {
  const network = parseNetwork(shards.file('network.json') ?? '')
  return new Set(network.getAttribute('articles').map(({ id }) => id))
}

function checkBlock({ id, shard, text: actual, quads }: Block, text: string | undefined, base: string) {
  const reading = readQuads(quads())
  const { graph } = reading
  const problems = reading.problems.map((problem) => `${shard}: ${problem}`)
  if (graph.articles.length !== 1 || graph.articles[0]?.id !== id) {
    problems.push(`${indexName}: what it names ${id} is another article of ${shard}, or several`)
  }
  if (reading.base !== base) problems.push(`manifest.json has the base ${base}, ${shard} has ${reading.base}`)
  const texts = new Map(text === undefined ? [] : [[id, text]])
  problems.push(...checkTexts(graph, texts), ...checkEntityIds(graph))
  if (text !== undefined && problems.length === 0) {
    problems.push(...compareLines(shard, actual, formatRdf(toQuads(graph, texts, base), 'nquads')))
  }
  return { graph, problems }
}

/** Whether the blocks of the index are in order and leave nothing of a shard out. */
async function checkIndex(folder: string, { entries }: Shards): Promise<string[]> {
  const findings: string[] = []
  let last = ''
  for (const [shard, own] of byShard(entries)) {
    let at = 0
    for (const { id, start, end } of own) {
      if (start !== at || id <= last)
        findings.push(`${indexName}: ${id} is not where it should be in ${shard}`)
      ;[at, last] = [end, id]
    }
    const { size } = await stat(join(folder, shard))
    if (size !== at) findings.push(`${indexName}: ${shard} has ${size} bytes, not ${at}`)
  }
  return findings
}

function strayTexts({ files }: Manifest, { entries }: Shards): string[] {
  const known = new Set(entries.map(({ id }) => id))
  return files.flatMap(({ name }) => {
    const id = articleOfTextFile(name)
    return id === undefined || known.has(id) ? [] : [`${name} is the text of no article`]
  })
}
