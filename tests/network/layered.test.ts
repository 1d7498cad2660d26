import { expect, test } from 'vitest'
import { type LayeredOptions, layLayered } from '../../src/network/layered.js'
import { words } from '../../src/vocabulary/words.js'
import { planNetwork } from '../support/planNetwork.js'

const box = { width: 720, height: 800 }
const lay = (network: ReturnType<typeof planNetwork>, options: Partial<LayeredOptions> = {}) =>
  layLayered(network, { article: 'article/1', box, words: words.zh, ...options })

/** The least distance between rows that share a place across. */
function leastGap({ spots, folds }: ReturnType<typeof lay>): number {
  const rows = [...spots.values(), ...folds]
  const gaps = rows.flatMap((a, index) =>
    rows.slice(index + 1).flatMap((b) => (Math.abs(a.x - b.x) < 40 ? [Math.abs(a.y - b.y)] : [])),
  )
  return Math.min(...gaps)
}

test.each([10, 40, 90, 400])('%d programmes have a row each or are counted in a fold', (programmes) => {
  const network = planNetwork(12, programmes)
  const layered = lay(network)
  const folded = layered.folds.reduce((sum, { count }) => sum + count, 0)
  expect(layered.spots.size + folded).toBe(network.order)
  expect(leastGap(layered)).toBeGreaterThan(15)
})

test('what fits is laid into the box without folds', () => {
  const layered = lay(planNetwork(4, 20))
  expect(layered.folds).toEqual([])
  expect(layered.size).toEqual(box)
})

test('too many fold until they fit, each under its measure', () => {
  const layered = lay(planNetwork(6, 300))
  expect(layered.size).toEqual(box)
  expect(layered.folds.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4, 5].map((one) => `measure${one}`))
})

test('an opened fold shows all, makes the view higher and can be closed', () => {
  const layered = lay(planNetwork(6, 300), { open: new Set(['measure1']) })
  expect(
    [...layered.spots.keys()].filter((node) => Number(node.slice(9)) % 6 === 1 && /^programme/u.test(node)),
  ).toHaveLength(50)
  expect(layered.size.height).toBeGreaterThan(box.height)
  expect(layered.folds.find(({ key }) => key === 'measure1')?.count).toBe(0)
})

test('what must be seen is folded away by nothing', () => {
  const must = new Set(['programme295', 'programme299'])
  const { spots } = lay(planNetwork(6, 300), { must })
  for (const node of must) expect(spots.has(node)).toBe(true)
})

test.each([2, 10, 20])(
  'of others fewer are seen where %d of one measure must be, so that all fits',
  (count) => {
    const must = new Set(Array.from({ length: count }, (_, one) => `programme${one * 6}`))
    const { spots, size, folds } = lay(planNetwork(6, 300), { must })
    for (const node of must) expect(spots.has(node)).toBe(true)
    expect(size).toEqual(box)
    expect(folds.reduce((sum, one) => sum + one.count, spots.size)).toBe(planNetwork(6, 300).order)
  },
)

test('rows stand in reading order, and a measure beside what it is put into practice by', () => {
  const { spots } = lay(planNetwork(3, 9))
  const y = (node: string) => spots.get(node)?.y ?? Number.NaN
  const ys = ['programme0', 'programme3', 'programme6', 'programme1', 'programme4'].map(y)
  expect(ys).toEqual([...ys].sort((a, b) => a - b))
  expect(y('measure0')).toBeCloseTo(y('programme3'))
})

test('what is filtered out has no place, and an empty column takes no room', () => {
  const network = planNetwork(2, 4)
  const shown = new Set(network.filterNodes((node) => !node.startsWith('programme')))
  const { spots } = lay(network, { shown })
  expect([...spots.keys()].some((node) => node.startsWith('programme'))).toBe(false)
  const x = (layered: ReturnType<typeof lay>) => layered.spots.get('measure0')?.x ?? 0
  expect(x({ ...lay(planNetwork(2, 4)), spots })).toBeGreaterThan(x(lay(planNetwork(2, 4))))
})
