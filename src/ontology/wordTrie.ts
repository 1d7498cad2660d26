/**
 * Words with values, found at a position of a text in time linear in the longest word. Who wants all words that begin
 * at a place goes from `next` to `next` and reads the values on the way.
 */
export class WordTrie<V> {
  /** What the word that ends here stands for; empty where none does. */
  readonly values: V[] = []
  /** By UTF-16 unit. */
  readonly #next = new Map<number, WordTrie<V>>()

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
    node.values.push(value)
  }

  /** The rest of the words that go on with a UTF-16 unit: `text.charCodeAt(at)`, which past the end goes on with none. */
  next(unit: number): WordTrie<V> | undefined {
    return this.#next.get(unit)
  }

  /** The longest word that begins at `start` and whose end `fits`. */
  longestAt(
    text: string,
    start: number,
    fits?: (end: number) => boolean,
  ): { end: number; values: readonly V[] } | undefined {
    let longest: readonly V[] | undefined
    let end = start
    let at = start
    for (let node: WordTrie<V> | undefined = this; node; node = node.#next.get(text.charCodeAt(at++))) {
      if (node.values.length > 0 && (!fits || fits(at))) {
        longest = node.values
        end = at
      }
    }
    return longest && { end, values: longest }
  }
}
