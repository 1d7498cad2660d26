import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Notice } from '../notice.js'
import { type Parts, worthThreads } from './buildParts.js'
import { type CorpusWriter, corpusWriter } from './corpusWriter.js'
import { formatArray, noticeLines } from './formatNotices.js'
import { mergesFile } from './graphFiles.js'
import { decideSpilled } from './groupKeys.js'
import { HashedFile } from './hashedFile.js'
import { heard, InFlight } from './inFlight.js'
import { writeJoined } from './joinedNames.js'
import { type ArticlePlace, widestFirst } from './pageArticles.js'
import type { PartStore } from './partStore.js'
import { planShards } from './planShards.js'
import type { WrittenFile } from './replaceFiles.js'
import type { Ruling } from './rulings.js'
import { indexName } from './shardIndex.js'
import { sharedEntities, widestCounts } from './sharedEntities.js'
import { surveyCorpus } from './surveyCorpus.js'
import type { WrittenShard } from './writeArticles.js'

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
  /** Threads that survey parts, write shards and lay out the page. */
  readonly jobs: number
}

/**
 * Writes a corpus of any size below `work`, article by article, twice over: first to see which things of several
 * articles have other names there, then to write. In memory is what several articles share, and no article for long.
 * The shards one after the other are what graph.nq is for a corpus in memory.
 */
export async function writeShards(work: string, parts: Parts, options: ShardOptions): Promise<ShardedOutput> {
  const { store, base, shardSize, odd, rulings, jobs } = options
  await rm(work, { recursive: true, force: true })
  await mkdir(join(work, 'texts'), { recursive: true })
  const writer = corpusWriter({ store, work, base }, parts.bytes < worthThreads ? 1 : jobs)
  try {
    const { articles, statements, leftOut, notices, lines, entities, keys } = await surveyCorpus(
      parts,
      writer,
      work,
    )
    const { joined, count, widest } = sharedEntities(entities)
    writeJoined(work, joined)
    const namesOf = (places: readonly ArticlePlace[]) => places.map(({ at }) => parts.names[at] ?? '')
    // Threads write while this one finds out the rest.
    const writing = heard(writeSorted(planShards(articles, shardSize).map(namesOf), work, writer))
    const first = widestFirst(articles, widestCounts(entities, widest, parts.names.length))
    const page = heard(writer.page({ names: namesOf(first), of: articles.length }))
    entities.close()
    const merges = mergesFile(decideSpilled(keys, join(work, 'groups'), rulings), base)
    const files = await writing
    for (const [name, content] of merges) files.set(name, content)
    files.set('network.json', await page)
    files.set('notices.json', formatArray([...noticeLines(leftOut), ...noticeLines(odd), ...lines]))
    const counts = { articles: articles.length, entities: count, statements }
    return { files, counts, leftOut, notices: [...odd, ...notices] }
  } finally {
    await writer.close()
  }
}

/** The shards, the texts of their articles and the index, given the names of each shard's parts. */
async function writeSorted(
  shards: readonly (readonly string[])[],
  work: string,
  writer: CorpusWriter,
): Promise<Map<string, string | WrittenFile>> {
  const files = new Map<string, string | WrittenFile>()
  const written: WrittenShard[] = []
  const nameOf = (at: number) => `graph-${String(at + 1).padStart(5, '0')}.nq`
  const inFlight = new InFlight(writer.width)
  for (const [at, names] of shards.entries()) {
    const write = async (): Promise<void> => {
      written[at] = await writer.shard({ shard: nameOf(at), names })
    }
    await inFlight.add(write())
  }
  await inFlight.end()
  const index = new HashedFile(join(work, indexName))
  try {
    for (const [at, { sha256, index: lines, texts }] of written.entries()) {
      files.set(nameOf(at), { path: join(work, nameOf(at)), sha256 })
      for (const [name, hash] of texts) files.set(name, { path: join(work, name), sha256: hash })
      index.append(lines)
    }
    return files.set(indexName, index.written())
  } finally {
    index.close()
  }
}
