import { expect, test } from 'vitest'
import { baseIri, byteSize, choices, gather, keyValue, share, wholeNumber } from '../../src/cli/options.js'

test.each([
  ['2000000', 2_000_000],
  ['500KiB', 512_000],
  ['16MiB', 16_777_216],
  ['1G', 1_073_741_824],
  ['1 kb', 1024],
])('a size may have a unit: %s', (value, bytes) => {
  expect(byteSize('--max-size')(value)).toBe(bytes)
})

test.each(['', '0', '-1', '1.5M', 'many', '1TiB', '99999999999G'])('"%s" is no size', (value) => {
  expect(() => byteSize('--max-size')(value)).toThrow('--max-size cannot be')
})

test.each(['https://a.org/', 'http://a.org/policy#', 'https://a.org:8080/x/'])('%s is a base', (value) => {
  expect(baseIri('--base')(value)).toBe(value)
})

test.each([
  '',
  'a.org/',
  '/x/',
  'https://a.org',
  'ftp://a.org/',
  'https://a b.org/',
  'https://',
  'urn:x:#',
  'https:///',
])('"%s" is no base', (value) => {
  expect(() => baseIri('--base')(value)).toThrow('Give an absolute http(s) IRI that ends in / or #')
})

test('a list is put in order, each name once', () => {
  expect(choices('--formats', ['turtle', 'nquads'])('nquads, turtle,nquads')).toEqual(['turtle', 'nquads'])
})

test('a list with an unknown or empty name is refused', () => {
  expect(() => choices('--formats', ['turtle'])('turtle,yaml')).toThrow('--formats cannot be "yaml"')
  expect(() => choices('--formats', ['turtle'])('')).toThrow('Give one of turtle')
})

test.each(['0', '-1', '1.5', 'two', '', '1e3'])('"%s" is no number of jobs', (value) => {
  expect(() => wholeNumber('--jobs', 1)(value)).toThrow('Give a whole number from 1')
})

test('a share lies between 0 and 1', () => {
  expect([share('-m')('0'), share('-m')('.85'), share('-m')('1')]).toEqual([0, 0.85, 1])
  for (const value of ['1.1', '-0.1', '85%', '']) expect(() => share('-m')(value)).toThrow('from 0 to 1')
})

test('a value of KEY=VALUE may hold anything, a line break and another = too', () => {
  const read = keyValue('--set')
  expect([...read('b=x=1\n2', read('a=', new Map()))]).toEqual([
    ['a', ''],
    ['b', 'x=1\n2'],
  ])
  for (const value of ['a', '=1', '1a=2', 'a b=1', '?a=1']) {
    expect(() => read(value, new Map())).toThrow('Give KEY=VALUE')
  }
})

test('a repeated option gathers its values', () => {
  expect(gather('b', gather('a', undefined))).toEqual(['a', 'b'])
})
