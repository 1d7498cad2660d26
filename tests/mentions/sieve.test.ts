import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Sieve } from '../../src/mentions/sieve.js'

const sieve = new Sieve([[['机制', '制度'], ['建立']], [['制度', '机制']], [], [[]]])

it('a pattern fits a text that holds one string of each of its needs', () => {
  expect(sieve.fitting('建立议事制度')).toEqual([0, 1, 2])
  expect(sieve.fitting('议事机制')).toEqual([1, 2])
})

it('one text says nothing of the next', () => {
  sieve.fitting('建立议事制度')
  expect(sieve.fitting('建立')).toEqual([2])
})

it('fits just the patterns that a search for each string fits', () => {
  const string = fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 1, maxLength: 3 })
  const needs = fc.array(fc.array(string, { minLength: 1, maxLength: 4 }), { maxLength: 3 })
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁'), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(needs, { maxLength: 70 }), fc.array(text, { maxLength: 3 }), (patterns, texts) => {
      const many = new Sieve(patterns)
      for (const one of texts) {
        const fitting = patterns.flatMap((lists, number) =>
          lists.every((strings) => strings.some((each) => one.includes(each))) ? [number] : [],
        )
        expect(many.fitting(one)).toEqual(fitting)
      }
    }),
  )
})
