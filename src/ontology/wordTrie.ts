/** Words with values, found at a position of a text in time linear in the longest word. */
export class WordTrie<V> {
  /** By UTF-16 unit. */
  readonly #next = new Map<number, WordTrie<V>>()
  readonly #values: V[] = []

  add(word: string, value: V): void {
    let node: WordTrie<V> = this
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      let child = node.#next.get(unit)
      if (!child) {
        child = new WordTrie<V>()
        node.#next.set(unit, child)
      }
      node = child
    }
    node.#values.push(value)
  }

  /** Visits all words that begin at `start`, shortest first: where each ends and what it stands for. */
  eachAt(text: string, start: number, visit: (end: number, values: readonly V[]) => void): void {
    let node: WordTrie<V> | undefined = this
    for (let at = start; node; at++) {
      if (node.#values.length > 0) visit(at, node.#values)
      if (at >= text.length) return
      node = node.#next.get(text.charCodeAt(at))
    }
  }

  /** The longest word that begins at `start` and whose end `fits`. */
  longestAt(
    text: string,
    start: number,
    fits?: (end: number) => boolean,
  ): { end: number; values: readonly V[] } | undefined {
    let longest: readonly V[] | undefined
    let end = start
    let node: WordTrie<V> | undefined = this
    for (let at = start; node; at++) {
      if (node.#values.length > 0 && (!fits || fits(at))) {
        longest = node.#values
        end = at
      }
      if (at >= text.length) break
      node = node.#next.get(text.charCodeAt(at))
    }
    return longest && { end, values: longest }
  }
}
