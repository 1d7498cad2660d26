import { formatSvg } from '../src/network/formatSvg.js'
import { type Layered, layLayered } from '../src/network/layered.js'
import { layeredPicture } from '../src/network/layeredPicture.js'
import type { Picture } from '../src/network/picture.js'
import type { Context } from './context.js'
import { el } from './dom.js'
import { litBy } from './lit.js'
import type { State } from './state.js'
import { paletteOf } from './theme.js'
import { visibleIn } from './visible.js'

/** A way to see the graph that others can ask about. */
export interface GraphView {
  /** Where a node is, in pixels from the view's top left; undefined where it isn't shown. */
  readonly placeOf: (node: string) => readonly [number, number] | undefined
  /** What is shown, as shapes. */
  readonly picture: () => Picture
  readonly zoom: (factor: number | 'fit') => void
}

/** The layered view as SVG: sharp text of the page's own face, and no WebGL needed. */
export function createLayeredView(root: HTMLElement, context: Context): GraphView {
  const { reading, store, signal } = context
  const sheet = el('div', { class: 'sheet' })
  root.replaceChildren(sheet)
  let layered: Layered | undefined
  let picture: Picture | undefined
  let ratio = 1

  const draw = (state: State, before: State | undefined) => {
    root.hidden = state.layout !== 'layered'
    if (root.hidden || root.clientWidth === 0) return
    // Hover alone lights what is in sight and moves nothing.
    const isHover = before !== undefined && state.hover !== before.hover && layered !== undefined
    const lit = litBy(reading, state)
    if (!isHover || !layered) layered = layoutOf(context, state, root, lit?.nodes)
    picture = pictureOf(context, state, layered, lit)
    ratio = state.camera?.ratio ?? 1
    paint(sheet, picture, ratio)
    report(root, layered, picture)
  }
  let last: State | undefined
  store.subscribe((state) => {
    const before = last
    last = state
    if (before && sameDrawing(before, state)) return
    draw(state, before)
    if (state.layout !== 'layered') return
    if (state.camera && !before) root.scrollTo(state.camera.x, state.camera.y)
    if (state.selection && state.selection !== before?.selection) bringIntoSight(root, layered, state, ratio)
  }, signal)
  listen(root, context)
  const observer = new ResizeObserver(() => last && draw(last, undefined))
  observer.observe(root)
  signal.addEventListener('abort', () => observer.disconnect())
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => last && draw(last, undefined), {
    signal,
  })
  return {
    placeOf(node) {
      const spot = layered?.spots.get(node)
      return spot && [spot.x, spot.y]
    },
    picture: () => picture ?? { width: 1, height: 1, paper: '#fff', strokes: [], glyphs: [], notes: [] },
    zoom(factor) {
      const fit = layered
        ? Math.min(1, root.clientWidth / layered.size.width, root.clientHeight / layered.size.height)
        : 1
      const next = factor === 'fit' ? fit : Math.min(3, Math.max(0.3, ratio * factor))
      store.dispatch({
        type: 'look',
        camera: { x: root.scrollLeft, y: root.scrollTop, ratio: Math.round(next * 1000) / 1000 },
      })
    },
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
  ] as const
  return keys.every((key) => a[key] === b[key]) && a.camera?.ratio === b.camera?.ratio && a.most === b.most
}

function layoutOf(
  { reading, words }: Context,
  state: State,
  root: HTMLElement,
  must: ReadonlySet<string> | undefined,
): Layered {
  const { nodes } = visibleIn(reading.network, state)
  return layLayered(reading.network, {
    article: state.article,
    box: { width: root.clientWidth, height: root.clientHeight - 2 },
    words,
    isShown: (node) => nodes.has(node),
    must:
      state.hover !== undefined && !state.selection && !state.path && !state.question
        ? new Set()
        : (must ?? new Set()),
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

function paint(sheet: HTMLElement, picture: Picture, ratio: number): void {
  const svg = new DOMParser().parseFromString(formatSvg(picture, ratio), 'image/svg+xml').documentElement
  svg.setAttribute('aria-hidden', 'true')
  sheet.replaceChildren(document.importNode(svg, true))
}

function bringIntoSight(
  root: HTMLElement,
  layered: Layered | undefined,
  { selection }: State,
  ratio: number,
): void {
  const spot = selection?.kind === 'node' ? layered?.spots.get(selection.id) : undefined
  if (!spot) return
  const [x, y] = [spot.x * ratio, spot.y * ratio]
  const isIn =
    x > root.scrollLeft &&
    x < root.scrollLeft + root.clientWidth - 60 &&
    y > root.scrollTop + 10 &&
    y < root.scrollTop + root.clientHeight - 10
  if (!isIn) root.scrollTo(Math.max(0, x - root.clientWidth / 2), Math.max(0, y - root.clientHeight / 2))
}

function listen(root: HTMLElement, { store, signal }: Context): void {
  const at = (event: Event, key: 'node' | 'edge' | 'fold') =>
    (event.target as Element).closest<SVGElement>(`[data-${key}]`)?.dataset[key]
  root.addEventListener(
    'click',
    (event) => {
      const [node, edge, fold] = [at(event, 'node'), at(event, 'edge'), at(event, 'fold')]
      if (node !== undefined) store.dispatch({ type: 'select', selection: { kind: 'node', id: node } })
      else if (edge !== undefined) store.dispatch({ type: 'select', selection: { kind: 'edge', id: edge } })
      else if (fold !== undefined) store.dispatch({ type: 'toggleFold', key: fold })
      else store.dispatch({ type: 'select', selection: undefined })
    },
    { signal },
  )
  root.addEventListener(
    'pointerover',
    (event) => store.dispatch({ type: 'hover', node: at(event, 'node') }),
    { signal },
  )
  root.addEventListener('pointerleave', () => store.dispatch({ type: 'hover', node: undefined }), { signal })
  let timer = 0
  root.addEventListener(
    'scroll',
    () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        const { layout, camera } = store.state()
        if (layout !== 'layered') return
        const moved = {
          x: Math.round(root.scrollLeft),
          y: Math.round(root.scrollTop),
          ratio: camera?.ratio ?? 1,
        }
        const isHome = moved.x === 0 && moved.y === 0 && moved.ratio === 1
        store.dispatch({ type: 'look', camera: isHome ? undefined : moved })
      }, 200)
    },
    { signal, passive: true },
  )
}

/** How many nodes are drawn and folded, for whoever looks at the page from outside. */
function report(root: HTMLElement, layered: Layered, picture: Picture): void {
  root.dataset.drawn = String(picture.glyphs.length)
  root.dataset.folded = String(layered.folds.reduce((sum, { count }) => sum + count, 0))
}
