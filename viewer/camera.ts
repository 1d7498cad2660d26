import type Sigma from 'sigma'
import type { EdgeAttributes, NetworkAttributes, NodeAttributes } from '../src/network/network.js'

export type Renderer = Sigma<NodeAttributes, EdgeAttributes, NetworkAttributes>

/** Moves the camera to a node that it doesn't see. */
export function bringIntoSight(sigma: Renderer, node: string): void {
  const data = sigma.getNodeDisplayData(node)
  if (!data || data.hidden) return
  const { x, y } = sigma.framedGraphToViewport(data)
  const { width, height } = sigma.getDimensions()
  if (x > 0 && x < width * 0.9 && y > 0 && y < height) return
  sigma.getCamera().setState({ x: data.x, y: data.y })
}
