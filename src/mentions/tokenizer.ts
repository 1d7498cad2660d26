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

/** Cuts text into words: joined again they are the text. Words of the lexicon stay whole. */
export class Tokenizer {
  readonly #jieba: Jieba

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
    for (const { word, tag } of this.#jieba.tag(text, true)) {
      tokens.push({ start, end: start + word.length, word, tag })
      start += word.length
    }
    return tokens
  }
}
