import { expect, test } from 'vitest'
import { sha256, shortHash } from '../../src/text/hash.js'

test('a text and its UTF-8 bytes have the same SHA-256', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256('清河')).toBe(sha256(new TextEncoder().encode('清河')))
})

test('a short hash is the first 16 digits over the parts, a line each', () => {
  expect(shortHash('abc')).toBe('ba7816bf8f01cfea')
  expect(shortHash('a', 'b')).toBe(sha256('a\nb').slice(0, 16))
  expect(shortHash('ab', '')).not.toBe(shortHash('a', 'b'))
})
