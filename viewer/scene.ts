import Sigma from 'sigma'
import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import { radiusOf } from '../src/network/forcePicture.js'
import type { EdgeAttributes, Network, NetworkAttributes, NodeAttributes } from '../src/network/network.js'
import { bringIntoSight, type Renderer } from './camera.js'
import type { Context } from './context.js'
import { ForceLabels } from './forceLabels.js'
import { boundsOf, placeIn, reportPlaces } from './forcePlaces.js'
import { litBy } from './lit.js'
import { partOf } from './part.js'
import { CurveProgram } from './programs/curveProgram.js'
import { MarkProgram } from './programs/markProgram.js'
import { edgeLook, type Look, nodeLook } from './reducers.js'
import type { State } from './state.js'
import { paletteOf } from './theme.js'
import { type Visible, visibleIn } from './visible.js'

/** The force view drawn by Sigma. */
export interface Scene {
  /** The graph that is drawn, to be given new places. */
  readonly toLayOut: () => Network
  readonly placeOf: (node: string) => readonly [number, number] | undefined
  readonly size: () => { readonly width: number; readonly height: number }
  readonly zoom: (factor: number | 'fit') => void
  /** Ends the drawing and lets its WebGL context go. */
  readonly kill: () => void
}

/** Draws the network into `root` by Sigma and keeps it as the state says, until it is killed. */
export function createScene(root: HTMLElement, context: Context): Scene {
  const { reading, store, softwareLimits } = context
  const { network } = reading
  const mostLines = softwareLimits?.lines ?? Number.POSITIVE_INFINITY
  const visible = visibleFor(context)
  let seen = visible(store.state())
  const places: Places = new Map()
  let { drawn, isOnDemand } = toDrawn(network, seen, mostLines, places)
  let look = lookOf(store.state(), context, root)
  const labels = new ForceLabels(() => look.palette)
  const font = getComputedStyle(document.documentElement).getPropertyValue('--font').trim()
  const sigma: Renderer = new Sigma<NodeAttributes, EdgeAttributes, NetworkAttributes>(drawn, root, {
    ...settingsFor(font, look),
    enableEdgeEvents: network.size <= mostLines,
    nodeReducer: (node, attributes) => nodeLook(node, attributes, look),
    edgeReducer: (edge, attributes) => edgeLook(edge, attributes, look),
    defaultDrawNodeLabel: labels.draw,
    defaultDrawNodeHover: labels.drawBox,
  })
  labels.follow(sigma)
  sigma.on('afterRender', () => reportPlaces(root, sigma, labels.boxes))
  sigma.setCustomBBox(boundsOf(network))
  listen(sigma, context)
  const { camera } = store.state()
  if (camera) sigma.getCamera().setState({ ...camera, angle: 0 })
  let alive = true
  let previous: State | undefined
  const update = (state: State) => {
    if (!alive || state.layout !== 'force') return
    if (previous && sameScene(previous, state)) return
    const isChosen = state.selection !== previous?.selection
    previous = state
    const { palette } = look
    look = lookOf(state, context, root)
    if (look.palette !== palette) sigma.setSetting('edgeLabelColor', { color: look.palette.ink })
    const now = visible(state)
    if (now !== seen) {
      // What was laid out anew stays where it was put.
      drawn.forEachNode((node, { x = 0, y = 0 }) => places.set(node, { x, y }))
      ;({ drawn, isOnDemand } = toDrawn(network, now, mostLines, places))
      seen = now
    }
    if (isOnDemand) drawLitEdges(drawn, network, [...(look.lit?.edges ?? [])].filter(now.hasEdge))
    // What was chosen has a place to look at only once it is drawn.
    if (sigma.getGraph() === drawn) sigma.refresh({ schedule: !isChosen })
    else sigma.setGraph(drawn)
    if (state.selection?.kind === 'node' && isChosen) bringIntoSight(sigma, state.selection.id)
  }
  store.subscribe(update, context.signal)
  const observer = new ResizeObserver(() => {
    if (root.clientWidth === 0 || root.clientHeight === 0) return
    look = lookOf(store.state(), context, root)
    sigma.resize().refresh()
  })
  observer.observe(root)
  return {
    toLayOut() {
      // New places are not inside the old bounds.
      sigma.setCustomBBox(null)
      return drawn
    },
    placeOf: (node) => placeIn(sigma, node),
    size: () => sigma.getDimensions(),
    zoom(factor) {
      const state = sigma.getCamera().getState()
      if (factor === 'fit') sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 })
      else
        sigma
          .getCamera()
          .setState({ ...state, ratio: sigma.getCamera().getBoundedRatio(state.ratio / factor) })
    },
    kill() {
      alive = false
      observer.disconnect()
      sigma.kill()
    },
  }
}

