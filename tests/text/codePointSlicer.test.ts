import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointSlicer } from '../../src/text/codePointSlicer.js'

const text = fc.string({ unit: fc.constantFrom('清', 'a', '𠮷', '😀', '\n') })

test('a slice holds the code points of its range', () => {
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (text, start, end) => {
      expect(codePointSlicer(text)(start, end)).toBe([...text].slice(start, end).join(''))
    }),
  )
})

test('what lies before or behind the text is clipped', () => {
  const slice = codePointSlicer('𠮷山镇')
  expect(slice(-16, 1)).toBe('𠮷')
  expect(slice(2, 99)).toBe('镇')
  expect(slice(-5, -1)).toBe('')
})
