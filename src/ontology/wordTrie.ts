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
  /** The steps from the root, where most places of a text end. */
  readonly #first = new FirstSteps()
  /** By node a bit for each unit, modulo 32, that a step from it goes by: most other places end here. */
  #bits = new Uint32Array(16)

  /** Adds a word; gives the node that it ends at. */
  add(word: string, value: V): number {
    let node = root
    for (let at = 0; at < word.length; at++) node = this.next(node, word, at) || this.#grow(node, word, at)
    const values = this.#values[node]
    if (values) values.push(value)
    else this.#values[node] = [value]
    return node
  }

  #grow(node: number, word: string, at: number): number {
    const child = this.#values.push(undefined) - 1
    if (child === this.#bits.length) this.#bits = doubled(this.#bits)
    const unit = word.charCodeAt(at)
    if (node === root) {
      this.#first.set(unit, child)
      return child
    }
    this.#bits[node] = (this.#bits[node] ?? 0) | (1 << (unit & 31))
    if (child * 2 > this.#steps.size) this.#steps = this.#steps.doubled()
    this.#steps.set(node, unit, child)
    return child
  }

  /** The node of the words that go on from `node` with the UTF-16 unit at `at`; 0 where none does, as past the end. */
  next(node: number, text: string, at: number): number {
    if (at >= text.length) return 0
    const unit = text.charCodeAt(at)
    if (node === root) return this.#first.get(unit)
    return (this.#bits[node] ?? 0) & (1 << (unit & 31)) ? this.#steps.get(node, unit) : 0
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

/** From the root by a UTF-16 unit to a node: a table of those pages of 256 units that a word begins in. */
class FirstSteps {
  /** By page its place in `#to`; the first place there is empty. */
  readonly #places = new Uint16Array(256)
  #count = 1
  #to = new Uint32Array(4 << 8)

  get(unit: number): number {
    return this.#to[((this.#places[unit >> 8] ?? 0) << 8) | (unit & 255)] ?? 0
  }

  set(unit: number, child: number): void {
    const place = this.#places[unit >> 8] || this.#addPage(unit >> 8)
    this.#to[(place << 8) | (unit & 255)] = child
  }

  #addPage(page: number): number {
    if (this.#count << 8 === this.#to.length) this.#to = doubled(this.#to)
    this.#places[page] = this.#count
    return this.#count++
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** From a node by a UTF-16 unit to a node: a hash table that is at most half full. */
class Steps {
  readonly size: number
  /** Node, unit and node side by side, so that a step is one look into memory; the last is 0 where there is no step. */
  readonly #slots: Uint32Array

  constructor(size: number) {
    this.size = size
    this.#slots = new Uint32Array(size * slotSize)
  }

  get(node: number, unit: number): number {
    return this.#slots[this.#slotOf(node, unit) + 2] ?? 0
  }

  set(node: number, unit: number, child: number): void {
    const slot = this.#slotOf(node, unit)
    this.#slots[slot] = node
    this.#slots[slot + 1] = unit
    this.#slots[slot + 2] = child
  }

  doubled(): Steps {
    const steps = new Steps(this.size * 2)
    for (let slot = 0; slot < this.#slots.length; slot += slotSize) {
      const child = this.#slots[slot + 2] ?? 0
      if (child !== 0) steps.set(this.#slots[slot] ?? 0, this.#slots[slot + 1] ?? 0, child)
    }
    return steps
  }

  /** Where the step stands, or would stand. */
  #slotOf(node: number, unit: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)
    let slot = ((mixed ^ (mixed >>> 15)) & (this.size - 1)) * slotSize
    while (this.#slots[slot + 2] !== 0 && (this.#slots[slot] !== node || this.#slots[slot + 1] !== unit)) {
      slot = slot + slotSize === this.#slots.length ? 0 : slot + slotSize
    }
    return slot
  }
}

/** Units of a slot's memory, of which one is not used: four go into a line of a processor's cache without remainder. */
const slotSize = 4

/** A trie of words that stand for themselves. */
export function trieOf(words: readonly string[]): WordTrie<string> {
  const trie = new WordTrie<string>()
  for (const word of words) trie.add(word, word)
  return trie
}
