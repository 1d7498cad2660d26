import { expect, test } from 'vitest'
import { edgesOf } from '../../viewer/reading.js'
import { planNetwork } from '../support/planNetwork.js'

test('what is said of a thing stands in reading order, first what begins there, what is inferred last', () => {
  const network = planNetwork(1, 0)
  const say = (key: string, from: string, to: string, start: number, end: number, inferred = false) =>
    network.addEdgeWithKey(key, from, to, {
      relation: 'hasPart',
      article: inferred ? '' : 'article/1',
      ranges: inferred ? [] : [{ start, end }],
      rule: 'r',
      ...(inferred && { inferred }),
    })
  say('fourth', 'pillar', 'measure0', 9, 30)
  say('first', 'measure0', 'pillar', 5, 8)
  say('third', 'measure0', 'pillar', 9, 14)
  say('inferred', 'measure0', 'pillar', 0, 0, true)
  say('second', 'measure0', 'pillar', 9, 12)
  expect(edgesOf(network, 'measure0')).toEqual([
    'first',
    'second',
    'third',
    'inferred',
    'pillar>measure0',
    'fourth',
  ])
})
