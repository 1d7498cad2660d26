import { createEdgeCurveProgram } from '@sigma/edge-curve'
import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { EdgeAttributes, Network, NetworkAttributes, NodeAttributes } from '../src/network/network.js'
import { createCaptions } from './captions.js'
import { readColours } from './colours.js'
import { drawHover, drawLabel, type LabelBox, type LabelData } from './drawLabel.js'
import { type Box, type Layered, layLayered } from './layered.js'
import type { Reading } from './reading.js'
import { edgeLook, focusOf, type Look, nodeLook } from './reducers.js'
import type { State } from './state.js'
import type { Store } from './store.js'

type Renderer = Sigma<NodeAttributes, EdgeAttributes, NetworkAttributes>

/** The drawn graph: the network with positions of the layout that is on screen. */
export interface Scene {
  readonly drawn: Network
  /** Ends the drawing and lets its WebGL context go. */
  readonly kill: () => void
}

/** Draws the network into `box` by Sigma and keeps it as the state says. */
export function createScene(root: HTMLElement, captions: HTMLElement, reading: Reading, store: Store): Scene {
  const { network } = reading
  const drawn: Network = network.copy()
  const colours = readColours()
  const moveCaptions = createCaptions(captions)
  const labels = new Map<string, LabelBox>()
  let layered: Layered | undefined
  let look: Look = { network, state: store.state(), layered, focus: undefined, colours }
  const sigma: Renderer = new Sigma<NodeAttributes, EdgeAttributes, NetworkAttributes>(drawn, root, {
    ...settingsFor(colours.font, colours.ink),
    nodeReducer: (node, attributes) => nodeLook(node, attributes, look),
    edgeReducer: (edge, attributes) => edgeLook(edge, attributes, look),
    defaultDrawNodeLabel: (context, data, settings) => {
      const scale = layered ? scaleOf(sigma) : 1
      const { room, ...rest } = data as typeof data & LabelData
      const { key } = data as unknown as { readonly key: string }
      const place = layered?.places.get(key)
      // Zoomed out so far that rows touch, only what is in focus keeps its label.
      if (place && place.column > 1 && place.row * scale < 11 && !look.focus?.nodes.has(key)) return
      const space = room === undefined ? {} : { room: room * scale }
      const taken = place || look.focus?.nodes.has(key) ? [] : [...labels.values()]
      const box = drawLabel(context, { ...rest, ...space }, settings, colours.paper, taken)
      if (box) labels.set(key, box)
    },
    defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, colours.paper),
  })
  sigma.on('beforeRender', () => labels.clear())
  sigma.on('afterRender', () => {
    const scale = layered ? scaleOf(sigma) : 1
    moveCaptions(layered, (x, y) => toScreen(sigma, x, y), scale)
    report(root, sigma, labels)
  })
  listen(sigma, store)

  const arrange = (state: State) => {
    const box = { width: root.clientWidth, height: root.clientHeight }
    if (box.width === 0 || box.height === 0) return
    const isShown = (node: string) => !state.hidden.includes(network.getNodeAttribute(node, 'class'))
    layered = state.layout === 'force' ? undefined : layLayered(network, state.article, isShown, box)
    place(drawn, network, layered, box)
    aim(sigma, layered, box)
  }
  const update = (state: State, before: State | undefined) => {
    if (state.layout === 'table') return
    const isMoved = state.layout !== before?.layout || state.article !== before?.article
    if (isMoved || state.hidden !== before?.hidden) arrange(state)
    look = { network, state, layered, focus: focusOf(network, state), colours }
    sigma.refresh()
    const { selection } = state
    if (selection?.kind === 'node' && selection !== before?.selection) bringIntoSight(sigma, selection.id)
  }
  let previous: State | undefined
  let alive = true
  store.subscribe((state) => {
    if (!alive) return
    update(state, previous)
    if (state.layout !== 'table') previous = state
  })
  const observer = new ResizeObserver(() => {
    if (root.clientWidth === 0 || root.clientHeight === 0) return
    sigma.resize()
    update(store.state(), undefined)
  })
  observer.observe(root)
  const kill = () => {
    alive = false
    observer.disconnect()
    sigma.kill()
  }
  return { drawn, kill }
}

