/** Work that runs side by side, no more than `width` at one time; the first failure is thrown by whoever waits next. */
export class InFlight {
  readonly #width: number
  readonly #pending = new Set<Promise<void>>()
  #failure: { readonly error: unknown } | undefined

  constructor(width: number) {
    this.#width = width
  }

  /** Takes work on; comes back when there is room for more. */
  async add(work: Promise<void>): Promise<void> {
    const settled = work
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
      .finally(() => this.#pending.delete(settled))
    this.#pending.add(settled)
    if (this.#pending.size >= this.#width) await Promise.race(this.#pending)
    this.#check()
  }

  /** Comes back when all is done. */
  async end(): Promise<void> {
    await Promise.all(this.#pending)
    this.#check()
  }

  #check(): void {
    if (this.#failure) throw this.#failure.error
  }
}

/** What is waited for later: who waits then hears of a failure that comes before. */
export function heard<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => {})
  return work
}
