import { expect, test } from 'vitest'
import { fromNetwork } from '../../src/network/fromNetwork.js'
import { addInferred } from '../../viewer/addInferred.js'
import { planNetwork } from '../support/planNetwork.js'

const infer = (relation: string, target: string) => ({
  ...{ key: `inference/${relation}`, source: 'programme0', target, relation, rule: 'prp-trp' },
  ...{ axiom: 'hasPart', premises: [] },
})

test('what was inferred is an edge that is marked, and comes back into no graph', () => {
  const network = planNetwork(1, 3)
  const before = fromNetwork(network)
  network.setAttribute('inferred', [infer('hasPart', 'programme2')])
  addInferred(network)
  expect(network.getEdgeAttributes('inference/hasPart')).toMatchObject({ inferred: true, rule: 'prp-trp' })
  expect(fromNetwork(network)).toEqual(before)
})

test.each([infer('partOf', 'programme2'), infer('hasPart', 'gone')])(
  '$relation to $target makes no edge',
  (one) => {
    const network = planNetwork(1, 3)
    const { size } = network
    network.setAttribute('inferred', [one])
    expect(addInferred(network).size).toBe(size)
  },
)
