import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WordEnds } from '../../src/ontology/wordEnds.js'

function endsOf(words: Iterable<string>): WordEnds<string> {
  const ends = new WordEnds<string>()
  for (const word of words) ends.add(word, word)
  return ends
}

const word = fc.string({ unit: fc.constantFrom(...'甲乙丙𠮷'), minLength: 1, maxLength: 4 })

it('the longest word that ends at a place and begins where it may is found', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), word, word, fc.nat(4), (words, before, after, from) => {
      const [longest] = words
        .filter((one) => before.endsWith(one) && one.length <= before.length - from)
        .sort((a, b) => b.length - a.length)
      const found = endsOf(words).longestAt(before + after, before.length, from)
      expect(found?.values[0]).toBe(longest)
      if (longest !== undefined) expect(found?.start).toBe(before.length - longest.length)
    }),
  )
})

it('a word keeps all its values', () => {
  const ends = endsOf(['机制'])
  ends.add('机制', 'kind')
  expect(ends.longestAt('议事机制', 4, 0)?.values).toEqual(['机制', 'kind'])
})
