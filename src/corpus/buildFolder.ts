import { readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { MailuoError } from '../errors.js'
import type { ExportFormatName } from '../export/exportFormats.js'
import type { Inference, KnowledgeGraph } from '../model.js'
import type { Notice } from '../notice.js'
import type { OntologyPack } from '../ontology/loadPack.js'
import { sha256, shortHash } from '../text/hash.js'
import { defaultMaxSize } from '../text/readSource.js'
import { buildParts, type PartOptions, type Parts } from './buildParts.js'
import { collectParts } from './collectParts.js'
import { eachArticle } from './eachArticle.js'
import { findFiles } from './findFiles.js'
import { fingerprint } from './fingerprint.js'
import { manifestName, parseManifest } from './manifest.js'
import type { PartBuilder } from './partBuilder.js'
import { lastBuild, PartStore, storeFolder } from './partStore.js'
import { hasSoundFiles } from './readFiles.js'
import type { Ruling } from './rulings.js'
import { writeFiles, writeGraph } from './writeGraph.js'
import { type Counts, writeShards } from './writeShards.js'

export interface FolderOptions extends Omit<PartOptions, 'store' | 'builder'> {
  /** Redis through which workers on other machines get the articles. */
  readonly queue?: string
  /** Hears of what keeps the build waiting. */
  readonly onTrouble?: (notice: Notice) => void
  readonly base: string
  readonly formats: readonly ExportFormatName[]
  /** Up to this many articles make one graph.nq, Turtle and a network; more of them shards of N-Quads. */
  readonly wholeLimit?: number
  /** Whether to infer what follows by the pack's ontology. */
  readonly infer?: boolean
  /** What people decided about things that are one or not. */
  readonly rulings?: readonly Ruling[]
  /** About how many bytes a shard has. */
  readonly shardSize?: number
}

/** What a build of a folder did and found. */
export interface FolderSummary extends Counts {
  /** Articles that were read and built; the others had not changed. */
  readonly built: number
  readonly leftOut: readonly Notice[]
  readonly notices: readonly Notice[]
}

/** What `lastBuild` keeps of the last build. */
interface LastBuild {
  readonly signature: string
  readonly manifestSha256: string
  readonly summary: Omit<FolderSummary, 'built'>
}

const defaultWholeLimit = 1000
const defaultShardSize = 64 * 1024 * 1024

/**
 * Builds the articles of paths into a folder, reading again only those that have changed since its last build. Where
 * the process is killed the next build goes on, and ends with the same bytes. MailuoError as `buildCorpus` and
 * `writeGraph` have them.
 */
export async function buildFolder(
  paths: readonly string[],
  pack: OntologyPack & { readonly folder: string },
  folder: string,
  options: FolderOptions,
): Promise<FolderSummary> {
  const { files, notices: odd } = await findFiles(paths)
  const mark = await fingerprint(pack.folder, options.maxSize ?? defaultMaxSize)
  const store = await orUnwritable(folder, PartStore.open(folder, mark))
  const builder = await queueOf(options, mark)
  let built = 0
  const parts = await buildParts(files, pack, {
    ...options,
    store,
    ...(builder && { builder }),
    onProgress: (progress) => {
      built = progress.built
      options.onProgress?.(progress)
    },
  })
  const signature = shortHash(
    mark,
    options.base,
    options.formats.join(),
    JSON.stringify([odd, options.rulings]),
    await ontologyHash(pack.folder, options),
    ...parts.names,
  )
  const last = await unchanged(folder, signature)
  if (last) return { ...last, built }
  const summary = await writeParts(folder, parts, odd, { ...options, store, pack: pack.folder })
  // What was there stays, and is not what these parts give.
  if (summary.articles === 0) return { ...summary, built }
  await store.keepOnly(new Set(parts.names))
  const manifest = await readFile(join(folder, manifestName))
  const state: LastBuild = { signature, manifestSha256: sha256(manifest), summary }
  await writeFile(join(folder, storeFolder, lastBuild), JSON.stringify(state))
  return { ...summary, built }
}

/** The queue's packages take a quarter of a second to load: they come only for those who have one. */
async function queueOf({ queue, onTrouble }: FolderOptions, mark: string): Promise<PartBuilder | undefined> {
  return queue === undefined ? undefined : (await import('./queue.js')).queueBuilder(queue, mark, onTrouble)
}

/** The summary of the last build where it was of the same parts and what it wrote is there as it was. */
async function unchanged(folder: string, signature: string): Promise<LastBuild['summary'] | undefined> {
  const [state, manifest] = await Promise.all(
    [join(storeFolder, lastBuild), manifestName].map((name) =>
      readFile(join(folder, name), 'utf8').catch(() => ''),
    ),
  )
  if (!state || !manifest) return undefined
  const last = JSON.parse(state) as LastBuild
  if (last.signature !== signature || last.manifestSha256 !== sha256(manifest)) return undefined
  return (await hasSoundFiles(folder, parseManifest(manifest)?.files ?? [])) ? last.summary : undefined
}

/** What inferences depend on beside the articles. */
async function ontologyHash(pack: string, { infer = false }: FolderOptions): Promise<string> {
  return infer ? sha256(await readFile(join(pack, 'pao.ttl'))) : ''
}

async function writeParts(
  folder: string,
  parts: Parts,
  odd: readonly Notice[],
  options: FolderOptions & { readonly store: PartStore; readonly pack: string },
): Promise<LastBuild['summary']> {
  const {
    base,
    formats,
    rulings = [],
    wholeLimit = defaultWholeLimit,
    shardSize = defaultShardSize,
  } = options
  if (!hasMoreArticles(parts, wholeLimit)) {
    const { graph, texts, notices: own, leftOut, merges } = collectParts(parts, rulings)
    const notices = [...odd, ...own]
    if (graph.articles.length > 0) {
      const inferences = options.infer ? await inferAll(graph, options.pack, base) : []
      const output = { graph, texts, notices: [...leftOut, ...notices], merges, inferences, base, formats }
      await writeGraph(folder, output)
    }
    const [articles, entities] = [graph.articles.length, graph.entities.length]
    return { articles, entities, statements: graph.statements.length, leftOut, notices }
  }
  if (options.infer) {
    const cure = `More than ${wholeLimit} articles are not inferred over: leave the option out`
    throw new MailuoError('OPTION_INVALID', { option: '--infer', value: `${parts.names.length}`, cure })
  }
  const large: Notice = { code: 'CORPUS_LARGE', args: { limit: wholeLimit } }
  const work = join(folder, storeFolder, 'next')
  const { files, counts, leftOut, notices } = await writeShards(work, parts, {
    store: options.store,
    base,
    shardSize,
    odd: [large, ...odd],
    rulings,
    jobs: options.jobs ?? availableParallelism(),
  })
  if (counts.articles > 0) await writeFiles(folder, files, base)
  await rm(work, { recursive: true })
  return { ...counts, leftOut, notices }
}

/** What follows from the graph; the engine takes a tenth of a second to load. */
async function inferAll(graph: KnowledgeGraph, pack: string, base: string): Promise<readonly Inference[]> {
  const [{ inferGraph }, { loadOntology }] = await Promise.all([
    import('../rdf/inferGraph.js'),
    import('../rdf/loadOntology.js'),
  ])
  return inferGraph(graph, await loadOntology(pack, 'pao.ttl'), base)
}

/** Whether a corpus has more articles than some; files that are left out are none. */
function hasMoreArticles(parts: Parts, some: number): boolean {
  if (parts.names.length <= some) return false
  let articles = 0
  for (const part of eachArticle(parts)) {
    if (!('leftOut' in part)) articles++
    if (articles > some) return true
  }
  return false
}

async function orUnwritable<Value>(folder: string, work: Promise<Value>): Promise<Value> {
  return work.catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error) || error instanceof MailuoError) throw error
    throw new MailuoError('OUTPUT_UNWRITABLE', { path: folder, reason: String(error.code), option: '--out' })
  })
}
