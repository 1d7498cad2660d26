import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { root, WordTrie } from '../../src/ontology/wordTrie.js'

function trieOf(words: Iterable<string>): WordTrie<string> {
  const trie = new WordTrie<string>()
  for (const word of words) trie.add(word, word)
  return trie
}

const word = fc.string({ unit: fc.constantFrom(...'甲乙丙𠮷'), minLength: 1, maxLength: 4 })

describe('WordTrie', () => {
  it('finds exactly the words that begin at a place, shortest first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), word, word, (words, before, after) => {
        const text = before + after
        const found: string[] = []
        const trie = trieOf(words)
        let node = trie.next(root, text, before.length)
        for (let end = before.length + 1; node !== 0; node = trie.next(node, text, end++)) {
          if (trie.valuesAt(node)) found.push(text.slice(before.length, end))
        }
        const fitting = words.filter((one) => text.startsWith(one, before.length))
        expect(found).toEqual(fitting.sort((a, b) => a.length - b.length))
      }),
    )
  })
  it('gives the longest of them', () => {
    expect(trieOf(['工', '工作', '工作法']).longestAt('推行工作制', 2)).toEqual({ end: 4, values: ['工作'] })
  })
  it('gives the longest that ends where it may', () => {
    const trie = trieOf(['工', '工作', '工作法'])
    expect(trie.longestAt('工作法', 0, (end) => end < 3)?.values).toEqual(['工作'])
    expect(trie.longestAt('工作法', 0, (end) => end > 3)).toBeUndefined()
  })
  it('finds a word that ends with the text', () => {
    expect(trieOf(['机制']).longestAt('建立机制', 2)?.end).toBe(4)
  })
  it('finds nothing where none of its words begins', () => {
    expect(trieOf(['机制']).longestAt('建立机制', 0)).toBeUndefined()
    expect(trieOf(['机制']).longestAt('机', 0)).toBeUndefined()
    expect(trieOf([]).longestAt('机制', 0)).toBeUndefined()
  })
  it('keeps all values of a word', () => {
    const trie = trieOf(['优化'])
    trie.add('优化', 'weak')
    expect(trie.longestAt('优化', 0)?.values).toEqual(['优化', 'weak'])
  })
})
