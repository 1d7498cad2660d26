import { expect, test } from 'vitest'
import { fromHash, isForeignHash, toHash } from '../../viewer/hash.js'
import { type Action, reduce } from '../../viewer/reduce.js'
import { initialState, type Kept, keptOf, noFilters, type State } from '../../viewer/state.js'

const opening = initialState('article/1')
const kept = keptOf(opening)
const known = () => true
const node = (id: string): Action => ({ type: 'select', selection: { kind: 'node', id } })
const hide: Action = { type: 'toggle', part: 'classes', name: 'Group' }

function after(...actions: readonly Action[]): State {
  return actions.reduce(reduce, opening)
}

test('a class that is hidden twice is shown again, and each change can be undone', () => {
  expect(after(hide).filters.classes).toEqual(['Group'])
  expect(after(hide, hide).filters).toEqual(noFilters)
  expect(after(hide, hide, { type: 'undo' }).filters.classes).toEqual(['Group'])
  expect(after(hide, { type: 'showAll' }, { type: 'undo' }).filters.classes).toEqual(['Group'])
})

test('what changes nothing gives the same state', () => {
  const chosen = after(node('a'))
  expect(reduce(chosen, node('a'))).toBe(chosen)
  expect(reduce(opening, { type: 'showAll' })).toBe(opening)
  expect(reduce(opening, { type: 'back' })).toBe(opening)
})

test('another article drops the selection and the walk of the one before', () => {
  const { selection, walk } = after(node('a'), { type: 'openArticle', article: 'article/2' })
  expect([selection, walk]).toEqual([undefined, []])
})

test('going back walks the way that was come, and at last lets go', () => {
  const back: Action = { type: 'back' }
  const walked = [node('a'), node('b'), node('c')]
  expect(after(...walked, back).selection?.id).toBe('b')
  expect(after(...walked, back, back).walk).toEqual(['a'])
  expect(after(...walked, back, back, back).selection).toBeUndefined()
})

test('going back from a statement returns to its thing', () => {
  const edge: Action = { type: 'select', selection: { kind: 'edge', id: 'e' } }
  expect(after(node('a'), edge, { type: 'back' }).selection).toEqual({ kind: 'node', id: 'a' })
})

test('a path takes the next thing that is chosen as its end', () => {
  const start: Action = { type: 'startPath', from: 'a' }
  expect(after(node('a'), start, node('b')).path).toEqual({ from: 'a', to: 'b' })
  expect(after(node('a'), start, node('b')).selection).toBeUndefined()
  expect(after(node('a'), start, node('b'), { type: 'back' }).path).toBeUndefined()
})

test('the opening state has no fragment', () => {
  expect(toHash(kept, kept)).toBe('')
})

test.each<[string, Partial<Kept>]>([
  ['#v=1&n=programme/12ab', { selection: { kind: 'node', id: 'programme/12ab' } }],
  ['#v=1&e=statement/9', { selection: { kind: 'edge', id: 'statement/9' } }],
  [
    '#v=1&l=force&hide=Place,Group&rel=targets&kind=Plan',
    { layout: 'force', filters: { classes: ['Place', 'Group'], relations: ['targets'], kinds: ['Plan'] } },
  ],
  ['#v=1&a=article/2&n=a%26b', { article: 'article/2', selection: { kind: 'node', id: 'a&b' } }],
  ['#v=1&p=a&to=b%2C', { path: { from: 'a', to: 'b,' } }],
  ['#v=1&s=2&q=pilot-zones&gaps=1', { steps: 2, question: 'pilot-zones', coverage: true }],
  [
    '#v=1&c=0.5,-12,1.25&lang=en&theme=dark',
    { camera: { x: 0.5, y: -12, ratio: 1.25 }, language: 'en', theme: 'dark' },
  ],
])('%s is read and written alike', (hash, change) => {
  const wanted = { ...kept, ...change }
  expect(toHash(wanted, kept)).toBe(hash)
  expect(fromHash(hash, kept, known)).toEqual(wanted)
})

test('one filter has one address, whatever was hidden first', () => {
  const filters = { ...noFilters, classes: ['Group', 'Place'] as const }
  expect(toHash({ ...kept, filters }, kept)).toBe('#v=1&hide=Place,Group')
})

test.each([
  '#v=1&a=article/9&n=gone&l=sideways&hide=Nothing&s=9&c=1,x,0&p=gone',
  '#v=99&n=a',
  '#n=a',
  '#%E0%A4%A',
])('a fragment that names what is not there opens as if it were empty (%s)', (hash) => {
  expect(fromHash(hash, kept, () => false)).toEqual(kept)
})

test('a fragment of another version is told apart', () => {
  expect(['', '#v=1&n=a', '#v=2&n=a', '#n=a'].map(isForeignHash)).toEqual([false, false, true, true])
})
