import { expect, test } from 'vitest'
import { toLines, toRuns } from '../../viewer/spans.js'

test('nested mentions are cut into runs, the innermost first', () => {
  const outer = { node: 'post', start: 1, end: 6 }
  const inner = { node: 'place', start: 1, end: 3 }
  expect(toRuns(7, [outer, inner], [])).toEqual([
    { start: 0, end: 1, nodes: [] },
    { start: 1, end: 3, nodes: ['place', 'post'] },
    { start: 3, end: 6, nodes: ['post'] },
    { start: 6, end: 7, nodes: [] },
  ])
})

test('runs are cut where evidence begins and ends', () => {
  expect(toRuns(4, [], [2]).map(({ end }) => end)).toEqual([2, 4])
})

test('lines count code points and the empty lines before them', () => {
  expect(toLines([...'𠮷\n\n甲乙'])).toEqual([
    { start: 0, end: 1, gap: 0 },
    { start: 3, end: 5, gap: 1 },
  ])
})
