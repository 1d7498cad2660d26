import type { Needs } from '../ontology/needs.js'
import { root, WordTrie } from '../ontology/wordTrie.js'

/** Needs in one word of a set of them. */
const wordSize = 32

/** Tells which patterns can match in a text, by one walk over it for the strings that they need. */
export class Sieve {
  /** The strings of all needs. */
  readonly #strings = new WordTrie<true>()
  /** By node of `#strings` the number of the string that ends there; 0 if none does. */
  readonly #stringAt: Uint32Array
  /** By string the set of the needs that it meets, `#setSize` words each. */
  readonly #meets: Uint32Array
  readonly #setSize: number
  /** The needs of all patterns, and by pattern where its own begin; one more tells where the last end. */
  readonly #needs: Uint32Array
  readonly #firsts: Uint32Array
  /** The needs that the text meets that is looked at. */
  readonly #met: Uint32Array

  constructor(patterns: readonly Needs[]) {
    // Patterns that need the same strings share a need.
    const numbers = new Map<string, number>()
    const stringsOf: (readonly string[])[] = []
    const numberOf = (strings: readonly string[]): number => {
      const key = strings.join('\n')
      const number = numbers.get(key) ?? stringsOf.push(strings) - 1
      numbers.set(key, number)
      return number
    }
    // What few strings meet is asked for first.
    const sorted = patterns.map((needs) => needs.filter(isSelective).sort((a, b) => a.length - b.length))
    this.#needs = Uint32Array.from(sorted.flat(), numberOf)
    this.#firsts = new Uint32Array(patterns.length + 1)
    for (const [pattern, needs] of sorted.entries())
      this.#firsts[pattern + 1] = (this.#firsts[pattern] ?? 0) + needs.length
    this.#setSize = Math.ceil(stringsOf.length / wordSize)
    this.#met = new Uint32Array(this.#setSize)
    const strings = [...new Set(stringsOf.flat())]
    const number = new Map(strings.map((one, at) => [one, at + 1]))
    this.#meets = new Uint32Array((strings.length + 1) * this.#setSize)
    for (const [need, list] of stringsOf.entries()) {
      for (const one of list) {
        const word = (number.get(one) ?? 0) * this.#setSize + Math.floor(need / wordSize)
        this.#meets[word] = (this.#meets[word] ?? 0) | (1 << (need % wordSize))
      }
    }
    const nodes = strings.map((one) => this.#strings.add(one, true))
    this.#stringAt = new Uint32Array(Math.max(root, ...nodes) + 1)
    for (const [at, node] of nodes.entries()) this.#stringAt[node] = at + 1
  }

  /** Numbers of the patterns of which all that they need stands in the text, ascending. */
  fitting(text: string): number[] {
    this.#met.fill(0)
    for (let start = 0; start < text.length; start++) {
      let at = start
      for (let node = this.#strings.next(root, text, at); node !== 0; ) {
        const string = this.#stringAt[node] ?? 0
        if (string !== 0) this.#see(string)
        node = this.#strings.next(node, text, ++at)
      }
    }
    const fitting: number[] = []
    for (let pattern = 0; pattern < this.#firsts.length - 1; pattern++) {
      if (this.#meetsAll(this.#firsts[pattern] ?? 0, this.#firsts[pattern + 1] ?? 0)) fitting.push(pattern)
    }
    return fitting
  }

  #see(string: number): void {
    const first = string * this.#setSize
    for (let word = 0; word < this.#setSize; word++) {
      this.#met[word] = (this.#met[word] ?? 0) | (this.#meets[first + word] ?? 0)
    }
  }

  /** Whether the text meets the needs from one place in the list to another. */
  #meetsAll(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const need = this.#needs[at] ?? 0
      if (((this.#met[need >> 5] ?? 0) & (1 << (need & 31))) === 0) return false
    }
    return true
  }
}

/** Nearly every sentence holds one of a hundred characters (surnames, say): to look for them costs more than it saves. */
function isSelective(strings: readonly string[]): boolean {
  return strings.length < 100 || strings.filter((one) => one.length === 1).length < strings.length / 2
}