/** What is to be drawn in a state; no more than software can. */
function visibleFor({ reading: { network }, softwareLimits }: Context): (state: State) => Visible {
  return (state) =>
    visibleIn(network, {
      ...state,
      layout: 'force',
      most: Math.min(state.most, softwareLimits?.nodes ?? state.most),
    })
}

type Places = Map<string, { readonly x: number; readonly y: number }>

/** The visible part as the graph that Sigma draws; of too many lines none, but on demand those of what is lit. */
function toDrawn(
  network: Network,
  { nodes, hasEdge }: Visible,
  mostLines: number,
  places: Places,
): { drawn: Network; isOnDemand: boolean } {
  const whole = partOf(network, nodes, hasEdge)
  const isOnDemand = whole.size > mostLines
  const drawn = isOnDemand ? partOf(network, nodes, () => false) : whole
  for (const [node, place] of places) if (drawn.hasNode(node)) drawn.mergeNodeAttributes(node, place)
  return { drawn, isOnDemand }
}

/** Keeps only the lines of what is lit in a graph that is drawn without the others. */
function drawLitEdges(drawn: Network, network: Network, lit: readonly string[]): void {
  const wanted = new Set(lit)
  for (const edge of drawn.edges()) if (!wanted.has(edge)) drawn.dropEdge(edge)
  for (const edge of wanted) {
    if (!drawn.hasEdge(edge))
      drawn.addEdgeWithKey(edge, ...network.extremities(edge), network.getEdgeAttributes(edge))
  }
}

function lookOf(state: State, { reading, words }: Context, { clientWidth }: HTMLElement): Look {
  return {
    network: reading.network,
    lit: litBy(reading, state),
    hover: state.hover,
    palette: paletteOf(state),
    words,
    width: clientWidth,
  }
}

function sameScene(a: State, b: State): boolean {
  const keys = [
    'selection',
    'hover',
    'filters',
    'layout',
    'steps',
    'most',
    'path',
    'question',
    'theme',
  ] as const
  return keys.every((key) => a[key] === b[key])
}

function settingsFor(font: string, { palette: { ink }, width }: Look) {
  return {
    allowInvalidContainer: true,
    labelFont: font,
    labelSize: 12,
    // What joins two things or more has a label.
    labelRenderedSizeThreshold: radiusOf(1.6, width),
    labelDensity: 1.5,
    labelGridCellSize: 100,
    edgeLabelFont: font,
    edgeLabelSize: 11,
    edgeLabelColor: { color: ink },
    renderEdgeLabels: true,
    hideEdgesOnMove: false,
    zIndex: true,
    stagePadding: 40,
    minEdgeThickness: 0.8,
    minCameraRatio: 0.02,
    maxCameraRatio: 2,
    zoomToSizeRatioFunction: () => 1,
    defaultNodeType: 'mark',
    nodeProgramClasses: { mark: MarkProgram<NodeAttributes, EdgeAttributes, NetworkAttributes> },
    edgeProgramClasses: {
      dashed: CurveProgram<NodeAttributes, EdgeAttributes, NetworkAttributes>,
      straight: createEdgeArrowProgram<NodeAttributes, EdgeAttributes, NetworkAttributes>(),
      line: EdgeRectangleProgram<NodeAttributes, EdgeAttributes, NetworkAttributes>,
    },
  }
}

function listen(sigma: Renderer, { store }: Context): void {
  const select = (kind: 'node' | 'edge', id: string) =>
    store.dispatch({ type: 'select', selection: { kind, id } })
  sigma.on('clickNode', ({ node }) => select('node', node))
  sigma.on('clickEdge', ({ edge }) => select('edge', edge))
  sigma.on('clickStage', () => store.dispatch({ type: 'select', selection: undefined }))
  sigma.on('enterNode', ({ node }) => store.dispatch({ type: 'hover', node }))
  sigma.on('leaveNode', () => store.dispatch({ type: 'hover', node: undefined }))
  let timer = 0
  sigma.getCamera().on('updated', ({ x, y, ratio }) => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      if (store.state().layout !== 'force') return
      const round = (number: number) => Math.round(number * 1000) / 1000
      store.dispatch({ type: 'look', camera: { x: round(x), y: round(y), ratio: round(ratio) } })
    }, 200)
  })
}
