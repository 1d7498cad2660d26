import { createHash, type Hash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import type { WrittenFile } from './replaceFiles.js'

/** A file that is written piece by piece and hashed on the way; at once rather than awaited, which takes longer. */
export class HashedFile {
  readonly #path: string
  readonly #file: number
  readonly #hash: Hash = createHash('sha256')
  #length = 0

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'w')
  }

  /** How many bytes it has so far. */
  get length(): number {
    return this.#length
  }

  append(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; ) from += writeSync(this.#file, bytes, from)
    this.#hash.update(bytes)
    this.#length += bytes.length
  }

  /** What it has become, once all is written. */
  written(): WrittenFile {
    return { path: this.#path, sha256: this.#hash.digest('hex') }
  }

  /** Lets go of the file, be it whole or not. */
  close(): void {
    closeSync(this.#file)
  }
}
