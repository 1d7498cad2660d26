import { expect, test } from 'vitest'
import { fromHash, toHash } from '../../viewer/hash.js'
import { type Action, initialState, reduce, type State } from '../../viewer/state.js'

const opening = initialState('article/1')
const known = () => true

function after(...actions: readonly Action[]): State {
  return actions.reduce(reduce, opening)
}

test('a class that is hidden twice is shown again', () => {
  const hide: Action = { type: 'toggleClass', class: 'Group' }
  expect(after(hide).hidden).toEqual(['Group'])
  expect(after(hide, hide)).toEqual(opening)
})

test('what changes nothing gives the same state', () => {
  const chosen = after({ type: 'select', selection: { kind: 'node', id: 'a' } })
  expect(reduce(chosen, { type: 'select', selection: { kind: 'node', id: 'a' } })).toBe(chosen)
  expect(reduce(opening, { type: 'showAll' })).toBe(opening)
})

test('another article drops the selection of the one before', () => {
  const select: Action = { type: 'select', selection: { kind: 'node', id: 'a' } }
  expect(after(select, { type: 'openArticle', article: 'article/2' }).selection).toBeUndefined()
})

test('the opening state has no fragment', () => {
  expect(toHash(opening, opening)).toBe('')
})

test.each([
  ['#n=programme/12ab', { selection: { kind: 'node', id: 'programme/12ab' } }],
  ['#e=statement/9', { selection: { kind: 'edge', id: 'statement/9' } }],
  ['#l=force&hide=Place,Group', { layout: 'force', hidden: ['Place', 'Group'] }],
  ['#a=article/2&n=a%26b', { article: 'article/2', selection: { kind: 'node', id: 'a&b' } }],
] as const)('%s is read and written alike', (hash, change) => {
  const { article, selection, hidden, layout } = { ...opening, ...change }
  const kept = { article, selection, hidden, layout }
  expect(fromHash(hash, opening, known)).toEqual(kept)
  expect(toHash(kept, opening)).toBe(hash)
})

test('one filter has one address, whatever was hidden first', () => {
  expect(toHash({ ...opening, hidden: ['Group', 'Place'] }, opening)).toBe('#hide=Place,Group')
})

test('a fragment that names what is not there opens as if it were empty', () => {
  const hash = '#a=article/9&n=gone&l=sideways&hide=Nothing'
  expect(
    toHash(
      fromHash(hash, opening, () => false),
      opening,
    ),
  ).toBe('')
})
