import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointOffsets } from '../../src/text/codePoints.js'

describe('codePointOffsets', () => {
  it('gives the same offset where no character takes two units', () => {
    expect(codePointOffsets('云川市')(2)).toBe(2)
  })
  it('counts a character of two units once', () => {
    const offset = codePointOffsets('云𠮷川𠮷市')
    expect([0, 1, 3, 4, 6, 7].map(offset)).toEqual([0, 1, 2, 3, 4, 5])
  })
  it('takes an offset inside a pair as its end', () => {
    expect(codePointOffsets('𠮷')(1)).toBe(1)
  })
  it('agrees with counting the characters before it, at every character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const offset = codePointOffsets(text)
        let at = 0
        let count = 0
        for (const character of text) {
          expect(offset(at)).toBe(count)
          at += character.length
          count += 1
        }
        expect(offset(at)).toBe(count)
      }),
    )
  })
})
