/** The node that the words of every trie begin from. */
export const root = 1

/**
 * Words with values, found at a position of a text in time linear in the longest word. Who wants all words that begin
 * at a place goes with `next` from node to node and reads the values on the way. All steps are in one hash table of
 * numbers: a walk over a text makes no objects, and a trie of thousands of words is a few arrays.
 */
export class WordTrie<V> {
  /** By node; undefined where no word ends. */
  readonly #values: (V[] | undefined)[] = [undefined, undefined]
  #steps = new Steps(16)
  /** A bit for each UTF-16 unit that a word begins with: at most places of a text none does. */
  readonly #first = new Uint8Array(0x10000 / 8)

  add(word: string, value: V): void {
    let node = root
    const unit = word.charCodeAt(0)
    this.#first[unit >> 3] = (this.#first[unit >> 3] ?? 0) | (1 << (unit & 7))
    for (let at = 0; at < word.length; at++) node = this.next(node, word, at) || this.#grow(node, word, at)
    const values = this.#values[node]
    if (values) values.push(value)
    else this.#values[node] = [value]
  }

  #grow(node: number, word: string, at: number): number {
    const child = this.#values.push(undefined) - 1
    if (child * 2 > this.#steps.to.length) this.#steps = this.#steps.doubled()
    this.#steps.set(node, word.charCodeAt(at), child)
    return child
  }

  /** The node of the words that go on from `node` with the UTF-16 unit at `at`; 0 where none does, as past the end. */
  next(node: number, text: string, at: number): number {
    if (at >= text.length) return 0
    const unit = text.charCodeAt(at)
    if (node === root && !((this.#first[unit >> 3] ?? 0) & (1 << (unit & 7)))) return 0
    return this.#steps.get(node, unit)
  }

  /** What the word that ends at a node stands for; undefined where none does. */
  valuesAt(node: number): readonly V[] | undefined {
    return this.#values[node]
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
    for (let node = root; node !== 0; node = this.next(node, text, at++)) {
      const values = this.#values[node]
      if (values && (!fits || fits(at))) {
        longest = values
        end = at
      }
    }
    return longest && { end, values: longest }
  }
}

/** From a node by a UTF-16 unit to a node, at most half full. */
class Steps {
  readonly from: Uint32Array
  readonly unit: Uint16Array
  /** 0 where there is no step. */
  readonly to: Uint32Array

  constructor(size: number) {
    this.from = new Uint32Array(size)
    this.unit = new Uint16Array(size)
    this.to = new Uint32Array(size)
  }

  get(node: number, unit: number): number {
    return this.to[this.#slotOf(node, unit)] ?? 0
  }

  set(node: number, unit: number, child: number): void {
    const slot = this.#slotOf(node, unit)
    this.from[slot] = node
    this.unit[slot] = unit
    this.to[slot] = child
  }

  doubled(): Steps {
    const steps = new Steps(this.to.length * 2)
    for (let slot = 0; slot < this.to.length; slot++) {
      const child = this.to[slot] ?? 0
      if (child !== 0) steps.set(this.from[slot] ?? 0, this.unit[slot] ?? 0, child)
    }
    return steps
  }

  /** Where the step stands, or would stand. */
  #slotOf(node: number, unit: number): number {
    const mask = this.to.length - 1
    const mixed = Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    while (this.to[slot] !== 0 && (this.from[slot] !== node || this.unit[slot] !== unit)) {
      slot = (slot + 1) & mask
    }
    return slot
  }
}

/** A trie of words that stand for themselves. */
export function trieOf(words: readonly string[]): WordTrie<string> {
  const trie = new WordTrie<string>()
  for (const word of words) trie.add(word, word)
  return trie
}
