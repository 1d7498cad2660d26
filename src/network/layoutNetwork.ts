import layout from 'graphology-layout-forceatlas2'
import type { Network } from './network.js'

// Its types promise a `default` on the CommonJS export, which is the function itself.
const forceAtlas2 = layout as unknown as typeof layout.default

/** The angle of a sunflower's seeds: neighbours in order start far from each other, and none on another. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/**
 * Gives each node `x` and `y` by ForceAtlas2 (Jacomy et al. 2014), rounded to 3 decimals, and returns the network. It
 * starts from the nodes' order, without chance: same network, same positions.
 */
export function layoutNetwork(network: Network): Network {
  let at = 0
  network.updateEachNodeAttributes((_, attributes) => {
    const [radius, angle] = [10 * Math.sqrt(at + 0.5), at * goldenAngle]
    at++
    return { ...attributes, x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) }
  })
  if (network.order > 1) {
    const settings = {
      ...forceAtlas2.inferSettings(network),
      // Far nodes repel together, as coarsely as Gephi has it: half the time at 2,000 nodes, and neighbours stay as near.
      barnesHutOptimize: network.order > 1000,
      barnesHutTheta: 1.2,
    }
    forceAtlas2.assign(network, { iterations: iterationsFor(network.order), settings })
  }
  network.updateEachNodeAttributes((_, attributes) => {
    const { x = 0, y = 0 } = attributes
    return { ...attributes, x: round(x), y: round(y) }
  })
  return network
}

/** Enough to settle: 500 rounds for one article, 150 for a page of 2,000 things; fewer where a round costs seconds. */
function iterationsFor(order: number): number {
  const few = Math.min(150, 500_000 / order)
  return Math.round(Math.max(20, few, Math.min(500, 300_000 / order)))
}

/** To 3 decimals, without a negative zero. */
function round(number: number): number {
  return Math.round(number * 1000) / 1000 || 0
}
