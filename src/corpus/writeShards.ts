import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { joinEntities } from '../joinGraphs.js'
import type { Entity, KnowledgeGraph } from '../model.js'
import type { Notice } from '../notice.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { sha256 } from '../text/hash.js'
import type { BlockTask } from './blockWorker.js'
import { type BlockWriter, blockWriter } from './blockWriter.js'
import type { Parts } from './buildParts.js'
import { type Choosable, choosable } from './chooseSide.js'
import { eachArticle } from './eachArticle.js'
import { formatArray, noticeLines } from './formatNotices.js'
import { mergesFile, textFileName } from './graphFiles.js'
import { decideSpilled, spillKeys } from './groupKeys.js'
import { PageArticles, WidestThings } from './pageArticles.js'
import type { WrittenFile } from './replaceFiles.js'
import type { Ruling } from './rulings.js'
import { ShardWriter } from './shardWriter.js'
import { Spill } from './spill.js'

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
  /** Threads that make N-Quads. */
  readonly jobs: number
}

/** How many articles a thread gets at one time. */
const batchSize = 8

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
  const places: { readonly id: string; readonly at: number }[] = []
  const widest = new WidestThings()
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
    for (const entity of part.graph.entities) await entities.add(entity.id, JSON.stringify(entity))
  }
  const shared = await sharedEntities(entities, widest)
  const joined = (graph: KnowledgeGraph): KnowledgeGraph => ({
    ...graph,
    entities: graph.entities.map((entity) => shared.joined.get(entity.id) ?? entity),
  })
  const writer = await ShardWriter.open(work, shardSize)
  const page = new PageArticles(widest.ids())
  const files = new Map<string, string | WrittenFile>()
  const blocks = blockWriter(jobs)
  try {
    const sorted = places.sort((a, b) => compareCodeUnits(a.id, b.id))
    const pending: Promise<Blocks>[] = []
    const next = async (): Promise<void> => {
      for (const { article, block } of (await pending.shift()) ?? []) await writer.add(article, block)
    }
    for (let from = 0; from < sorted.length; from += batchSize) {
      const tasks: BlockTask[] = []
      for (const { id, at } of sorted.slice(from, from + batchSize)) {
        const part = await parts.load(at)
        if (!('graph' in part)) continue
        const name = textFileName(id)
        files.set(name, await writeText(join(work, name), part.text))
        page.add(id, at, part.graph)
        tasks.push({ id, graph: joined(part.graph), text: part.text, base })
      }
      pending.push(inBlocks(tasks, blocks))
      if (pending.length >= blocks.width) await next()
    }
    while (pending.length > 0) await next()
    for (const [name, file] of await writer.end()) files.set(name, file)
  } finally {
    await blocks.close()
    await writer.close()
  }
  for (const [name, content] of mergesFile(await decideSpilled(keys, join(work, 'groups'), rulings), base))
    files.set(name, content)
  const network = await page.network(async (at) => {
    const part = await parts.load(at)
    return joined('graph' in part ? part.graph : nothing)
  })
  files.set('network.json', network)
  files.set('notices.json', formatArray([...noticeLines(leftOut), ...noticeLines(odd), ...lines]))
  const counts = { articles: places.length, entities: shared.count, statements }
  return { files, counts, leftOut, notices }
}

const nothing: KnowledgeGraph = { articles: [], entities: [], mentions: [], statements: [] }

/** Things that articles name differently, with all their names, and how many things there are; `widest` hears of all. */
async function sharedEntities(
  spill: Spill,
  widest: WidestThings,
): Promise<{ joined: ReadonlyMap<string, Entity>; count: number }> {
  const joined = new Map<string, Entity>()
  let count = 0
  for await (const [id, values] of spill.groups()) {
    count++
    widest.add(id, values.length)
    const forms = [...new Set(values)]
    const [first, ...others] = forms.map((form) => JSON.parse(form) as Entity)
    if (first && others.length > 0) joined.set(id, others.reduce(joinEntities, first))
  }
  return { joined, count }
}

type Blocks = readonly { readonly article: Choosable; readonly block: string }[]

async function inBlocks(tasks: readonly BlockTask[], writer: BlockWriter): Promise<Blocks> {
  const blocks = await writer.format(tasks)
  return tasks.flatMap(({ graph }, at) =>
    choosable(graph).map((article) => ({ article, block: blocks[at] ?? '' })),
  )
}

async function writeText(path: string, text: string): Promise<WrittenFile> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  return { path, sha256: sha256(text) }
}
