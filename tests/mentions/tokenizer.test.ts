import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Tokenizer } from '../../src/mentions/tokenizer.js'

const plain = new Tokenizer([])

describe('Tokenizer', () => {
  it('cuts any text into tokens that joined are the text', () => {
    const genre = fc.constantFrom('云川市', '推行', '“一码”', '机制', '1+6', '，', '\n', 'AI', '2025年', '𠮷')
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(genre).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, (one) => {
        const tokens = plain.cut(one)
        expect(tokens.map(({ word }) => word).join('')).toBe(one)
        let at = 0
        for (const { start, end, word } of tokens) {
          expect(start).toBe(at)
          expect(one.slice(start, end)).toBe(word)
          at = end
        }
      }),
    )
  })
  it('keeps its offsets where a text holds lone surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\ud842', '\udfb7', '机', '制', 'a', '，') }), (one) => {
        const tokens = plain.cut(one)
        expect(tokens.at(-1)?.end ?? 0).toBe(one.length)
        for (const { start, end, word } of tokens) expect(word.length).toBe(end - start)
      }),
    )
  })
  it('keeps words of the lexicon whole', () => {
    const text = '推行邻里帮帮团'
    expect(plain.cut(text).map(({ word }) => word)).not.toContain('邻里帮帮团')
    expect(new Tokenizer(['邻里帮帮团']).cut(text).map(({ word }) => word)).toEqual(['推行', '邻里帮帮团'])
  })
  it('is not led astray by what is no Chinese word in the lexicon', () => {
    const odd = new Tokenizer(['', 'A B 1 n', '一\n二 3 v', '《云川》'])
    expect(odd.cut('建立机制').map(({ word }) => word)).toEqual(['建立', '机制'])
  })
  it('gives each word the tag that jieba gives it', () => {
    const jieba = Jieba.withDict(dict)
    const unit = fc.constantFrom(...'建立机制云川市长江大桥李明说，AI2025年𠮷研究生命起源')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        expect(plain.cut(text).map(({ word, tag }) => ({ word, tag }))).toEqual(jieba.tag(text, true))
      }),
    )
  })
  it('tells verbs from nouns', () => {
    expect(plain.cut('建立机制').map(({ tag }) => tag.charAt(0))).toEqual(['v', 'n'])
  })
})
