import { expect, test } from 'vitest'
import { formatLiteral, formatQuantity } from '../src/formatLiteral.js'

test('literals are put into words', () => {
  expect(formatLiteral({ predicate: 'kind', kind: 'Plan' })).toBe('Plan')
  expect(formatLiteral({ predicate: 'amount', number: 50_000_000 })).toBe('50000000')
  expect(formatLiteral({ predicate: 'date', text: '2021-07' })).toBe('2021-07')
})

test('a quantity begins with what makes it vague, and a change shows both ends', () => {
  expect(formatQuantity({ value: 120, unit: '人', qualifier: '余' })).toBe('余 120 人')
  expect(formatQuantity({ from: 93.8, to: 95.5, unit: '%' })).toBe('93.8–95.5 %')
})
