import { expect, test } from 'vitest'
import { counted } from '../../src/text/counted.js'

test.each([
  [0, '0 entities'],
  [1, '1 entity'],
  [2, '2 entities'],
])('%i takes the right form of its noun', (number, words) => {
  expect(counted(number, 'entity', 'entities')).toBe(words)
})
