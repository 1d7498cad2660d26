import { createEdgeCurveProgram } from '@sigma/edge-curve'
import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { EdgeAttributes, Network, NetworkAttributes, NodeAttributes } from '../src/network/network.js'
import { aim, bringIntoSight, place, type Renderer, scaleOf, toScreen } from './camera.js'
import { createCaptions } from './captions.js'
import { readColours } from './colours.js'
import { drawHover, drawLabel, type LabelBox, type LabelData } from './drawLabel.js'
import { type Layered, layLayered } from './layered.js'
import { Occupied } from './occupied.js'
import type { Reading } from './reading.js'
import { edgeLook, focusOf, type Look, nodeLook } from './reducers.js'
import type { State } from './state.js'
import type { Store } from './store.js'

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
  let occupied: Occupied | undefined
  let layered: Layered | undefined
  let look: Look = { network, state: store.state(), layered, focus: undefined, colours }
  const sigma: Renderer = new Sigma<NodeAttributes, EdgeAttributes, NetworkAttributes>(drawn, root, {
    ...settingsFor(colours.font, colours.ink),
    nodeReducer: (node, attributes) => nodeLook(node, attributes, look),
    edgeReducer: (edge, attributes) => edgeLook(edge, attributes, look),
    defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, colours.paper),
  })
  // Set once there is a renderer to ask: Sigma draws its first picture while it is made.
  sigma.setSetting('defaultDrawNodeLabel', (context, data, settings) => {
    const scale = layered ? scaleOf(sigma) : 1
    const { room, ...rest } = data as typeof data & LabelData
    const { key } = data as unknown as { readonly key: string }
    const place = layered?.places.get(key)
    // Zoomed out so far that rows touch, only what is in focus keeps its label.
    if (place && place.column > 1 && place.row * scale < 11 && !look.focus?.nodes.has(key)) return
    const space = room === undefined ? {} : { room: room * scale }
    if (!place) occupied ??= occupiedByNodes(sigma)
    const isFree = (box: LabelBox) => !occupied?.touches(box)
    const box = drawLabel(context, { ...rest, ...space }, settings, colours.paper, isFree)
    if (!box) return
    labels.set(key, box)
    occupied?.add(box)
  })
  sigma.on('beforeRender', () => {
    labels.clear()
    occupied = undefined
  })
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

/** The squares of the nodes in sight. */
function occupiedByNodes(sigma: Renderer): Occupied {
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