function settingsFor(font: string, ink: string) {
  return {
    allowInvalidContainer: true,
    labelFont: font,
    labelSize: 12,
    labelRenderedSizeThreshold: 5,
    labelDensity: 1.5,
    labelGridCellSize: 100,
    labelColor: { color: ink },
    edgeLabelFont: font,
    edgeLabelSize: 11,
    edgeLabelColor: { color: ink },
    renderEdgeLabels: true,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 0,
    minEdgeThickness: 0.8,
    minCameraRatio: 0.1,
    maxCameraRatio: 1.5,
    zoomToSizeRatioFunction: () => 1,
    edgeProgramClasses: {
      straight: createEdgeArrowProgram<NodeAttributes, EdgeAttributes, NetworkAttributes>(),
      line: EdgeRectangleProgram<NodeAttributes, EdgeAttributes, NetworkAttributes>,
      curve: createEdgeCurveProgram<NodeAttributes, EdgeAttributes, NetworkAttributes>({
        defaultCurvature: 0.35,
      }),
    },
  }
}

function listen(sigma: Renderer, store: Store): void {
  const select = (kind: 'node' | 'edge', id: string) =>
    store.dispatch({ type: 'select', selection: { kind, id } })
  sigma.on('clickNode', ({ node }) => select('node', node))
  sigma.on('clickEdge', ({ edge }) => select('edge', edge))
  sigma.on('clickStage', () => store.dispatch({ type: 'select', selection: undefined }))
  sigma.on('enterNode', ({ node }) => store.dispatch({ type: 'hover', node }))
  sigma.on('leaveNode', () => store.dispatch({ type: 'hover', node: undefined }))
}

/** The layered view hangs from the top left of a box of the screen's shape; Sigma's y grows upwards. */
function place(drawn: Network, network: Network, layered: Layered | undefined, box: Box): void {
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
function aim(sigma: Renderer, layered: Layered | undefined, box: Box): void {
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
function bringIntoSight(sigma: Renderer, node: string): void {
  const data = sigma.getNodeDisplayData(node)
  if (!data || data.hidden) return
  const { x, y } = sigma.framedGraphToViewport(data)
  const { width, height } = sigma.getDimensions()
  if (x > 0 && x < width * 0.9 && y > 0 && y < height) return
  sigma.getCamera().setState({ x: data.x, y: data.y })
}

/** Screen pixels for a pixel of the layout. */
function scaleOf(sigma: Renderer): number {
  const [a, b] = [sigma.graphToViewport({ x: 0, y: 0 }), sigma.graphToViewport({ x: 100, y: 0 })]
  return (b.x - a.x) / 100
}

function toScreen(sigma: Renderer, x: number, y: number): { readonly x: number; readonly y: number } {
  const height = sigma.getCustomBBox()?.y[1] ?? 0
  return sigma.graphToViewport({ x, y: height - y })
}

/** Where nodes and labels are, for whoever looks at the page from outside: scripts that read a canvas see nothing. */
function report(root: HTMLElement, sigma: Renderer, labels: ReadonlyMap<string, LabelBox>): void {
  const round = (number: number) => Math.round(number * 10) / 10
  const nodes: Record<string, readonly [number, number]> = {}
  sigma.getGraph().forEachNode((node) => {
    const data = sigma.getNodeDisplayData(node)
    if (!data || data.hidden) return
    const { x, y } = sigma.framedGraphToViewport(data)
    nodes[node] = [round(x), round(y)]
  })
  root.dataset.nodes = JSON.stringify(nodes)
  root.dataset.labels = JSON.stringify([...labels].map(([node, box]) => [node, ...box.map(round)]))
}
