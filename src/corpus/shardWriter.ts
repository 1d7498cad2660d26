import { createHash, type Hash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { WrittenFile } from './replaceFiles.js'

interface OpenShard {
  readonly name: string
  readonly path: string
  readonly file: FileHandle
  readonly hash: Hash
  length: number
}

/** Writes blocks of N-Quads into files of about one size, none cut, and notes where each block stands. */
export class ShardWriter {
  readonly #folder: string
  readonly #size: number
  readonly #files = new Map<string, WrittenFile>()
  #index = ''
  #current: OpenShard | undefined

  constructor(folder: string, size: number) {
    this.#folder = folder
    this.#size = size
  }

  /** Adds the block of an article; blocks come in order of the articles' ids. */
  async add(article: string, block: string): Promise<void> {
    const bytes = Buffer.from(block)
    if (this.#current && this.#current.length + bytes.length > this.#size) await this.#close()
    this.#current ??= await this.#next()
    const { name, file, hash, length } = this.#current
    await file.write(bytes)
    hash.update(bytes)
    this.#current.length += bytes.length
    this.#index += `${article}\t${name}\t${length}\t${length + bytes.length}\n`
  }

  /** The shards that were written, and the text of their index: article, file, first byte, end. */
  async end(): Promise<{ readonly files: ReadonlyMap<string, WrittenFile>; readonly index: string }> {
    await this.#close()
    return { files: this.#files, index: this.#index }
  }

  async #next(): Promise<OpenShard> {
    const name = `graph-${String(this.#files.size + 1).padStart(5, '0')}.nq`
    const path = join(this.#folder, name)
    return { name, path, file: await open(path, 'w'), hash: createHash('sha256'), length: 0 }
  }

  async #close(): Promise<void> {
    if (!this.#current) return
    const { name, path, file, hash } = this.#current
    await file.close()
    this.#files.set(name, { path, sha256: hash.digest('hex') })
    this.#current = undefined
  }
}
