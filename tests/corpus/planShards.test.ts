import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planShards, type SizedArticle } from '../../src/corpus/planShards.js'

const article = (at: number, bytes: number): SizedArticle => ({
  id: `article/${String(at).padStart(4, '0')}`,
  at,
  bytes,
})

test('articles of one size are shared out evenly, in the order of their ids', () => {
  const articles = Array.from({ length: 100 }, (_, at) => article(99 - at, 10))
  const shards = planShards(articles, 300)
  expect(shards.map((shard) => shard.length)).toEqual([33, 34, 33])
  expect(shards.flat().map(({ at }) => at)).toEqual(articles.map(({ at }) => at).toReversed())
})

test('small articles behind a large one share a shard', () => {
  const articles = [article(0, 1000), ...Array.from({ length: 10 }, (_, at) => article(at + 1, 10))]
  expect(planShards(articles, 100).map((shard) => shard.length)).toEqual([1, 10])
})

test('every article is in one shard, none is empty, and none larger than a half more than asked and its largest article', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 5000 }), (bytes, size) => {
      const shards = planShards(
        bytes.map((own, at) => article(at, own)),
        size,
      )
      expect(shards.flat().map(({ at }) => at)).toEqual(bytes.map((_, at) => at))
      for (const shard of shards) {
        const own = shard.map((entry) => entry.bytes)
        expect(own.reduce((a, b) => a + b)).toBeLessThanOrEqual(size * 1.5 + Math.max(...own))
      }
    }),
  )
  expect(planShards([], 100)).toEqual([])
})
