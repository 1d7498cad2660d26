import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLabel, labelWidth } from '../../src/network/labelWidth.js'

test('a label that fits stays on one line', () => {
  expect(breakLabel('五色花训', 12, 100, 1)).toEqual(['五色花训'])
})

test('a label is broken into lines of about one length', () => {
  expect(breakLabel('以政治建设凝聚高质量发展共识', 13, 110, 3)).toEqual(['以政治建设凝聚', '高质量发展共识'])
})

test('what does not fit is cut and marked', () => {
  expect(breakLabel('习近平新时代中国特色社会主义思想', 12, 72, 1)).toEqual(['习近平新时…'])
})

test('no line is wider than its room, whatever the label', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.integer({ min: 24, max: 300 }),
      fc.integer({ min: 1, max: 4 }),
      (label, room, most) => {
        const lines = breakLabel(label, 12, room, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(labelWidth(line, 12)).toBeLessThanOrEqual(room)
      },
    ),
  )
})

test('no line begins with a mark that closes, or ends with one that opens', () => {
  expect(breakLabel('山乡振兴路，千村百镇忙', 10, 56, 3)).toEqual(['山乡振兴', '路，千村百', '镇忙'])
  expect(breakLabel('推进新时代“归雁”行动', 10, 62, 3)).toEqual(['推进新时代', '“归雁”行动'])
})
