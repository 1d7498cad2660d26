import { el } from '../dom.js'
import { type Layout, layouts, type Pane, panes } from '../state.js'
import type { Store } from '../store.js'

const layoutWords: Readonly<Record<Layout, string>> = { layered: '分层', force: '力导向', table: '表格' }
const paneWords: Readonly<Record<Pane, string>> = { text: '原文', graph: '图谱', evidence: '依据' }

/** The switch between the ways to look at the graph; those that need WebGL are off without it. */
export function createLayouts(root: HTMLElement, store: Store, canDraw: boolean): void {
  const buttons = layouts.map((layout) => {
    const button = el('button', { type: 'button', 'data-testid': `layout-${layout}` }, layoutWords[layout])
    button.disabled = !canDraw && layout !== 'table'
    button.addEventListener('click', () => {
      store.dispatch({ type: 'setLayout', layout })
      store.dispatch({ type: 'openPane', pane: 'graph' })
    })
    return { layout, button }
  })
  root.append(...buttons.map(({ button }) => button))
  store.subscribe((state) => {
    for (const { layout, button } of buttons)
      button.setAttribute('aria-pressed', String(layout === state.layout))
  })
}

/** The switch between panes on a small screen. */
export function createTabs(root: HTMLElement, store: Store): void {
  const buttons = panes.map((pane) => {
    const button = el('button', { type: 'button', 'data-testid': `tab-${pane}` }, paneWords[pane])
    button.addEventListener('click', () => store.dispatch({ type: 'openPane', pane }))
    return { pane, button }
  })
  root.append(...buttons.map(({ button }) => button))
  store.subscribe((state) => {
    document.body.dataset.pane = state.pane
    for (const { pane, button } of buttons) {
      button.setAttribute('aria-pressed', String(pane === state.pane))
      if (pane === 'evidence') button.toggleAttribute('data-news', state.selection !== undefined)
    }
  })
}
