import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Choosable } from './chooseSide.js'
import type { WrittenFile } from './replaceFiles.js'
import { formatEntry, indexName } from './shardIndex.js'

/** A file that is being written. */
interface OpenFile {
  readonly name: string
  readonly path: string
  readonly file: number
  readonly hash: Hash
  length: number
}

/** Writes blocks of N-Quads into files of about one size, none cut, and into an index where each block stands. */
export class ShardWriter {
  readonly #folder: string
  readonly #size: number
  readonly #files = new Map<string, WrittenFile>()
  readonly #open = new Set<OpenFile>()
  readonly #index: OpenFile
  #shards = 0
  #current: OpenFile | undefined

  /** Shards of about `size` bytes in a folder that is there. */
  constructor(folder: string, size: number) {
    this.#folder = folder
    this.#size = size
    this.#index = this.#begin(indexName)
  }

  /** Adds the block of an article; blocks come in order of the articles' ids. */
  add(article: Choosable, bytes: Uint8Array): void {
    if (this.#current && this.#current.length + bytes.length > this.#size) {
      this.#finish(this.#current)
      this.#current = undefined
    }
    this.#current ??= this.#begin(`graph-${String(++this.#shards).padStart(5, '0')}.nq`)
    const { name: shard, length: start } = this.#current
    append(this.#current, bytes)
    append(this.#index, Buffer.from(formatEntry({ ...article, shard, start, end: start + bytes.length })))
  }

  /** The shards that were written, and their index. */
  end(): ReadonlyMap<string, WrittenFile> {
    if (this.#current) this.#finish(this.#current)
    this.#finish(this.#index)
    return this.#files
  }

  /** Lets go of the files, be they whole or not. */
  close(): void {
    for (const { file } of this.#open) closeSync(file)
    this.#open.clear()
  }

  #begin(name: string): OpenFile {
    const path = join(this.#folder, name)
    const open = { name, path, file: openSync(path, 'w'), hash: createHash('sha256'), length: 0 }
    this.#open.add(open)
    return open
  }

  #finish(open: OpenFile): void {
    closeSync(open.file)
    this.#open.delete(open)
    this.#files.set(open.name, { path: open.path, sha256: open.hash.digest('hex') })
  }
}

function append(open: OpenFile, bytes: Uint8Array): void {
  // Unlike writeSync it goes on until all is written.
  writeFileSync(open.file, bytes)
  open.hash.update(bytes)
  open.length += bytes.length
}
