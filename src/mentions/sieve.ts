import type { Needs } from '../ontology/needs.js'
import { root, WordTrie } from '../ontology/wordTrie.js'

/** Tells which patterns can match in a text, by one walk over it for the strings that they need. */
export class Sieve {
  /** The strings of all needs, each with the numbers of its needs. */
  readonly #needed = new WordTrie<number>()
  /** Numbers of each pattern's needs. */
  readonly #needsOf: readonly (readonly number[])[]
  readonly #met: Uint8Array

  constructor(patterns: readonly Needs[]) {
    const numbers = new Map<string, number>()
    this.#needsOf = patterns.map((needs) =>
      needs.filter(isSelective).map((strings) => this.#number(strings, numbers)),
    )
    this.#met = new Uint8Array(numbers.size)
  }

  /** Patterns that need the same strings share a need. */
  #number(strings: readonly string[], numbers: Map<string, number>): number {
    const key = strings.join('\n')
    const known = numbers.get(key)
    if (known !== undefined) return known
    for (const one of strings) this.#needed.add(one, numbers.size)
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }

  /** Numbers of the patterns of which all that they need stands in the text, ascending. */
  fitting(text: string): number[] {
    const met = this.#met.fill(0)
    for (let start = 0; start < text.length; start++) {
      let at = start
      for (let node = this.#needed.next(root, text, at); node !== 0; ) {
        for (const need of this.#needed.valuesAt(node) ?? none) met[need] = 1
        node = this.#needed.next(node, text, ++at)
      }
    }
    const fitting: number[] = []
    const isMet = (need: number): boolean => met[need] === 1
    for (let number = 0; number < this.#needsOf.length; number++) {
      if ((this.#needsOf[number] ?? none).every(isMet)) fitting.push(number)
    }
    return fitting
  }
}

const none: readonly number[] = []

/** Nearly every sentence holds one of a hundred characters (surnames, say): to look for them costs more than it saves. */
function isSelective(strings: readonly string[]): boolean {
  return strings.length < 100 || strings.filter((one) => one.length === 1).length < strings.length / 2
}
