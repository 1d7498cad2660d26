import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { MailuoError } from '../errors.js'
import type { KnowledgeGraph } from '../model.js'
import { parseRdf } from '../rdf/formats.js'
import { fromQuads } from '../rdf/fromQuads.js'
import { mergesName } from './graphFiles.js'
import type { Manifest } from './manifest.js'
import { mergesAmong } from './mergesAmong.js'
import { keptFile } from './replaceFiles.js'
import { byShard, type IndexEntry, indexName, parseIndex } from './shardIndex.js'
import { textFileName } from './textFiles.js'

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
 * is refused, whenever it is read, by MailuoError GRAPH_BROKEN: another build may have replaced it meanwhile.
 */
export class Shards {
  readonly entries: readonly IndexEntry[]
  readonly #folder: string
  readonly #base: string
  readonly #hashes: ReadonlyMap<string, string>

  constructor(folder: string, manifest: Manifest) {
    this.#folder = folder
    this.#base = manifest.base
    this.#hashes = new Map(manifest.files.map(({ name, sha256: hash }) => [name, hash]))
    this.entries = parseIndex(this.file(indexName) ?? '')
  }

  /** A whole file of the folder; undefined for one that the manifest lacks. */
  file(name: string): string | undefined {
    if (!this.#hashes.has(name)) return undefined
    const file = this.#open(name)
    try {
      return readFileSync(file, 'utf8')
    } finally {
      closeSync(file)
    }
  }

  /** What queries run on, of some articles or of all, in pieces; decisions that things of theirs are one go along. */
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
      const file = this.#open(shard)
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
      for (const shard of byShard(entries).keys()) yield* this.#wholeFile(shard)
      yield Buffer.from(this.file(mergesName) ?? '')
      return
    }
    const subjects = new Set<string>()
    for (const { text } of this.blocks(entries)) {
      for (const [, subject = ''] of text.matchAll(/^<([^>]*)>/gmu)) subjects.add(subject)
      yield Buffer.from(text)
    }
    yield Buffer.from(mergesAmong(this.file(mergesName) ?? '', subjects, this.#base))
  }

  *#wholeFile(name: string): Generator<Uint8Array> {
    const file = this.#open(name)
    try {
      yield* piecesOf(file)
    } finally {
      closeSync(file)
    }
  }

  /**
   * A file that has the hash of the manifest: a run that was killed may have left it elsewhere. What is read through
   * the open file is what was hashed, since a build puts new files in the place of old ones.
   */
  #open(name: string): number {
    for (const path of [join(this.#folder, name), keptFile(this.#folder, name)]) {
      const file = openWith(path, this.#hashes.get(name))
      if (file !== undefined) return file
    }
    throw this.#broken(name, 'is missing, or has not the SHA-256 of the manifest')
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

/** The bytes of an open file from its first on, wherever it was read last. */
function* piecesOf(file: number): Generator<Buffer> {
  for (let at = 0; ; ) {
    const piece = Buffer.alloc(pieceSize)
    const length = readSync(file, piece, 0, pieceSize, at)
    if (length === 0) return
    yield piece.subarray(0, length)
    at += length
  }
}

/** The file of that path, open; undefined where it cannot be read or has another hash. */
function openWith(path: string, sha256: string | undefined): number | undefined {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const hash = createHash('sha256')
    for (const piece of piecesOf(file)) hash.update(piece)
    if (hash.digest('hex') === sha256) return file
  } catch {
    // That it is missing or no file says who wanted it.
  }
  if (file !== undefined) closeSync(file)
  return undefined
}
