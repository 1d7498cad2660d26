import { MultiDirectedGraph } from 'graphology'
import type { Attributes } from 'graphology-types'
import Sigma from 'sigma'
import type { Box } from '../src/network/layered.js'
import type { CanvasBox } from '../src/network/occupied.js'
import type { Glyph, Picture } from '../src/network/picture.js'
import { drawHover } from './drawLabel.js'
import type { LayeredPainter, Reader, Target } from './layeredPainter.js'
import { paintLabel, paintNote } from './paintPicture.js'
import { CurveProgram } from './programs/curveProgram.js'
import { MarkProgram } from './programs/markProgram.js'
import { reportScene } from './reportScene.js'
import type { Camera } from './state.js'

/** What a picture doesn't say of its nodes and edges. */
export interface Names {
  readonly font: string
  readonly labelOf: (node: string) => string
  readonly endsOf: (edge: string) => readonly [string, string]
}

const home: Camera = { x: 0, y: 0, ratio: 1 }
/** How far beyond its edge, in pixels, the picture can be dragged. */
const slack = 120

/** The layered view drawn by Sigma: marks and curves by WebGL, words on its canvas, a pixel of the picture a pixel. */
export function createLayeredScene(root: HTMLElement, reader: Reader, names: Names): LayeredPainter {
  let picture: Picture | undefined
  let hover: string | undefined
  let words: Words = { labels: new Map(), targets: [] }
  const size = () => ({ width: Math.max(1, root.clientWidth), height: Math.max(1, root.clientHeight) })
  const sigma = new Sigma<Attributes, Attributes, Attributes>(new MultiDirectedGraph(), root, settings)
  const camera = sigma.getCamera()
  const now = () => fromSigma(camera.getState(), size())
  sigma.on('afterRender', () => {
    const context = sigma.getCanvases().labels?.getContext('2d')
    if (!context || !picture) return
    words = paintWords(context, picture, now(), names, hover)
    const { x, y, ratio } = now()
    const nodes = picture.glyphs.map((one) => [one.node, [one.x * ratio - x, one.y * ratio - y]] as const)
    reportScene(root, nodes, words.labels)
    root.toggleAttribute('data-above', y > 0)
    root.toggleAttribute('data-below', picture.height * ratio - y > size().height + 1)
    root.toggleAttribute('data-before', x > 0)
    root.toggleAttribute('data-after', picture.width * ratio - x > size().width + 1)
  })
  const hit = (x: number, y: number) => words.targets.find(({ box }) => isIn(box, x, y))?.target
  listen(sigma, root, hit, reader)
  sigma.getMouseCaptor().on('wheel', (wheel) => {
    if (!picture || !(wheel.original instanceof WheelEvent)) return
    const to = wheeled(wheel.original, now(), picture.height, size().height)
    if (!to) return
    // Its own `preventSigmaDefault` prevents it for another object than the one that is looked at.
    wheel.sigmaDefaultPrevented = true
    camera.setState(toSigma(to, size()))
  })
  let timer = 0
  camera.on('updated', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      const seen = now()
      reader.look(seen.x === 0 && seen.y === 0 && seen.ratio === 1 ? undefined : seen)
    }, 200)
  })
  return {
    show(next, hovered) {
      picture = next
      hover = hovered
      const { width, height } = size()
      // Sigma's square is the box, and its y points up.
      sigma.setCustomBBox({ x: [0, width], y: [-height, 0] })
      sigma.setSetting('cameraPanBoundaries', {
        tolerance: slack,
        boundaries: { x: [0, next.width], y: [-next.height, 0] },
      })
      sigma.setGraph(toGraph(next, size(), names))
    },
    look: (to) => camera.setState(toSigma(to ?? home, size())),
    camera: now,
    size,
    kill() {
      clearTimeout(timer)
      sigma.kill()
    },
  }
}

/** Where the wheel leads; nowhere where it zooms: with Control, as a pinch has it, or where all of the height is seen. */
function wheeled(
  event: WheelEvent,
  { x, y, ratio }: Camera,
  length: number,
  seen: number,
): Camera | undefined {
  const last = length * ratio - seen
  if (event.ctrlKey || last < 1) return undefined
  const way = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1)
  return { x, y: Math.max(Math.min(0, y), Math.min(Math.max(last, y), y + way)), ratio }
}

const settings = {
  allowInvalidContainer: true,
  stagePadding: 0,
  renderLabels: false,
  enableEdgeEvents: true,
  minCameraRatio: 1 / 3,
  maxCameraRatio: 1 / 0.3,
  // What is drawn grows with the picture.
  zoomToSizeRatioFunction: (ratio: number) => ratio,
  defaultNodeType: 'mark',
  defaultEdgeType: 'curve',
  nodeProgramClasses: { mark: MarkProgram },
  edgeProgramClasses: { curve: CurveProgram },
  defaultDrawNodeHover: () => undefined,
}

const foldKey = (fold: string) => `fold:${fold}`

