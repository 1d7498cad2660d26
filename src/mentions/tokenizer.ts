import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Span } from '../text/span.js'

/** One word with its part of speech (ICTCLAS tags: v verb, n noun, p preposition, c conjunction, d adverb …). */
export interface Token extends Span {
  readonly word: string
  readonly tag: string
}

/** Part of speech of words that jieba's own dictionary has as places: 宜兴, but not 资源 or 和平. */
export const toponym = 'ns'

/** Most words whose tags are remembered. */
const mostTags = 100_000

/** Cuts text into words: joined again they are the text. Words of the lexicon stay whole. */
export class Tokenizer {
  readonly #jieba: Jieba
  readonly #tags = new Map<string, string>()

  constructor(words: Iterable<string>) {
    this.#jieba = Jieba.withDict(dict)
    const lines = [...words]
      .filter((word) => /^[\u3400-\u9fff]{2,}$/.test(word))
      .map((word) => `${word} 10000 ${this.#isToponym(word) ? toponym : 'nz'}`)
    if (lines.length > 0) this.#jieba.loadDict(Buffer.from(lines.join('\n')))
  }

  #isToponym(word: string): boolean {
    const [first, ...others] = this.#jieba.tag(word, true)
    return others.length === 0 && first?.tag === toponym
  }

  /** Tokens in order, offsets in UTF-16 units of `text`. */
  cut(text: string): Token[] {
    const tokens: Token[] = []
    let start = 0
    for (const word of this.#jieba.cut(text, true)) {
      const end = start + word.length
      tokens.push({ start, end, word, tag: this.#tags.get(word) ?? this.#learnTag(word, text) })
      start = end
    }
    return tokens
  }

  /** A word has one tag wherever it stands; to be told those of a whole text takes longer than to cut it. */
  #learnTag(word: string, text: string): string {
    if (this.#tags.size >= mostTags) this.#tags.clear()
    const [alone, ...others] = this.#jieba.tag(word, true)
    const isWhole = alone?.word === word && others.length === 0
    const found = isWhole ? alone : this.#jieba.tag(text, true).find((one) => one.word === word)
    const tag = found?.tag ?? 'x'
    this.#tags.set(word, tag)
    return tag
  }
}
