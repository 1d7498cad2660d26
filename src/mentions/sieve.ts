import type { Needs } from '../ontology/needs.js'
import { root, WordTrie } from '../ontology/wordTrie.js'

/** Tells which patterns can match in a text, by one walk over it for the strings that they need. */
export class Sieve {
  /** The strings of all needs, each with the numbers of its needs. */
  readonly #needed = new WordTrie<number>()
  /** By need the numbers of the patterns that have it. */
  readonly #patternsOf: number[][] = []
  /** By pattern how many needs it has. */
  readonly #counts: Uint8Array
  // Of the text that is looked at:
  readonly #isMet: Uint8Array
  readonly #missing: Uint8Array

  constructor(patterns: readonly Needs[]) {
    const numbers = new Map<string, number>()
    this.#counts = new Uint8Array(patterns.length)
    for (const [pattern, needs] of patterns.entries()) {
      const own = new Set(needs.filter(isSelective).map((strings) => this.#number(strings, numbers)))
      for (const need of own) this.#patternsOf[need]?.push(pattern)
      this.#counts[pattern] = own.size
    }
    this.#isMet = new Uint8Array(numbers.size)
    this.#missing = new Uint8Array(patterns.length)
  }

  /** Patterns that need the same strings share a need. */
  #number(strings: readonly string[], numbers: Map<string, number>): number {
    const key = strings.join('\n')
    const known = numbers.get(key)
    if (known !== undefined) return known
    for (const one of strings) this.#needed.add(one, numbers.size)
    numbers.set(key, numbers.size)
    return this.#patternsOf.push([]) - 1
  }

  /** Numbers of the patterns of which all that they need stands in the text, ascending. */
  fitting(text: string): number[] {
    this.#isMet.fill(0)
    this.#missing.set(this.#counts)
    for (let start = 0; start < text.length; start++) {
      let at = start
      for (let node = this.#needed.next(root, text, at); node !== 0; ) {
        const needs = this.#needed.valuesAt(node)
        if (needs) for (const need of needs) this.#meet(need)
        node = this.#needed.next(node, text, ++at)
      }
    }
    const fitting: number[] = []
    for (let pattern = 0; pattern < this.#missing.length; pattern++) {
      if (this.#missing[pattern] === 0) fitting.push(pattern)
    }
    return fitting
  }

  #meet(need: number): void {
    if (this.#isMet[need] === 1) return
    this.#isMet[need] = 1
    for (const pattern of this.#patternsOf[need] ?? [])
      this.#missing[pattern] = (this.#missing[pattern] ?? 0) - 1
  }
}

/** Nearly every sentence holds one of a hundred characters (surnames, say): to look for them costs more than it saves. */
function isSelective(strings: readonly string[]): boolean {
  return strings.length < 100 || strings.filter((one) => one.length === 1).length < strings.length / 2
}
