import fc from 'fast-check'
import { MultiUndirectedGraph } from 'graphology'
import { bidirectional } from 'graphology-shortest-path'
import { expect, test } from 'vitest'
import { pathBetween } from '../../viewer/pathBetween.js'
import { noFilters } from '../../viewer/state.js'
import { planNetwork } from '../support/planNetwork.js'

test('a path is as short as the one that graphology finds, and each of its statements joins its two things', () => {
  const edge = fc.tuple(fc.nat(29), fc.nat(29))
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 60 }), edge, (edges, [from, to]) => {
      const network = planNetwork(0, 0)
      const undirected = new MultiUndirectedGraph()
      for (let node = 0; node < 30; node++) {
        network.addNode(`n${node}`, {
          class: 'Programme',
          label: `n${node}`,
          altLabels: [],
          degree: 0,
          mentions: [],
          literals: [],
        })
        undirected.addNode(`n${node}`)
      }
      for (const [a, b] of edges) {
        network.addEdge(`n${a}`, `n${b}`, { relation: 'hasPart', article: 'a', ranges: [], rule: 'r' })
        undirected.addEdge(`n${a}`, `n${b}`)
      }
      const way = pathBetween(network, `n${from}`, `n${to}`, noFilters)
      const expected = bidirectional(undirected, `n${from}`, `n${to}`)
      expect(way?.nodes.length).toBe(expected?.length)
      for (const [index, one] of (way?.edges ?? []).entries())
        expect(network.extremities(one).toSorted()).toEqual(
          [way?.nodes[index], way?.nodes[index + 1]].toSorted(),
        )
    }),
  )
})

test('no path leads through what the legend hides, nor along a relation that it hides', () => {
  const network = planNetwork(2, 2)
  const nodes = (hidden: Partial<typeof noFilters>) =>
    pathBetween(network, 'programme0', 'programme1', { ...noFilters, ...hidden })?.nodes
  expect(nodes({})).toEqual(['programme0', 'measure0', 'pillar', 'measure1', 'programme1'])
  expect(nodes({ classes: ['Pillar'] })).toBeUndefined()
  expect(nodes({ relations: ['hasMeasure'] })).toBeUndefined()
})
