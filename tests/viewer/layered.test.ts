import { MultiDirectedGraph } from 'graphology'
import { expect, test } from 'vitest'
import type { Network } from '../../src/network/network.js'
import type { ClassName, RelationName } from '../../src/vocabulary/terms.js'
import { layLayered } from '../../viewer/layered.js'

const article = 'article/1'
const box = { width: 1008, height: 620 }
const all = () => true

/** An article with one pillar, its measures, and programmes by turns under each. */
function plan(measures: number, programmes: number): Network {
  const network: Network = new MultiDirectedGraph()
  let at = 0
  const add = (id: string, name: ClassName) => {
    const mentions = [{ article, ranges: [{ start: at, end: ++at }], rule: 'r' }]
    network.addNode(id, { class: name, label: id, altLabels: [], degree: 1, mentions, literals: [] })
  }
  const join = (relation: RelationName, from: string, to: string) =>
    network.addEdge(from, to, { relation, article, ranges: [], rule: 'r' })
  add(article, 'Article')
  add('pillar', 'Pillar')
  join('hasPillar', article, 'pillar')
  for (let one = 0; one < measures; one++) {
    add(`measure${one}`, 'Measure')
    join('hasMeasure', 'pillar', `measure${one}`)
    for (let two = one; two < programmes; two += measures) {
      add(`programme${two}`, 'Programme')
      join('implementedThrough', `measure${one}`, `programme${two}`)
    }
  }
  return network
}

/** The least distance between rows that share a column. */
function leastGap(network: Network, { places }: ReturnType<typeof layLayered>): number {
  const spots = network.mapNodes((node) => places.get(node) ?? { x: Number.NaN, y: Number.NaN })
  const gaps = spots.flatMap((a, index) =>
    spots.slice(index + 1).flatMap((b) => (a.x === b.x ? [Math.abs(a.y - b.y)] : [])),
  )
  return Math.min(...gaps)
}

test.each([10, 40, 90, 400])('%d programmes have a row each that a label fits in', (programmes) => {
  const network = plan(12, programmes)
  const layered = layLayered(network, article, all, box)
  expect(layered.places.size).toBe(network.order)
  expect(leastGap(network, layered)).toBeGreaterThan(12)
})

test('what fits is laid into the box, and more makes it higher', () => {
  expect(layLayered(plan(12, 80), article, all, box).size).toEqual(box)
  expect(layLayered(plan(12, 400), article, all, box).size.height).toBeGreaterThan(2000)
})

test('rows stand in reading order, and a measure beside what it is put into practice by', () => {
  const { places } = layLayered(plan(3, 9), article, all, box)
  const y = (node: string) => places.get(node)?.y ?? Number.NaN
  const ys = ['programme0', 'programme3', 'programme6', 'programme1', 'programme4'].map(y)
  expect(ys).toEqual([...ys].sort((a, b) => a - b))
  expect(y('measure0')).toBeCloseTo(y('programme3'))
})

test('what is filtered out has no place', () => {
  const { places } = layLayered(plan(2, 4), article, (node) => node !== 'programme1', box)
  expect([...places.keys()]).not.toContain('programme1')
})
