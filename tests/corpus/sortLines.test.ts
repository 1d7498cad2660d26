import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortLines } from '../../src/corpus/sortLines.js'
import { compareCodeUnits } from '../../src/text/compareCodeUnits.js'

test('lines come sorted by code unit, each once, in however many runs they were sorted', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', '文', '𠮷', '\t', '￥'), minLength: 1 })
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: 1, max: 12 }), (lines, runLength) => {
      expect([...sortLines(lines, runLength)]).toEqual([...new Set(lines)].sort(compareCodeUnits))
    }),
  )
})
