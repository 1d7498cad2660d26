import { expect, test } from 'vitest'
import { sentenceAt, sentenceOf } from '../../src/evaluate/sentenceAt.js'

test('a sentence ends at its mark or its line, and counts in code points', () => {
  const text = '😀甲县。乙县推进\n丙县！'
  expect(sentenceAt(text, { start: 1, end: 3 })).toBe('😀甲县。')
  expect(sentenceAt(text, { start: 4, end: 6 })).toBe('乙县推进')
  expect(sentenceAt(text, { start: 9, end: 11 })).toBe('丙县！')
})

test('what spans a line break is shown on one line', () => {
  expect(sentenceAt('乙县推\n进护林。丙县', { start: 2, end: 6 })).toBe('乙县推 进护林。')
})

test('a long sentence is cut on both sides', () => {
  const text = `${'前'.repeat(100)}中${'后'.repeat(100)}`
  expect(sentenceAt(text, { start: 100, end: 101 })).toBe(`…${'前'.repeat(60)}中${'后'.repeat(60)}…`)
})

test('a quote is looked for without white space', () => {
  expect(sentenceOf('甲县。乙县推\n进护林。', '推进护林')).toBe('乙县推 进护林。')
  expect(sentenceOf('甲县。', '乙县')).toBeUndefined()
})
