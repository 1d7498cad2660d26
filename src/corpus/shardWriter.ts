import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Choosable } from './chooseSide.js'
import type { WrittenFile } from './replaceFiles.js'
import { formatEntry, indexName } from './shardIndex.js'

/** A file that is being written. */
interface OpenFile {
  readonly name: string
  readonly path: string
  readonly file: FileHandle
  readonly hash: Hash
  length: number
}

/** Writes blocks of N-Quads into files of about one size, none cut, and into an index where each block stands. */
export class ShardWriter {
  readonly #folder: string
  readonly #size: number
  readonly #files = new Map<string, WrittenFile>()
  readonly #index: OpenFile
  #shards = 0
  #current: OpenFile | undefined

  private constructor(folder: string, size: number, index: OpenFile) {
    this.#folder = folder
    this.#size = size
    this.#index = index
  }

  /** Shards of about `size` bytes in a folder that is there. */
  static async open(folder: string, size: number): Promise<ShardWriter> {
    return new ShardWriter(folder, size, await openFile(folder, indexName))
  }

  /** Adds the block of an article; blocks come in order of the articles' ids. */
  async add(article: Choosable, bytes: Uint8Array): Promise<void> {
    if (this.#current && this.#current.length + bytes.length > this.#size) {
      await this.#finish(this.#current)
      this.#current = undefined
    }
    this.#current ??= await openFile(this.#folder, `graph-${String(++this.#shards).padStart(5, '0')}.nq`)
    const { name: shard, length: start } = this.#current
    await append(this.#current, bytes)
    await append(
      this.#index,
      Buffer.from(formatEntry({ ...article, shard, start, end: start + bytes.length })),
    )
  }

  /** The shards that were written, and their index. */
  async end(): Promise<ReadonlyMap<string, WrittenFile>> {
    if (this.#current) await this.#finish(this.#current)
    await this.#finish(this.#index)
    return this.#files
  }

  /** Lets go of the files, be they whole or not. */
  async close(): Promise<void> {
    await this.#current?.file.close()
    await this.#index.file.close()
  }

  async #finish({ name, path, file, hash }: OpenFile): Promise<void> {
    await file.close()
    this.#files.set(name, { path, sha256: hash.digest('hex') })
  }
}

async function openFile(folder: string, name: string): Promise<OpenFile> {
  const path = join(folder, name)
  return { name, path, file: await open(path, 'w'), hash: createHash('sha256'), length: 0 }
}

async function append(open: OpenFile, bytes: Uint8Array): Promise<void> {
  await open.file.write(bytes)
  open.hash.update(bytes)
  open.length += bytes.length
}
