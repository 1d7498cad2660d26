import type { ParsedSentence } from './parsedSentence.js'

/** A head noun at the end of a name: 机制 in 容错纠错机制. */
export interface Head {
  readonly word: string
  /** Word classes it belongs to; a programme kind comes as `kind:Mechanism`. */
  readonly classes: readonly string[]
}

/** The head nouns that phrase rules ask for, looked up from the end of a name. */
export class Heads {
  readonly #classes = new Map<string, string[]>()
  #longest = 0

  add(word: string, className: string): void {
    this.#classes.set(word, [...(this.#classes.get(word) ?? []), className])
    this.#longest = Math.max(this.#longest, word.length)
  }

  /** The longest head noun that ends at `end` and begins with a token or after `start`; undefined if none. */
  at(parsed: ParsedSentence, start: number, end: number): Head | undefined {
    for (let length = Math.min(this.#longest, end - start); length > 0; length--) {
      const word = parsed.text.slice(end - length, end)
      const classes = this.#classes.get(word)
      // One character is a head only where the segmentation does not bind it to what follows (班 in 班子).
      if (classes && (length > 1 || parsed.tokenStarts[end] === 1)) return { word, classes }
    }
    return undefined
  }
}
