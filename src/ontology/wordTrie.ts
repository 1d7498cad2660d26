/** Words with values, found at a position of a text in time linear in the longest word. */
export class WordTrie<V> {
  readonly #next = new Map<string, WordTrie<V>>()
  readonly #values: V[] = []

  add(word: string, value: V): void {
    let node: WordTrie<V> = this
    for (let at = 0; at < word.length; at++) {
      const char = word.charAt(at)
      let child = node.#next.get(char)
      if (!child) {
        child = new WordTrie<V>()
        node.#next.set(char, child)
      }
      node = child
    }
    node.#values.push(value)
  }

  /** All words that begin at `start`, shortest first: where each ends and what it stands for. */
  *matchesAt(text: string, start: number): Generator<{ end: number; values: readonly V[] }> {
    let node: WordTrie<V> | undefined = this
    for (let at = start; at <= text.length; at++) {
      if (node.#values.length > 0) yield { end: at, values: node.#values }
      node = node.#next.get(text.charAt(at))
      if (!node || at === text.length) return
    }
  }

  /** The longest word that begins at `start`. */
  longestAt(text: string, start: number): { end: number; values: readonly V[] } | undefined {
    let longest: { end: number; values: readonly V[] } | undefined
    for (const match of this.matchesAt(text, start)) longest = match
    return longest
  }
}
