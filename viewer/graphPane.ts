import type { Network } from '../src/network/network.js'
import type { Context } from './context.js'
import { byId, el } from './dom.js'
import { createForceView } from './forceView.js'
import { createLayeredView, type GraphView } from './layeredView.js'
import { createShown } from './panels/shown.js'
import { createTrail } from './panels/trail.js'
import { relayout } from './relayout.js'
import { type Direction, stepFrom } from './walk.js'

/** The graph with its tools: layers and forces, each made when it is first asked for. */
export function createGraphPane(context: Context): { readonly view: () => GraphView | undefined } {
  const { store, signal } = context
  const [stage, layeredRoot, forceRoot] = [byId('stage'), byId('layered'), byId('force')]
  for (const root of [layeredRoot, forceRoot]) {
    root.setAttribute('role', 'application')
    root.setAttribute('aria-label', context.messages.canvas)
    root.tabIndex = 0
  }
  const layered = createLayeredView(layeredRoot, context, createShown(byId('part'), context))
  const force = context.canDraw ? createForceView(forceRoot, context) : undefined
  const view = () => (store.state().layout === 'force' ? force : layered)
  store.subscribe(({ layout }) => {
    stage.hidden = layout === 'table' || layout === 'tree'
    forceRoot.hidden = layout !== 'force'
  }, signal)
  createTrail(byId('trail'), context)
  createTools(byId('tools'), context, view, () => force?.toLayOut())
  stage.addEventListener('keydown', (event) => onKey(event, context, view), { signal })
  return { view }
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Arrows walk along connections, plus and minus zoom. */
function onKey(event: KeyboardEvent, { store, reading }: Context, view: () => GraphView | undefined): void {
  const now = view()
  if (!now || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === '+' || event.key === '=') now.zoom(1.25)
  else if (event.key === '-') now.zoom(0.8)
  else if (event.key === '0') now.zoom('fit')
  const direction = directions[event.key]
  if (!direction) return
  event.preventDefault()
  const { selection, article } = store.state()
  const from = selection?.kind === 'edge' ? reading.network.source(selection.id) : selection?.id
  const next = from === undefined ? article : stepFrom(reading.network, from, direction, now.placeOf)
  if (next !== undefined && reading.network.hasNode(next))
    store.dispatch({ type: 'select', selection: { kind: 'node', id: next } })
}

function createTools(
  root: HTMLElement,
  { store, messages, signal }: Context,
  view: () => GraphView | undefined,
  toLayOut: () => Network | undefined,
): void {
  const tool = (text: string, label: string, act: () => void, testId: string) => {
    const one = el(
      'button',
      { type: 'button', 'aria-label': label, title: label, 'data-testid': testId },
      text,
    )
    one.addEventListener('click', act, { signal })
    return one
  }
  let stop: (() => void) | undefined
  const again = el('button', { type: 'button', class: 'wide', 'data-testid': 'relayout' }, messages.relayout)
  again.addEventListener(
    'click',
    () => {
      if (stop) return stop()
      const graph = toLayOut()
      if (!graph) return
      again.textContent = messages.pause
      again.setAttribute('aria-busy', 'true')
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
      stop = relayout(graph, calm, () => {
        stop = undefined
        again.textContent = messages.relayout
        again.removeAttribute('aria-busy')
      })
    },
    { signal },
  )
  root.replaceChildren(
    again,
    tool('＋', messages.zoomIn, () => view()?.zoom(1.25), 'zoom-in'),
    tool('－', messages.zoomOut, () => view()?.zoom(0.8), 'zoom-out'),
    tool(messages.fit, messages.fit, () => view()?.zoom('fit'), 'zoom-fit'),
  )
  store.subscribe(({ layout }) => {
    root.hidden = layout === 'table' || layout === 'tree'
    again.hidden = layout !== 'force'
    if (layout !== 'force') stop?.()
  }, signal)
  signal.addEventListener('abort', () => stop?.())
}
