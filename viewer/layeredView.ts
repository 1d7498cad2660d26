import { type Layered, layLayered } from '../src/network/layered.js'
import { layeredPicture } from '../src/network/layeredPicture.js'
import type { Picture } from '../src/network/picture.js'
import type { Context } from './context.js'
import { keepDrawing } from './keepDrawing.js'
import type { LayeredPainter, Reader } from './layeredPainter.js'
import { createLayeredScene } from './layeredScene.js'
import { createLayeredSheet } from './layeredSheet.js'
import { litBy } from './lit.js'
import type { Drawn } from './panels/shown.js'
import type { Camera, State } from './state.js'
import { paletteOf } from './theme.js'
import { visibleIn } from './visible.js'

/** A way to see the graph that others can ask about. */
export interface GraphView {
  /** Where a node is, in pixels; undefined where it isn't shown. */
  readonly placeOf: (node: string) => readonly [number, number] | undefined
  /** What is shown, as shapes. */
  readonly picture: () => Picture
  readonly zoom: (factor: number | 'fit') => void
}

/** The layered view of one article: Sigma draws it, or SVG where there is no WebGL. `tell` hears how much is drawn. */
export function createLayeredView(
  root: HTMLElement,
  context: Context,
  tell: (drawn: Drawn) => void,
): GraphView {
  const { store, signal } = context
  let layered: Layered | undefined
  let picture: Picture | undefined
  let last: State | undefined
  const reader = createReader(context)
  const drawing = keepDrawing<LayeredPainter>(root, signal, {
    make: (canDraw) =>
      canDraw ? createLayeredScene(root, reader, namesOf(context)) : createLayeredSheet(root, reader),
    canDraw: context.canDraw,
    again: () => last && draw(last, undefined),
    gaveUp: () => context.notify(context.messages.lostWebgl),
  })
  const draw = (state: State, before: State | undefined) => {
    root.hidden = state.layout !== 'layered'
    const painter = root.hidden ? undefined : drawing()
    if (!painter) return
    // Hover alone lights what is in sight and moves nothing.
    const isHover = before !== undefined && state.hover !== before.hover && layered !== undefined
    const lit = litBy(context.reading, state)
    if (!isHover || !layered) layered = layoutOf(context, state, painter, lit?.nodes)
    picture = pictureOf(context, state, layered, lit)
    painter.show(picture, state.hover)
    report(root, layered, picture, lit?.edges.size ?? 0)
    tell({ nodes: layered.spots.size, blocks: layered.blocks })
    lookAt(painter, layered, state, before)
  }
  store.subscribe((state) => {
    const before = last
    last = state
    if (!before || !sameDrawing(before, state)) draw(state, before)
    else if (state.camera !== before.camera) drawing()?.look(state.camera)
  }, signal)
  const redraw = () => last && draw(last, undefined)
  const observer = new ResizeObserver(redraw)
  observer.observe(root)
  signal.addEventListener('abort', () => observer.disconnect())
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal })
  return {
    placeOf(node) {
      const spot = layered?.spots.get(node)
      return spot && [spot.x, spot.y]
    },
    picture: () => picture ?? { width: 1, height: 1, paper: '#fff', strokes: [], glyphs: [], notes: [] },
    zoom(factor) {
      const painter = drawing()
      if (painter && layered) painter.look(zoomed(painter, layered, factor))
    },
  }
}

/** What the reader does in the view, as actions. */
function createReader({ store }: Context): Reader {
  return {
    click(target) {
      if (target?.kind === 'fold') store.dispatch({ type: 'toggleFold', key: target.id })
      else store.dispatch({ type: 'select', selection: target && { kind: target.kind, id: target.id } })
    },
    hover: (node) => store.dispatch({ type: 'hover', node }),
    look(camera) {
      if (store.state().layout === 'layered') store.dispatch({ type: 'look', camera })
    },
  }
}

function namesOf({ reading: { network } }: Context) {
  return {
    font: getComputedStyle(document.documentElement).getPropertyValue('--font').trim(),
    labelOf: (node: string) => network.getNodeAttribute(node, 'label'),
    endsOf: (edge: string) => network.extremities(edge),
  }
}

function sameDrawing(a: State, b: State): boolean {
  const keys = [
    'article',
    'selection',
    'hover',
    'filters',
    'layout',
    'steps',
    'path',
    'question',
    'open',
    'theme',
    'most',
  ] as const
  return keys.every((key) => a[key] === b[key])
}

function layoutOf(
  { reading, words }: Context,
  state: State,
  painter: LayeredPainter,
  must: ReadonlySet<string> | undefined,
): Layered {
  const { nodes } = visibleIn(reading.network, state)
  const { width, height } = painter.size()
  const isPreview = state.hover !== undefined && !state.selection && !state.path && !state.question
  return layLayered(reading.network, {
    article: state.article,
    box: { width, height: height - 2 },
    words,
    shown: nodes,
    must: isPreview ? new Set() : (must ?? new Set()),
    open: new Set(state.open),
  })
}

function pictureOf(
  { reading, words, messages }: Context,
  state: State,
  layered: Layered,
  lit: ReturnType<typeof litBy>,
): Picture {
  const { filters } = state
  return layeredPicture(reading.network, layered, {
    palette: paletteOf(state),
    words,
    lit,
    isShown: (edge) => !filters.relations.includes(reading.network.getEdgeAttribute(edge, 'relation')),
    foldText: (count) => (count > 0 ? `＋ ${messages.more(count)}` : `－ ${messages.more(0)}`),
  })
}

/** Where the state looks, and at what was chosen just now where that is out of sight. */
function lookAt(painter: LayeredPainter, layered: Layered, state: State, before: State | undefined): void {
  const { camera, selection } = state
  if (camera !== before?.camera || before?.layout !== 'layered') painter.look(camera)
  if (selection?.kind !== 'node' || selection === before?.selection) return
  const spot = layered.spots.get(selection.id)
  const { x, y, ratio } = painter.camera()
  const { width, height } = painter.size()
  if (!spot) return
  const [left, top] = [spot.x * ratio, spot.y * ratio]
  if (left > x && left < x + width - 60 && top > y + 10 && top < y + height - 10) return
  painter.look({ x: Math.max(0, left - width / 2), y: Math.max(0, top - height / 2), ratio })
}

/** The camera after a zoom about the middle of what is seen; `fit` shows all. */
function zoomed(painter: LayeredPainter, { size }: Layered, factor: number | 'fit'): Camera {
  const { width, height } = painter.size()
  if (factor === 'fit') return { x: 0, y: 0, ratio: Math.min(1, width / size.width, height / size.height) }
  const { x, y, ratio } = painter.camera()
  const next = Math.min(3, Math.max(0.3, ratio * factor))
  const about = (at: number, length: number) => ((at + length / 2) / ratio) * next - length / 2
  return { x: about(x, width), y: about(y, height), ratio: next }
}

/** How much is drawn, folded, lit and dashed, for whoever looks at the page from outside. */
function report(root: HTMLElement, layered: Layered, { glyphs, strokes }: Picture, lit: number): void {
  root.dataset.drawn = String(glyphs.length)
  root.dataset.folded = String(layered.folds.reduce((sum, { count }) => sum + count, 0))
  root.dataset.lit = String(lit)
  root.dataset.dashed = String(strokes.filter(({ isDashed }) => isDashed).length)
}
