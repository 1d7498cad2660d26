import { expect, test } from 'vitest'
import { padToWidth, textWidth } from '../../src/query/textWidth.js'

test.each([
  ['', 0],
  ['pao:Plan', 8],
  ['清河县', 6],
  ['《条例》（试行）', 16],
  ['“清河”', 6],
  ['1+6计划', 7],
  ['𠀀😀', 4],
  ['e\u0301\u200b', 1],
  ['ＡＢ', 4],
  ['한국', 4],
])('%s takes its cells', (text, width) => {
  expect(textWidth(text)).toBe(width)
})

test('padding fills cells, not characters', () => {
  expect(padToWidth('清', 4)).toBe('清  ')
  expect(padToWidth('清河县', 4)).toBe('清河县')
})
