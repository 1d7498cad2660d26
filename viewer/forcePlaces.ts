import type { Network } from '../src/network/network.js'
import { type CanvasBox, Occupied } from '../src/network/occupied.js'
import type { Renderer } from './camera.js'
import { reportScene } from './reportScene.js'

/** Where a node of the force view is drawn, in pixels; nowhere if it is hidden or not drawn. */
export function placeIn(sigma: Renderer, node: string): readonly [number, number] | undefined {
  const data = sigma.getGraph().hasNode(node) ? sigma.getNodeDisplayData(node) : undefined
  if (!data || data.hidden) return undefined
  const { x, y } = sigma.framedGraphToViewport(data)
  return [x, y]
}

/** Where all nodes lie, so that the view stays still whatever is shown of them. */
export function boundsOf(network: Network): { x: [number, number]; y: [number, number] } {
  const nothing = (): [number, number] => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const [x, y] = [nothing(), nothing()]
  network.forEachNode((_, place) => {
    const [at = 0, height = 0] = [place.x, place.y]
    x[0] = Math.min(x[0], at)
    x[1] = Math.max(x[1], at)
    y[0] = Math.min(y[0], height)
    y[1] = Math.max(y[1], height)
  })
  return { x, y }
}

/** The squares of the nodes in sight. */
export function occupiedByNodes(sigma: Renderer): Occupied {
  const occupied = new Occupied()
  const { width, height } = sigma.getDimensions()
  sigma.getGraph().forEachNode((node) => {
    const data = sigma.getNodeDisplayData(node)
    if (!data || data.hidden) return
    const { x, y } = sigma.framedGraphToViewport(data)
    const size = sigma.scaleSize(data.size)
    if (x + size < 0 || y + size < 0 || x - size > width || y - size > height) return
    occupied.add([x - size, y - size, 2 * size, 2 * size])
  })
  return occupied
}

/** Where nodes and labels are; a graph of many is not told. */
export function reportPlaces(
  root: HTMLElement,
  sigma: Renderer,
  labels: ReadonlyMap<string, CanvasBox>,
): void {
  const graph = sigma.getGraph()
  root.dataset.order = String(graph.order)
  if (graph.order > 2000) return
  const nodes = graph.nodes().flatMap((node) => {
    const place = placeIn(sigma, node)
    return place ? [[node, place] as const] : []
  })
  reportScene(root, nodes, labels)
}
