import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const buckets = 64
const bufferSize = 64 * 1024

/** Lines that somebody else has gathered for a spill: one bucket's after the other's, and where each bucket's end. */
export interface SpillBlock {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ends: readonly number[]
}

/** Groups more lines by key than memory holds: on disk, in buckets by a hash of the key, read one at a time. */
export class Spill {
  readonly #folder: string
  // Bytes rather than texts: what waits here would live long enough to be collected late.
  readonly #open = Array.from({ length: buckets }, () => ({ bytes: Buffer.alloc(bufferSize), length: 0 }))

  /** A spill in a folder of its own, which is emptied. */
  constructor(folder: string) {
    this.#folder = folder
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }

  /** Adds a value of a key; neither holds a tab or a line break. */
  add(key: string, value: string): void {
    const bucket = bucketOf(key)
    const line = `${key}\t${value}\n`
    const size = Buffer.byteLength(line)
    const open = this.#open[bucket]
    if (open === undefined || open.length + size > bufferSize) this.#flush(bucket)
    if (open === undefined || size > bufferSize) appendFileSync(this.#file(bucket), line)
    else open.length += open.bytes.write(line, open.length)
  }

  /** Adds all of a block. */
  append({ bytes, ends }: SpillBlock): void {
    let start = 0
    for (const [bucket, end] of ends.entries()) {
      const open = this.#open[bucket]
      if (open === undefined || open.length + end - start > bufferSize) this.#flush(bucket)
      const own = bytes.subarray(start, end)
      if (open === undefined || own.length > bufferSize) appendFileSync(this.#file(bucket), own)
      else {
        open.bytes.set(own, open.length)
        open.length += own.length
      }
      start = end
    }
  }

  /** All keys with their values in the order in which they were added. */
  *groups(): Generator<[key: string, values: string[]]> {
    for (const bucket of this.#open.keys()) {
      this.#flush(bucket)
      const groups = new Map<string, string[]>()
      for (const [key, value] of linesOf(readFileSync(this.#file(bucket)))) {
        const values = groups.get(key)
        if (values) values.push(value)
        else groups.set(key, [value])
      }
      yield* groups
    }
  }

  /** Leaves nothing on disk. */
  close(): void {
    rmSync(this.#folder, { recursive: true })
  }

  #flush(bucket: number): void {
    const open = this.#open[bucket]
    appendFileSync(this.#file(bucket), open ? open.bytes.subarray(0, open.length) : '')
    if (open) open.length = 0
  }

  #file(bucket: number): string {
    return join(this.#folder, String(bucket))
  }
}

/** Values by key as a block; neither holds a tab or a line break. */
export function spillBlock(values: Iterable<readonly [key: string, value: string]>): SpillBlock {
  const texts = Array.from({ length: buckets }, () => '')
  for (const [key, value] of values) texts[bucketOf(key)] += `${key}\t${value}\n`
  let end = 0
  const ends = texts.map((text) => {
    end += Buffer.byteLength(text)
    return end
  })
  return { bytes: new TextEncoder().encode(texts.join('')), ends }
}

/** The same for the same key, and evenly many keys for each (FNV-1a). */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % buckets
}

/** Each text is a string of its own: a piece of the whole file's would keep that in memory as long as it is kept. */
function* linesOf(bytes: Buffer): Generator<[key: string, value: string]> {
  for (let start = 0; start < bytes.length; ) {
    const [tab, end] = [bytes.indexOf(9, start), bytes.indexOf(10, start)]
    yield [bytes.toString('utf8', start, tab), bytes.toString('utf8', tab + 1, end)]
    start = end + 1
  }
}
