import { expect, test } from 'vitest'
import { findUngrounded } from '../../src/evaluate/findUngrounded.js'
import { graphOf, says } from '../support/handMade.js'

const mention = (entity: string) => ({
  article: 'article/1',
  entity,
  ranges: [{ start: 0, end: 2 }],
  rule: 'r',
})

test('a place, body or person is grounded by the lexicon or by where it belongs', () => {
  const graph = graphOf(
    [
      ['id/place/330122', 'Place', '桐庐县'],
      ['v1', 'Place', '青石岭村'],
      ['v2', 'Place', '白沙村'],
      ['o1', 'Organization', '县总工会'],
      ['o2', 'Organization', '山里红合作社'],
      ['n1', 'Person', '李秀英'],
      ['n2', 'Person', '毕文光'],
      ['q', 'Post', '村党总支书记'],
      ['g', 'Group', '农户'],
    ],
    [
      says('v2', { predicate: 'within', object: 'id/place/330122' }, [0, 2]),
      says('o1', { predicate: 'locatedIn', object: 'id/place/330122' }, [0, 2]),
      says('n2', { predicate: 'holdsPost', object: 'q' }, [0, 2]),
    ],
  )
  const mentions = graph.entities.map(({ id }) => mention(id))
  expect(findUngrounded({ ...graph, mentions }).map(({ label }) => label)).toEqual([
    '青石岭村',
    '山里红合作社',
    '李秀英',
  ])
})

test('each article that mentions it lists it, none that only knows it', () => {
  const graph = graphOf([['v1', 'Place', '青石岭村']])
  const twice = [mention('v1'), { ...mention('v1'), article: 'article/2' }, mention('v1')]
  expect(findUngrounded({ ...graph, mentions: twice }).map(({ article }) => article)).toEqual([
    'article/1',
    'article/2',
  ])
  expect(findUngrounded(graph)).toEqual([])
})
