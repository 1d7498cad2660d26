import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { joinEntities } from '../joinGraphs.js'
import type { Entity } from '../model.js'
import type { Notice } from '../notice.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { batchSize, type Parts } from './buildParts.js'
import { corpusWriter } from './corpusWriter.js'
import { eachArticle } from './eachArticle.js'
import { formatArray, noticeLines } from './formatNotices.js'
import { mergesFile } from './graphFiles.js'
import { decideSpilled, spillKeys } from './groupKeys.js'
import { type ArticlePlace, WidestThings, widestFirst } from './pageArticles.js'
import type { PartStore } from './partStore.js'
import type { WrittenFile } from './replaceFiles.js'
import type { Ruling } from './rulings.js'
import { ShardWriter } from './shardWriter.js'
import { Spill } from './spill.js'
import { textFileName } from './textFiles.js'
import type { WriteSettings, WrittenArticle } from './writeArticles.js'

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
  /** Where the parts are. */
  readonly store: PartStore
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
  { odd, rulings, ...options }: ShardOptions,
): Promise<ShardedOutput> {
  await rm(work, { recursive: true, force: true })
  const entities = new Spill(join(work, 'entities'))
  const keys = new Spill(join(work, 'keys'))
  const places: ArticlePlace[] = []
  const [leftOut, notices]: [Notice[], Notice[]] = [[], [...odd]]
  const lines: string[] = []
  let statements = 0
  for (const part of eachArticle(parts)) {
    if ('leftOut' in part) {
      leftOut.push(part.leftOut)
      continue
    }
    places.push({ id: part.id, at: part.at })
    notices.push(...part.notices)
    lines.push(...noticeLines(part.notices, part.graph, new Map([[part.id, part.text]])))
    statements += part.graph.statements.length
    spillKeys(part.graph, keys)
    for (const entity of part.graph.entities) entities.add(entity.id, `${part.at} ${JSON.stringify(entity)}`)
  }
  const { joined, count, widest } = sharedEntities(entities)
  const first = widestFirst(places, widestCounts(entities, widest, parts.names.length))
  entities.close()
  const sorted = places.sort((a, b) => compareCodeUnits(a.id, b.id))
  const files = await writeSorted(namesOf(parts, sorted), namesOf(parts, first), { work, joined, ...options })
  for (const [name, content] of mergesFile(decideSpilled(keys, join(work, 'groups'), rulings), options.base))
    files.set(name, content)
  files.set('notices.json', formatArray([...noticeLines(leftOut), ...noticeLines(odd), ...lines]))
  const counts = { articles: places.length, entities: count, statements }
  return { files, counts, leftOut, notices }
}

function namesOf({ names }: Parts, places: readonly ArticlePlace[]): string[] {
  return places.map(({ at }) => names[at] ?? '')
}

/** The files of articles, whose parts are named in the order of their ids, and of the page, which shows some of `first`. */
async function writeSorted(
  names: readonly string[],
  first: readonly string[],
  { shardSize, jobs, ...settings }: WriteSettings & Pick<ShardOptions, 'shardSize' | 'jobs'>,
): Promise<Map<string, string | WrittenFile>> {
  const { work } = settings
  await mkdir(join(work, 'texts'), { recursive: true })
  const files = new Map<string, string | WrittenFile>()
  const shards = await ShardWriter.open(work, shardSize)
  const writer = corpusWriter(settings, jobs)
  try {
    const page = heard(writer.page({ names: first, of: names.length }))
    const pending: Promise<readonly WrittenArticle[]>[] = []
    const next = async (): Promise<void> => {
      for (const { article, quads, textSha256 } of (await pending.shift()) ?? []) {
        await shards.add(article, quads)
        const name = textFileName(article.id)
        files.set(name, { path: join(work, name), sha256: textSha256 })
      }
    }
    for (let from = 0; from < names.length; from += batchSize) {
      pending.push(heard(writer.articles(names.slice(from, from + batchSize))))
      if (pending.length >= writer.width) await next()
    }
    while (pending.length > 0) await next()
    for (const [name, file] of await shards.end()) files.set(name, file)
    return files.set('network.json', await page)
  } finally {
    await writer.close()
    await shards.close()
  }
}

/** What is waited for later: who waits then hears of a failure that comes before. */
function heard<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => {})
  return work
}

interface SharedEntities {
  /** Things that articles name differently, with all their names. */
  readonly joined: ReadonlyMap<string, Entity>
  /** How many things there are. */
  readonly count: number
  /** The things that most articles speak of. */
  readonly widest: ReadonlySet<string>
}

/** What the spilled entities come to; each value begins with the place of its article. */
function sharedEntities(spill: Spill): SharedEntities {
  const joined = new Map<string, Entity>()
  const widest = new WidestThings()
  let count = 0
  for (const [id, values] of spill.groups()) {
    count++
    widest.add(id, values.length)
    const forms = [...new Set(values.map((value) => value.slice(value.indexOf(' ') + 1)))]
    const [first, ...others] = forms.map((form) => JSON.parse(form) as Entity)
    if (first && others.length > 0) joined.set(id, others.reduce(joinEntities, first))
  }
  return { joined, count, widest: widest.ids() }
}

/** How many of the widest things an article speaks of, by its place among the parts. */
function widestCounts(spill: Spill, widest: ReadonlySet<string>, parts: number): Uint32Array {
  const counts = new Uint32Array(parts)
  for (const [id, values] of spill.groups()) {
    if (!widest.has(id)) continue
    for (const value of values) {
      const at = Number.parseInt(value, 10)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return counts
}
