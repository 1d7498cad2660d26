import { type Bodies, type ForceSettings, forceAtlas2 } from './forceAtlas2.js'
import type { Network } from './network.js'

/** The angle of a sunflower's seeds: neighbours in order start far from each other, and none on another. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/**
 * Gives each node `x` and `y` by ForceAtlas2 (Jacomy et al. 2014), rounded to 3 decimals, and returns the network. It
 * starts from the nodes' order, without chance: same network, same positions.
 */
export function layoutNetwork(network: Network): Network {
  const { order } = network
  const bodies = { x: new Float32Array(order), y: new Float32Array(order), mass: new Float32Array(order) }
  const numbers = new Map<string, number>()
  network.forEachNode((node) => {
    const at = numbers.size
    const [radius, angle] = [10 * Math.sqrt(at + 0.5), at * goldenAngle]
    bodies.x[at] = round(radius * Math.cos(angle))
    bodies.y[at] = round(radius * Math.sin(angle))
    // A node of many edges pushes others away.
    bodies.mass[at] = 1 + network.degree(node)
    numbers.set(node, at)
  })
  const numberOf = (node: string) => numbers.get(node) ?? 0
  const edges = network.mapEdges((_, __, a, b) => [numberOf(a), numberOf(b)] as const)
  if (order > 1) forceAtlas2(bodies, edges, settingsFor(order))
  network.updateEachNodeAttributes((node, attributes) => ({
    ...attributes,
    ...placeOf(numberOf(node), bodies),
  }))
  return network
}

/** As graphology-layout-forceatlas2 infers them. */
function settingsFor(order: number): ForceSettings {
  return {
    rounds: roundsFor(order),
    gravity: 0.05,
    scaling: 10,
    slowDown: 1 + Math.log(order),
    // Coarser than Gephi has it (1.2), and neighbours come as near as where each node repels each.
    ...(order > 1000 && { theta: 1.5 }),
  }
}

function placeOf(at: number, { x, y }: Bodies): { readonly x: number; readonly y: number } {
  return { x: round(x[at] ?? 0), y: round(y[at] ?? 0) }
}

/** Enough to settle: 500 rounds for one article, 150 for a page of 2,000 things; fewer where a round costs seconds. */
function roundsFor(order: number): number {
  const few = Math.min(150, 500_000 / order)
  return Math.round(Math.max(20, few, Math.min(500, 300_000 / order)))
}

/** To 3 decimals, without a negative zero. */
function round(number: number): number {
  return Math.round(number * 1000) / 1000 || 0
}
