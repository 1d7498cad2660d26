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
