import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

const buckets = 64
const bufferSize = 32 * 1024

/** Groups more lines by key than memory holds: on disk, in buckets by a hash of the key, read one at a time. */
export class Spill {
  readonly #folder: string
  readonly #open: string[] = Array.from({ length: buckets }, () => '')

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
    this.#open[bucket] += `${key}\t${value}\n`
    if ((this.#open[bucket]?.length ?? 0) >= bufferSize) await this.#flush(bucket)
  }

  /** All keys with their values in the order in which they were added, then nothing is left on disk. */
  async *groups(): AsyncGenerator<[key: string, values: string[]]> {
    for (const bucket of this.#open.keys()) {
      await this.#flush(bucket)
      const groups = new Map<string, string[]>()
      for (const line of (await readFile(this.#file(bucket), 'utf8')).split('\n')) {
        const tab = line.indexOf('\t')
        if (tab < 0) continue
        const values = groups.get(line.slice(0, tab)) ?? []
        values.push(line.slice(tab + 1))
        groups.set(line.slice(0, tab), values)
      }
      yield* groups
    }
    await rm(this.#folder, { recursive: true })
  }

  async #flush(bucket: number): Promise<void> {
    await appendFile(this.#file(bucket), this.#open[bucket] ?? '')
    this.#open[bucket] = ''
  }

  #file(bucket: number): string {
    return join(this.#folder, String(bucket))
  }
}
