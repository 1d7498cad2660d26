import { root, WordTrie } from './wordTrie.js'

/** Words with values, found where they end in a text in time linear in the longest word. */
export class WordEnds<V> {
  /** The words from their ends. */
  readonly #reversed = new WordTrie<V>()

  add(word: string, value: V): void {
    // By UTF-16 units, as texts are read.
    this.#reversed.add(word.split('').reverse().join(''), value)
  }

  /** What all words that end at `end` and begin at `from` or after it stand for, shortest first. */
  allAt(text: string, end: number, from: number): V[] {
    const all: V[] = []
    let at = end
    for (let node = root; node !== 0; node = at > from ? this.#reversed.next(node, text, --at) : 0) {
      for (const value of this.#reversed.valuesAt(node) ?? []) all.push(value)
    }
    return all
  }

  /** The longest word that ends at `end` and begins at `from` or after it. */
  longestAt(text: string, end: number, from: number): { start: number; values: readonly V[] } | undefined {
    let longest: readonly V[] | undefined
    let start = end
    let at = end
    for (let node = root; node !== 0; node = at > from ? this.#reversed.next(node, text, --at) : 0) {
      const values = this.#reversed.valuesAt(node)
      if (values) {
        longest = values
        start = at
      }
    }
    return longest && { start, values: longest }
  }
}
