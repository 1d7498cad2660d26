import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

const buckets = 64
const bufferSize = 64 * 1024

/** Groups more lines by key than memory holds: on disk, in buckets by a hash of the key, read one at a time. */
export class Spill {
  readonly #folder: string
  // Bytes rather than texts: what waits here would live long enough to be collected late.
  readonly #open = Array.from({ length: buckets }, () => ({ bytes: Buffer.alloc(bufferSize), length: 0 }))

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** A spill in a folder of its own, which is emptied. */
  static async open(folder: string): Promise<Spill> {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    return new Spill(folder)
  }

  /** Adds a value of a key; neither holds a tab or a line break. */
  async add(key: string, value: string): Promise<void> {
    const bucket = (createHash('md5').update(key).digest()[0] ?? 0) % buckets
    const line = `${key}\t${value}\n`
    const size = Buffer.byteLength(line)
    const open = this.#open[bucket]
    if (open === undefined || open.length + size > bufferSize) await this.#flush(bucket)
    if (open === undefined || size > bufferSize) await appendFile(this.#file(bucket), line)
    else open.length += open.bytes.write(line, open.length)
  }

  /** All keys with their values in the order in which they were added. */
  async *groups(): AsyncGenerator<[key: string, values: string[]]> {
    for (const bucket of this.#open.keys()) {
      await this.#flush(bucket)
      const groups = new Map<string, string[]>()
      for (const [key, value] of linesOf(await readFile(this.#file(bucket)))) {
        const values = groups.get(key)
        if (values) values.push(value)
        else groups.set(key, [value])
      }
      yield* groups
    }
  }

  /** Leaves nothing on disk. */
  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true })
  }

  async #flush(bucket: number): Promise<void> {
    const open = this.#open[bucket]
    await appendFile(this.#file(bucket), open ? open.bytes.subarray(0, open.length) : '')
    if (open) open.length = 0
  }

  #file(bucket: number): string {
    return join(this.#folder, String(bucket))
  }
}

/** Each text is a string of its own: a piece of the whole file's would keep that in memory as long as it is kept. */
function* linesOf(bytes: Buffer): Generator<[key: string, value: string]> {
  for (let start = 0; start < bytes.length; ) {
    const [tab, end] = [bytes.indexOf(9, start), bytes.indexOf(10, start)]
    yield [bytes.toString('utf8', start, tab), bytes.toString('utf8', tab + 1, end)]
    start = end + 1
  }
}