/** The picture's marks and lines as the graph that Sigma draws, in drawing order. */
function toGraph({ glyphs, notes, strokes }: Picture, box: Box, { endsOf }: Names): MultiDirectedGraph {
  const graph = new MultiDirectedGraph()
  for (const { node, x, y, size, colour, form } of glyphs)
    graph.addNode(node, { x, y: -y, size, color: colour, form })
  for (const { fold, x, y } of notes)
    if (fold !== undefined) graph.addNode(foldKey(fold), { x, y: -y, size: 0, color: 'rgba(0, 0, 0, 0)' })
  const side = Math.max(box.width, box.height)
  const place = (number: number, index: number) =>
    index % 2 === 0 ? (number - box.width / 2) / side + 0.5 : 0.5 - (number - box.height / 2) / side
  for (const { points, width, colour, head, isDashed, edge, fold } of strokes) {
    const attributes = { points: points.map(place), size: width, color: colour, head, isDashed }
    if (edge !== undefined) graph.addEdgeWithKey(edge, ...endsOf(edge), attributes)
    // A fold's line is of no edge: it only leads there.
    else if (fold !== undefined) graph.addEdgeWithKey(foldKey(fold), foldKey(fold), foldKey(fold), attributes)
  }
  return graph
}

interface Words {
  readonly labels: ReadonlyMap<string, CanvasBox>
  /** What a click in a box means; the boxes of labels reach over their marks. */
  readonly targets: readonly { readonly box: CanvasBox; readonly target: Target }[]
}

/** Writes all labels where the camera has them; the label of the node under the pointer whole. */
function paintWords(
  context: CanvasRenderingContext2D,
  { paper, glyphs, notes }: Picture,
  { x, y, ratio }: Camera,
  { font, labelOf }: Names,
  hover: string | undefined,
): Words {
  const dots = window.devicePixelRatio
  // On whole dots of the screen letters are sharp.
  const [left, top] = [Math.round(-x * dots) / dots, Math.round(-y * dots) / dots]
  const seen = ([a, b, width, height]: CanvasBox): CanvasBox => [
    a * ratio + left,
    b * ratio + top,
    width * ratio,
    height * ratio,
  ]
  const labels = new Map<string, CanvasBox>()
  const targets: { box: CanvasBox; target: Target }[] = []
  context.save()
  context.translate(left, top)
  context.scale(ratio, ratio)
  for (const note of notes) {
    const box = seen(paintNote(context, note, paper, font))
    labels.set(`note:${note.text}@${note.x},${note.y}`, box)
    if (note.fold !== undefined) targets.push({ box, target: { kind: 'fold', id: note.fold } })
  }
  for (const glyph of glyphs) {
    const box = paintLabel(context, glyph, paper, font)
    labels.set(glyph.node, seen(box))
    targets.push({ box: seen(withMark(box, glyph)), target: { kind: 'node', id: glyph.node } })
  }
  const cut = glyphs.find(({ node, lines }) => node === hover && lines.at(-1)?.endsWith('…'))
  if (cut) {
    const { x, y, size, ink } = cut
    const data = { x, y, size, ink, label: labelOf(cut.node), color: cut.colour }
    drawHover(context, data, { labelFont: font, labelSize: cut.fontSize }, paper)
  }
  context.restore()
  return { labels, targets }
}

function withMark([x, y, width, height]: CanvasBox, { size, ...mark }: Glyph): CanvasBox {
  const [left, top] = [Math.min(x, mark.x - size), Math.min(y, mark.y - size) - 2]
  return [left, top, x + width - left, Math.max(y + height, mark.y + size) + 2 - top]
}

function isIn([left, top, width, height]: CanvasBox, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height
}

function listen(
  sigma: Sigma<Attributes, Attributes, Attributes>,
  root: HTMLElement,
  hit: (x: number, y: number) => Target | undefined,
  { click, hover }: Reader,
): void {
  type Payload = { readonly event: { readonly x: number; readonly y: number } }
  sigma.on('clickStage', ({ event }: Payload) => click(hit(event.x, event.y)))
  sigma.on('clickNode', ({ event }: Payload) => click(hit(event.x, event.y)))
  sigma.on('clickEdge', ({ event, edge }: Payload & { readonly edge: string }) => {
    const isFold = edge.startsWith(foldKey(''))
    const line: Target = isFold
      ? { kind: 'fold', id: edge.slice(foldKey('').length) }
      : { kind: 'edge', id: edge }
    click(hit(event.x, event.y) ?? line)
  })
  root.onpointermove = (event) => {
    if (event.buttons > 0) return
    const box = root.getBoundingClientRect()
    const target = hit(event.clientX - box.left, event.clientY - box.top)
    root.toggleAttribute('data-over', target !== undefined)
    hover(target?.kind === 'node' ? target.id : undefined)
  }
  root.onpointerleave = () => hover(undefined)
}

/** Sigma's camera for a view whose top left pixel, as zoomed, is `x`, `y`. */
function toSigma({ x, y, ratio }: Camera, { width, height }: Box) {
  const side = Math.max(width, height)
  return {
    x: ((x + width / 2) / ratio - width / 2) / side + 0.5,
    y: 0.5 - ((y + height / 2) / ratio - height / 2) / side,
    ratio: 1 / ratio,
    angle: 0,
  }
}

function fromSigma({ x, y, ratio }: Camera, { width, height }: Box): Camera {
  const side = Math.max(width, height)
  const round = (number: number) => Math.round(number) + 0
  return {
    x: round(((x - 0.5) * side + width / 2) / ratio - width / 2),
    y: round(((0.5 - y) * side + height / 2) / ratio - height / 2),
    ratio: Math.round(1000 / ratio) / 1000,
  }
}
