import type { Network } from '../src/network/network.js'

/** The ways that arrow keys walk. */
export type Direction = 'left' | 'right' | 'up' | 'down'

type Point = readonly [number, number]

/**
 * The node that an arrow key leads to: left and right follow a connection to the nearest node on that side; up and
 * down go to a connection there, or else to the nearest node that hangs on the same.
 */
export function stepFrom(
  network: Network,
  node: string,
  direction: Direction,
  placeOf: (node: string) => Point | undefined,
): string | undefined {
  const here = placeOf(node)
  if (!here || !network.hasNode(node)) return undefined
  const neighbours = network.neighbors(node)
  const first = nearest(neighbours, here, direction, placeOf)
  if (first !== undefined || direction === 'left' || direction === 'right') return first
  const siblings = neighbours.flatMap((one) => network.neighbors(one)).filter((one) => one !== node)
  return nearest(siblings, here, direction, placeOf)
}

function nearest(
  nodes: readonly string[],
  [x, y]: Point,
  direction: Direction,
  placeOf: (node: string) => Point | undefined,
): string | undefined {
  let [best, least]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY]
  for (const node of nodes) {
    const place = placeOf(node)
    if (!place) continue
    const [dx, dy] = [place[0] - x, place[1] - y]
    const isSideways = direction === 'left' || direction === 'right'
    const along = direction === 'left' ? -dx : direction === 'right' ? dx : direction === 'up' ? -dy : dy
    const across = Math.abs(isSideways ? dy : dx)
    if (along < 6 || (!isSideways && across > along * 2 + 20)) continue
    const cost = along + across * (isSideways ? 0.6 : 3)
    if (cost < least) [best, least] = [node, cost]
  }
  return best
}
