import type { Needs } from '../ontology/needs.js'
import { root, WordTrie } from '../ontology/wordTrie.js'
import { groupBy } from '../text/groupBy.js'

/** Tells which patterns can match in a text, by one walk over it for the strings that they need. */
export class Sieve {
  /** The strings of all needs, each with its number. */
  readonly #strings = new WordTrie<number>()
  /** By string the numbers of the needs that it meets. */
  readonly #needsOf: number[][] = []
  /** By need the numbers of the patterns that have it. */
  readonly #patternsOf: number[][] = []
  /** By pattern how many needs it has. */
  readonly #counts: Uint8Array
  // Of the text that is looked at:
  readonly #isSeen: Uint8Array
  readonly #isMet: Uint8Array
  readonly #missing: Uint8Array

  constructor(patterns: readonly Needs[]) {
    this.#counts = new Uint8Array(patterns.length)
    const uses = patterns.flatMap((needs, pattern) =>
      needs.filter(isSelective).map((strings) => ({ pattern, strings })),
    )
    const meets = new Map<string, number[]>()
    // Patterns that need the same strings share a need.
    for (const [need, same] of [...groupBy(uses, ({ strings }) => strings.join('\n')).values()].entries()) {
      const patternsOf = [...new Set(same.map(({ pattern }) => pattern))]
      this.#patternsOf.push(patternsOf)
      for (const pattern of patternsOf) this.#counts[pattern] = (this.#counts[pattern] ?? 0) + 1
      for (const one of same[0]?.strings ?? []) {
        const known = meets.get(one)
        if (known) known.push(need)
        else meets.set(one, [need])
      }
    }
    for (const [one, needs] of meets) this.#strings.add(one, this.#needsOf.push(needs) - 1)
    this.#isSeen = new Uint8Array(this.#needsOf.length)
    this.#isMet = new Uint8Array(this.#patternsOf.length)
    this.#missing = new Uint8Array(patterns.length)
  }

  /** Numbers of the patterns of which all that they need stands in the text, ascending. */
  fitting(text: string): number[] {
    this.#isSeen.fill(0)
    this.#isMet.fill(0)
    this.#missing.set(this.#counts)
    for (let start = 0; start < text.length; start++) {
      let at = start
      for (let node = this.#strings.next(root, text, at); node !== 0; ) {
        const found = this.#strings.valuesAt(node)
        if (found) for (const one of found) this.#see(one)
        node = this.#strings.next(node, text, ++at)
      }
    }
    const fitting: number[] = []
    for (let pattern = 0; pattern < this.#missing.length; pattern++) {
      if (this.#missing[pattern] === 0) fitting.push(pattern)
    }
    return fitting
  }

  /** Marks the needs that a string meets; one that meets many (a comma) stands in a text again and again. */
  #see(one: number): void {
    if (this.#isSeen[one] === 1) return
    this.#isSeen[one] = 1
    for (const need of this.#needsOf[one] ?? []) {
      if (this.#isMet[need] === 1) continue
      this.#isMet[need] = 1
      for (const pattern of this.#patternsOf[need] ?? [])
        this.#missing[pattern] = (this.#missing[pattern] ?? 0) - 1
    }
  }
}

/** Nearly every sentence holds one of a hundred characters (surnames, say): to look for them costs more than it saves. */
function isSelective(strings: readonly string[]): boolean {
  return strings.length < 100 || strings.filter((one) => one.length === 1).length < strings.length / 2
}
