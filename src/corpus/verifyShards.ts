import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MailuoError } from '../errors.js'
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
import type { Manifest } from './manifest.js'
import { brokenFiles } from './readFiles.js'
import { byShard, indexName } from './shardIndex.js'
import { type Block, Shards } from './shards.js'
import { Spill } from './spill.js'
import { articleOfTextFile, textFileName } from './textFiles.js'

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
  const work = await mkdtemp(join(tmpdir(), 'mailuo-verify-'))
  try {
    return [...strayTexts(manifest, shards), ...(await checkArticles(shards, manifest, work))]
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** `work` is a folder for what memory does not hold. */
async function checkArticles(shards: Shards, { base }: Manifest, work: string): Promise<string[]> {
  const findings: string[] = []
  const network = shards.file('network.json') ?? ''
  const page = pageOf(network)
  const shown: KnowledgeGraph[] = []
  const names = new Spill(join(work, 'names'))
  for (const block of shards.blocks()) {
    const { graph, problems } = readBlock(block, shards.file(textFileName(block.id)), base)
    findings.push(...problems)
    if (page.has(block.id)) shown.push(graph)
    for (const entity of graph.entities) names.add(entity.id, JSON.stringify(entity))
  }
  for (const [id, forms] of names.groups()) {
    if (new Set(forms).size > 1) findings.push(`${id} has not the same names in all articles`)
  }
  names.close()
  const graph = normalizeGraph(joinGraphs(shown))
  const part = { articles: page.size, of: shards.entries.length }
  return [...findings, ...checkNetwork('network.json', network, graph, [], part)]
}

/** The articles that network.json is about; none where it is no network, as `checkNetwork` then says. */
function pageOf(json: string): ReadonlySet<string> {
  try {
    return new Set(
      parseNetwork(json)
        .getAttribute('articles')
        .map(({ id }) => id),
    )
  } catch {
    return new Set()
  }
}

/** A block that is no N-Quads is a finding, and says nothing. */
function readBlock(block: Block, text: string | undefined, base: string): Checked {
  try {
    return checkBlock(block, text, base)
  } catch (error) {
    if (!(error instanceof MailuoError)) throw error
    return { graph: joinGraphs([]), problems: [`${block.id}: ${error.message}`] }
  }
}

/** What an article's block says, and what is wrong with it. */
interface Checked {
  readonly graph: KnowledgeGraph
  readonly problems: readonly string[]
}

function checkBlock(
  { id, shard, text: actual, quads }: Block,
  text: string | undefined,
  base: string,
): Checked {
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
