import type Sigma from 'sigma'
import type { EdgeAttributes, Network, NetworkAttributes, NodeAttributes } from '../src/network/network.js'
import type { Box, Layered } from './layered.js'

export type Renderer = Sigma<NodeAttributes, EdgeAttributes, NetworkAttributes>

/** The layered view hangs from the top left of a box of the screen's shape; Sigma's y grows upwards. */
export function place(drawn: Network, network: Network, layered: Layered | undefined, box: Box): void {
  const height = layered ? layered.size.height * stretch(layered, box).y : 0
  drawn.updateEachNodeAttributes((node, attributes) => {
    if (!layered) {
      const { x = 0, y = 0 } = network.getNodeAttributes(node)
      return { ...attributes, x, y }
    }
    const spot = layered.places.get(node)
    return { ...attributes, x: spot?.x ?? 0, y: height - (spot?.y ?? 0) }
  })
}

/** How much larger than the layout its box of the screen's shape is. */
function stretch(
  { size }: Layered,
  box: Box,
): { readonly x: number; readonly y: number; readonly scale: number } {
  const scale = Math.max(size.width / box.width, size.height / box.height)
  return { x: (scale * box.width) / size.width, y: (scale * box.height) / size.height, scale }
}

/** Sets the camera: all of a force layout, or of a layered one as much as fits at full size, from the top left. */
export function aim(sigma: Renderer, layered: Layered | undefined, box: Box): void {
  if (!layered) {
    sigma.setCustomBBox(null)
    sigma.setSetting('stagePadding', 40)
    sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
    return
  }
  const { x, y, scale } = stretch(layered, box)
  const [width, height] = [layered.size.width * x, layered.size.height * y]
  const longest = Math.max(width, height)
  sigma.setCustomBBox({ x: [0, width], y: [0, height] })
  sigma.setSetting('stagePadding', 0)
  sigma.getCamera().setState({
    x: 0.5 + (box.width / 2 - width / 2) / longest,
    y: 0.5 + (height / 2 - box.height / 2) / longest,
    ratio: 1 / scale,
    angle: 0,
  })
}

/** Moves the camera to a node that it doesn't see. */
export function bringIntoSight(sigma: Renderer, node: string): void {
  const data = sigma.getNodeDisplayData(node)
  if (!data || data.hidden) return
  const { x, y } = sigma.framedGraphToViewport(data)
  const { width, height } = sigma.getDimensions()
  if (x > 0 && x < width * 0.9 && y > 0 && y < height) return
  sigma.getCamera().setState({ x: data.x, y: data.y })
}

/** Screen pixels for a pixel of the layout. */
export function scaleOf(sigma: Renderer): number {
  const [a, b] = [sigma.graphToViewport({ x: 0, y: 0 }), sigma.graphToViewport({ x: 100, y: 0 })]
  return (b.x - a.x) / 100
}

/** Where a point of the layered view is on screen. */
export function toScreen(sigma: Renderer, x: number, y: number): { readonly x: number; readonly y: number } {
  const height = sigma.getCustomBBox()?.y[1] ?? 0
  return sigma.graphToViewport({ x, y: height - y })
}
