import { Spill, type SpillBlock } from './spill.js'

/** A spill of what parts say, each value after the place of its part; what parts say that are left out is passed over. */
export class PlacedSpill {
  readonly #spill: Spill
  readonly #leftOut: ReadonlySet<number>

  constructor(folder: string, leftOut: ReadonlySet<number>) {
    this.#spill = new Spill(folder)
    this.#leftOut = leftOut
  }

  append(block: SpillBlock): void {
    this.#spill.append(block)
  }

  *groups(): Generator<[key: string, placed: string[]]> {
    for (const [key, values] of this.#spill.groups()) {
      const kept =
        this.#leftOut.size === 0 ? values : values.filter((value) => !this.#leftOut.has(placeOf(value)))
      if (kept.length > 0) yield [key, kept]
    }
  }

  close(): void {
    this.#spill.close()
  }
}

/** A value after the place of its part among all. */
export function placed(at: number, value: string): string {
  return `${at} ${value}`
}

/** The place of such a value. */
export function placeOf(value: string): number {
  return Number.parseInt(value, 10)
}

/** The values themselves, each once. */
export function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.slice(value.indexOf(' ') + 1)))]
}
