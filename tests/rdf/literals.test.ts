import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateLiteral, formatDecimal, numberLiteral } from '../../src/rdf/literals.js'

test('a number is written without exponent and read back as it was', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const text = formatDecimal(number || 0)
      expect(text).toMatch(/^-?\d+(\.\d+)?$/)
      expect(Number(text)).toBe(number || 0)
    }),
  )
})

test.each([
  [1e21, '1000000000000000000000'],
  [-1.25e22, '-12500000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-3e-7, '-0.0000003'],
  [0.1, '0.1'],
])('%d is written %s', (number, text) => {
  expect(formatDecimal(number)).toBe(text)
})

test('what is no number is refused', () => {
  expect(() => formatDecimal(Number.NaN)).toThrow(RangeError)
  expect(() => formatDecimal(Number.POSITIVE_INFINITY)).toThrow(RangeError)
})

test('a whole number is an integer, another a decimal', () => {
  expect(numberLiteral(24).datatype.value).toMatch(/#integer$/)
  expect(numberLiteral(2.5).datatype.value).toMatch(/#decimal$/)
})

test.each([
  ['2022', 'gYear'],
  ['2022-05', 'gYearMonth'],
  ['2022-05-04', 'date'],
  ['去年', 'string'],
])('the date %s is an xsd:%s', (date, type) => {
  expect(dateLiteral(date).datatype.value).toBe(`http://www.w3.org/2001/XMLSchema#${type}`)
  expect(dateLiteral(date).value).toBe(date)
})
