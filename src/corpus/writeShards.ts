import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { joinEntities } from '../joinGraphs.js'
import type { Entity, KnowledgeGraph } from '../model.js'
import type { Notice } from '../notice.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { sha256 } from '../text/hash.js'
import { batchSize, type Parts } from './buildParts.js'
import { type Choosable, choosable } from './chooseSide.js'
import { type CorpusWriter, corpusWriter } from './corpusWriter.js'
import { eachArticle } from './eachArticle.js'
import { formatArray, noticeLines } from './formatNotices.js'
import { mergesFile, textFileName } from './graphFiles.js'
import { decideSpilled, spillKeys } from './groupKeys.js'
import { type ArticlePlace, pageGraphs, WidestThings } from './pageArticles.js'
import type { WrittenFile } from './replaceFiles.js'
import type { Ruling } from './rulings.js'
import { ShardWriter } from './shardWriter.js'
import { Spill } from './spill.js'
import type { BlockTask } from './writeWorker.js'

/** What a corpus holds, counted. */
export interface Counts {
  readonly articles: number
  readonly entities: number
  readonly statements: number
}

export interface ShardedOutput {
  /** Contents, or files below the work folder, by name. */
  readonly files: Map<string, string | WrittenFile>
  readonly counts: Counts
  readonly leftOut: readonly Notice[]
  readonly notices: readonly Notice[]
}

interface ShardOptions {
  readonly base: string
  readonly shardSize: number
  /** Notices of the corpus rather than of an article. */
  readonly odd: readonly Notice[]
  readonly rulings: readonly Ruling[]
  /** Threads that make N-Quads and lay out the page. */
  readonly jobs: number
}

/**
 * Writes a corpus of any size below `work`, article by article, twice over: first to see which things of several
 * articles have other names there, then to write. In memory is what several articles share, and no article for long.
 * The shards one after the other are what graph.nq is for a corpus in memory.
 */
export async function writeShards(
  work: string,
  parts: Parts,
  { base, shardSize, odd, rulings, jobs }: ShardOptions,
): Promise<ShardedOutput> {
  await rm(work, { recursive: true, force: true })
  const entities = await Spill.open(join(work, 'entities'))
  const keys = await Spill.open(join(work, 'keys'))
  const places: ArticlePlace[] = []
  const [leftOut, notices]: [Notice[], Notice[]] = [[], [...odd]]
  const lines: string[] = []
  let statements = 0
  for await (const part of eachArticle(parts)) {
    if ('leftOut' in part) {
      leftOut.push(part.leftOut)
      continue
    }
    places.push({ id: part.id, at: part.at })
    notices.push(...part.notices)
    lines.push(...noticeLines(part.notices, part.graph, new Map([[part.id, part.text]])))
    statements += part.graph.statements.length
    await spillKeys(part.graph, keys)
    for (const entity of part.graph.entities)
      await entities.add(entity.id, `${part.at} ${JSON.stringify(entity)}`)
  }
  const shared = await sharedEntities(entities)
  const scores = await widestCounts(entities, shared.widest, parts.names.length)
  await entities.close()
  const joined = (graph: KnowledgeGraph): KnowledgeGraph => ({
    ...graph,
    entities: graph.entities.map((entity) => shared.joined.get(entity.id) ?? entity),
  })
  const graphAt = async (at: number): Promise<KnowledgeGraph> => {
    const part = await parts.load(at)
    return joined('graph' in part ? part.graph : nothing)
  }
  const shards = await ShardWriter.open(work, shardSize)
  const files = new Map<string, string | WrittenFile>()
  const writer = corpusWriter(jobs)
  try {
    const sorted = places.sort((a, b) => compareCodeUnits(a.id, b.id))
    const page = writer.page({ graphs: await pageGraphs(sorted, scores, graphAt), of: sorted.length })
    // Whoever waits for it hears of a failure.
    page.catch(() => {})
    const pending: Promise<Blocks>[] = []
    const next = async (): Promise<void> => {
      for (const { article, bytes } of (await pending.shift()) ?? []) await shards.add(article, bytes)
    }
    const toTask = async ({ id, at }: ArticlePlace): Promise<BlockTask[]> => {
      const part = await parts.load(at)
      if (!('graph' in part)) return []
      const name = textFileName(id)
      files.set(name, await writeText(join(work, name), part.text))
      return [{ id, graph: joined(part.graph), text: part.text, base }]
    }
    for (let from = 0; from < sorted.length; from += batchSize) {
      const tasks = await Promise.all(sorted.slice(from, from + batchSize).map(toTask))
      pending.push(inBlocks(tasks.flat(), writer))
      if (pending.length >= writer.width) await next()
    }
    while (pending.length > 0) await next()
    for (const [name, file] of await shards.end()) files.set(name, file)
    files.set('network.json', await page)
  } finally {
    await writer.close()
    await shards.close()
  }
  for (const [name, content] of mergesFile(await decideSpilled(keys, join(work, 'groups'), rulings), base))
    files.set(name, content)
  files.set('notices.json', formatArray([...noticeLines(leftOut), ...noticeLines(odd), ...lines]))
  const counts = { articles: places.length, entities: shared.count, statements }
  return { files, counts, leftOut, notices }
}

const nothing: KnowledgeGraph = { articles: [], entities: [], mentions: [], statements: [] }

interface SharedEntities {
  /** Things that articles name differently, with all their names. */
  readonly joined: ReadonlyMap<string, Entity>
  /** How many things there are. */
  readonly count: number
  /** The things that most articles speak of. */
  readonly widest: ReadonlySet<string>
}

/** What the spilled entities come to; each value begins with the place of its article. */
async function sharedEntities(spill: Spill): Promise<SharedEntities> {
  const joined = new Map<string, Entity>()
  const widest = new WidestThings()
  let count = 0
  for await (const [id, values] of spill.groups()) {
    count++
    widest.add(id, values.length)
    const forms = [...new Set(values.map((value) => value.slice(value.indexOf(' ') + 1)))]
    const [first, ...others] = forms.map((form) => JSON.parse(form) as Entity)
    if (first && others.length > 0) joined.set(id, others.reduce(joinEntities, first))
  }
  return { joined, count, widest: widest.ids() }
}

/** How many of the widest things an article speaks of, by its place among the parts. */
async function widestCounts(spill: Spill, widest: ReadonlySet<string>, parts: number): Promise<Uint32Array> {
  const counts = new Uint32Array(parts)
  for await (const [id, values] of spill.groups()) {
    if (!widest.has(id)) continue
    for (const value of values) {
      const at = Number.parseInt(value, 10)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return counts
}

type Blocks = readonly { readonly article: Choosable; readonly bytes: Uint8Array }[]

async function inBlocks(tasks: readonly BlockTask[], writer: CorpusWriter): Promise<Blocks> {
  const blocks = await writer.blocks(tasks)
  return blocks.flatMap((bytes, at) =>
    choosable(tasks[at]?.graph ?? nothing).map((article) => ({ article, bytes })),
  )
}

async function writeText(path: string, text: string): Promise<WrittenFile> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  return { path, sha256: sha256(text) }
}
