import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnowledgeGraph } from '../../src/model.js'
import { measureNetwork } from '../../src/network/measureNetwork.js'
import { toNetwork } from '../../src/network/toNetwork.js'
import { anyGraph } from '../support/graphs.js'

const article = 'article/0123456789abcdef'

/** A graph of the programmes that lines such as `a b` join. */
function joined(...pairs: readonly string[]): KnowledgeGraph {
  const ids = [...new Set(pairs.flatMap((pair) => pair.split(' ')))].sort()
  return {
    articles: [{ id: article, file: 'a.txt', fileSha256: 'f', textSha256: 't' }],
    entities: ids.map((id) => ({ id, class: 'Programme', label: id, altLabels: [] })),
    mentions: [],
    statements: pairs.map((pair) => {
      const [subject = '', object = ''] = pair.split(' ')
      return {
        article,
        subject,
        claim: { predicate: 'hasPart', object },
        evidence: [{ start: 0, end: 1 }],
        rule: 'r',
      }
    }),
  }
}
const measured = (...pairs: readonly string[]) => measureNetwork(toNetwork(joined(...pairs)))

test('the middle of a star has the highest rank, its points are alike', () => {
  const measures = measured('m a', 'm b', 'm c', 'm d')
  const rank = (node: string) => measures.get(node)?.rank ?? 0
  expect(rank('m')).toBeGreaterThan(2 * rank('a'))
  expect(rank('a')).toBe(rank('d'))
})

test('the core number of a triangle is 2, of what hangs on it 1, of a ring of relations once each', () => {
  const measures = measured('a b', 'b c', 'c a', 'c d', 'd c')
  expect(['a', 'b', 'c', 'd'].map((node) => measures.get(node)?.core)).toEqual([2, 2, 2, 1])
})

test('two groups that one relation joins are two communities', () => {
  const measures = measured('a b', 'b c', 'c a', 'x y', 'y z', 'z x', 'a x')
  expect(['a', 'b', 'c', 'x', 'y', 'z'].map((node) => measures.get(node)?.community)).toEqual([
    0, 0, 0, 1, 1, 1,
  ])
})

test('every node of any network has measures, the ranks sum up to 1, and they are the same again', () => {
  fc.assert(
    fc.property(anyGraph, ({ graph }) => {
      const network = toNetwork(graph)
      const measures = measureNetwork(network)
      expect([...measures.keys()].sort()).toEqual(network.nodes().sort())
      const sum = [...measures.values()].reduce((total, { rank }) => total + rank, 0)
      if (measures.size > 0) expect(sum).toBeCloseTo(1, 3)
      expect(measureNetwork(toNetwork(graph))).toEqual(measures)
    }),
  )
})
