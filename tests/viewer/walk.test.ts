import { expect, test } from 'vitest'
import { layLayered } from '../../src/network/layered.js'
import { words } from '../../src/vocabulary/words.js'
import { pathBetween } from '../../viewer/pathBetween.js'
import { noFilters } from '../../viewer/state.js'
import { type Direction, stepFrom } from '../../viewer/walk.js'
import { planNetwork } from '../support/planNetwork.js'

const network = planNetwork(3, 9)
const box = { width: 720, height: 800 }
const { spots } = layLayered(network, { article: 'article/1', box, words: words.zh })
const step = (node: string, direction: Direction) =>
  stepFrom(network, node, direction, (one) => {
    const spot = spots.get(one)
    return spot && [spot.x, spot.y]
  })

test.each<[string, Direction, string | undefined]>([
  ['article/1', 'right', 'pillar'],
  ['pillar', 'left', 'article/1'],
  ['pillar', 'right', 'measure1'],
  ['measure1', 'right', 'programme4'],
  ['programme4', 'left', 'measure1'],
  ['programme4', 'down', 'programme7'],
  ['programme4', 'up', 'programme1'],
  ['programme4', 'right', undefined],
  ['article/1', 'left', undefined],
])('from %s an arrow %s leads to %s', (node, direction, next) => {
  expect(step(node, direction)).toBe(next)
})

test('the shortest path goes along statements in either direction', () => {
  expect(pathBetween(network, 'programme0', 'programme3', noFilters)?.nodes).toEqual([
    'programme0',
    'measure0',
    'programme3',
  ])
  expect(pathBetween(network, 'programme0', 'programme1', noFilters)?.edges).toHaveLength(4)
})

test('a path goes round what the filters hide, or there is none', () => {
  expect(
    pathBetween(network, 'programme0', 'programme1', { ...noFilters, relations: ['hasMeasure'] }),
  ).toBeUndefined()
  expect(
    pathBetween(network, 'programme0', 'programme1', { ...noFilters, classes: ['Pillar'] }),
  ).toBeUndefined()
})
