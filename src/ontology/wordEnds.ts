/** Words with values, found where they end in a text in time linear in the longest word. */
export class WordEnds<V> {
  /** By the UTF-16 unit before. */
  readonly #before = new Map<number, WordEnds<V>>()
  readonly #values: V[] = []

  add(word: string, value: V): void {
    let node: WordEnds<V> = this
    for (let at = word.length - 1; at >= 0; at--) {
      const unit = word.charCodeAt(at)
      let child = node.#before.get(unit)
      if (!child) {
        child = new WordEnds<V>()
        node.#before.set(unit, child)
      }
      node = child
    }
    node.#values.push(value)
  }

  /** The longest word that ends at `end` and begins at `from` or after it. */
  longestAt(text: string, end: number, from: number): { start: number; values: readonly V[] } | undefined {
    let longest: readonly V[] | undefined
    let start = end
    let node: WordEnds<V> | undefined = this
    for (let at = end; node; at--) {
      if (node.#values.length > 0) {
        longest = node.#values
        start = at
      }
      if (at <= from) break
      node = node.#before.get(text.charCodeAt(at - 1))
    }
    return longest && { start, values: longest }
  }
}
