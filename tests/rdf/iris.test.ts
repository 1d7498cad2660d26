import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseOf, irisUnder, isArticleGraph } from '../../src/rdf/iris.js'

test('what all graphs share keeps its base, all else follows the base', () => {
  const { toIri } = irisUnder('https://data.example.com/')
  expect(toIri('id/place/511181')).toBe('https://example.org/mailuo/id/place/511181')
  expect(toIri('programme/1')).toBe('https://data.example.com/programme/1')
})

test('every IRI comes back from its id, whatever the base', () => {
  const base = fc.constantFrom(
    'https://example.org/mailuo/',
    'https://example.org/',
    'http://a.example/id/',
    'urn:x:',
  )
  const rest = fc.constantFrom(
    'id/place/1',
    'mailuo/id/place/1',
    'programme/1',
    'urn:y',
    'http://b.example/',
    '',
  )
  fc.assert(
    fc.property(base, base, rest, (own, other, end) => {
      const { toId, toIri } = irisUnder(own)
      expect(toIri(toId(other + end))).toBe(other + end)
    }),
  )
})

test('the base is what precedes the article', () => {
  expect(baseOf('https://data.example.com/article/p/article/0123456789abcdef')).toBe(
    'https://data.example.com/article/p/',
  )
  expect(baseOf('https://data.example.com/article/untitled')).toBeUndefined()
})

test('provenance and what is inferred is no graph of an article', () => {
  const article = 'https://example.org/mailuo/article/0123456789abcdef'
  expect([article, `${article}/provenance`, `${article}/inferred`].map(isArticleGraph)).toEqual([
    true,
    false,
    false,
  ])
})
