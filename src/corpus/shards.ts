import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { MailuoError } from '../errors.js'
import type { KnowledgeGraph } from '../model.js'
import { parseRdf } from '../rdf/formats.js'
import { fromQuads } from '../rdf/fromQuads.js'
import { mergesName, textFileName } from './graphFiles.js'
import type { Manifest } from './manifest.js'
import { keptFile } from './replaceFiles.js'
import { byShard, type IndexEntry, indexName, parseIndex } from './shardIndex.js'

const pieceSize = 1 << 20
/** About how many quads are in memory at one time. */
const batchSize = 20_000

/** Whether a built folder has its graph in shards, as large corpora have. */
export function hasShards({ files }: Manifest): boolean {
  return files.some(({ name }) => name === indexName)
}

/** An article of a corpus in shards. */
export interface ShardArticle {
  readonly id: string
  readonly graph: KnowledgeGraph
  readonly text: string
}

/**
 * A corpus in shards, read article by article: no more than one is in memory. A file whose hash is not the manifest's
 * is refused, when it is first read, by MailuoError GRAPH_BROKEN.
 */
export class Shards {
  readonly entries: readonly IndexEntry[]
  readonly #folder: string
  readonly #hashes: ReadonlyMap<string, string>
  readonly #paths = new Map<string, string>()

  constructor(folder: string, manifest: Manifest) {
    this.#folder = folder
    this.#hashes = new Map(manifest.files.map(({ name, sha256: hash }) => [name, hash]))
    this.entries = parseIndex(this.file(indexName) ?? '')
  }

  /** A whole file of the folder; undefined for one that the manifest lacks. */
  file(name: string): string | undefined {
    return this.#hashes.has(name) ? readFileSync(this.#sound(name), 'utf8') : undefined
  }

  /** What queries run on, of some articles or of all, in pieces; the decisions that things are one go along. */
  nquads(entries: readonly IndexEntry[] = this.entries): Iterable<Uint8Array> {
    const pieces = () => this.#pieces(entries)
    return { [Symbol.iterator]: pieces }
  }

  /** Articles one after the other, in the order of their ids. */
  *articles(entries: readonly IndexEntry[] = this.entries): Generator<ShardArticle> {
    for (const { id, shard, quads } of this.blocks(entries)) {
      const graph = fromQuads(quads(), shard)
      const text = this.file(textFileName(id))
      if (text === undefined) throw this.#broken(textFileName(id), 'is not in the manifest')
      yield { id, graph, text }
    }
  }

  /** Their N-Quads. */
  *blocks(entries: readonly IndexEntry[] = this.entries): Generator<Block> {
    for (const [shard, own] of byShard(entries)) {
      const file = openSync(this.#sound(shard), 'r')
      try {
        for (const { id, start, end } of own) {
          const bytes = Buffer.alloc(end - start)
          readSync(file, bytes, 0, bytes.length, start)
          const text = bytes.toString()
          yield { id, shard, text, quads: () => parseRdf(text, { format: 'nquads', file: shard }) }
        }
      } finally {
        closeSync(file)
      }
    }
  }

  /** Their quads, those of some articles at a time. */
  batches(entries: readonly IndexEntry[] = this.entries): Iterable<readonly Quad[]> {
    const batches = () => this.#batches(entries)
    return { [Symbol.iterator]: batches }
  }

  *#batches(entries: readonly IndexEntry[]): Generator<readonly Quad[]> {
    let batch: Quad[] = []
    for (const { quads } of this.blocks(entries)) {
      batch.push(...quads())
      if (batch.length < batchSize) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  }

  *#pieces(entries: readonly IndexEntry[]): Generator<Uint8Array> {
    if (entries === this.entries) {
      for (const shard of byShard(entries).keys()) yield* piecesOf(this.#sound(shard))
    } else for (const { text } of this.blocks(entries)) yield Buffer.from(text)
    yield Buffer.from(this.file(mergesName) ?? '')
  }

  /** Where a file is that has the hash of the manifest: a run that was killed may have left it elsewhere. */
  #sound(name: string): string {
    const known = this.#paths.get(name)
    if (known !== undefined) return known
    const wanted = this.#hashes.get(name)
    const path = [join(this.#folder, name), keptFile(this.#folder, name)].find(
      (place) => hashOf(place) === wanted,
    )
    if (path === undefined) throw this.#broken(name, 'is missing, or has not the SHA-256 of the manifest')
    // Texts are many and read once.
    if (!name.startsWith('texts/')) this.#paths.set(name, path)
    return path
  }

  #broken(file: string, reason: string): MailuoError {
    return new MailuoError('GRAPH_BROKEN', { path: this.#folder, file, reason })
  }
}

/** What a shard says of one article. */
export interface Block {
  readonly id: string
  readonly shard: string
  readonly text: string
  readonly quads: () => readonly Quad[]
}

function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = Buffer.alloc(pieceSize)
      const length = readSync(file, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(file)
  }
}

function hashOf(path: string): string | undefined {
  const hash = createHash('sha256')
  try {
    for (const piece of piecesOf(path)) hash.update(piece)
  } catch {
    return undefined
  }
  return hash.digest('hex')
}
