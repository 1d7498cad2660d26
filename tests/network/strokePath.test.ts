import { expect, test } from 'vitest'
import { layLayered } from '../../src/network/layered.js'
import { layeredPicture } from '../../src/network/layeredPicture.js'
import { light } from '../../src/network/palette.js'
import { curve, headPath, line, strokePath } from '../../src/network/strokePath.js'
import { words } from '../../src/vocabulary/words.js'
import { planNetwork } from '../support/planNetwork.js'

test('a straight piece and a curve are written as cubic curves', () => {
  expect(strokePath({ points: line(0, 0, 30, 60) })).toBe('M0 0C10 20 20 40 30 60')
  expect(strokePath({ points: curve(0, 0, 30, 60) })).toBe('M0 0C15 0 15 60 30 60')
})

test('the head of an arrow points right at the end, left at the start, and stands nowhere else', () => {
  const points = curve(10, 20, 90, 40)
  expect(headPath({ points, head: 'end' })).toBe('M90 40l-5.5 -3v6z')
  expect(headPath({ points, head: 'start' })).toBe('M10 20l5.5 -3v6z')
  expect(headPath({ points })).toBeUndefined()
})

test('each line of the layered view is a curve of one or two pieces, which is all that the page draws', () => {
  const network = planNetwork(6, 300)
  const attributes = { relation: 'hasPart', article: 'article/1', ranges: [], rule: 'r' } as const
  for (const [from, to] of [
    ['article/1', 'measure0'],
    ['measure0', 'measure1'],
    ['programme0', 'pillar'],
  ])
    network.addEdge(from, to, attributes)
  const layered = layLayered(network, {
    article: 'article/1',
    box: { width: 720, height: 800 },
    words: words.zh,
  })
  const lit = {
    nodes: new Set(network.nodes()),
    edges: new Set(network.edges()),
    centre: new Set<string>(),
  }
  const { strokes } = layeredPicture(network, layered, {
    palette: light,
    words: words.zh,
    lit,
    foldText: String,
  })
  expect(strokes.length).toBeGreaterThan(20)
  expect(new Set(strokes.map(({ points }) => points.length))).toEqual(new Set([8, 14]))
})
