import type { Context } from '../context.js'
import { el } from '../dom.js'
import { createSettingButtons } from '../settingButtons.js'
import { layouts, panes } from '../state.js'

/** The switch between the ways to look at the graph; those that need WebGL are off without it. */
export function createLayouts(root: HTMLElement, { store, messages, signal, canDraw }: Context): void {
  root.setAttribute('role', 'group')
  root.setAttribute('aria-label', messages.views)
  const buttons = layouts.map((layout) => {
    const button = el(
      'button',
      { type: 'button', 'data-testid': `layout-${layout}` },
      messages.layouts[layout],
    )
    button.disabled = !canDraw && layout === 'force'
    const choose = () => {
      store.dispatch({ type: 'setLayout', layout })
      store.dispatch({ type: 'openPane', pane: 'graph' })
    }
    button.addEventListener('click', choose, { signal })
    return { layout, button }
  })
  root.replaceChildren(...buttons.map(({ button }) => button))
  store.subscribe((state) => {
    for (const { layout, button } of buttons)
      button.setAttribute('aria-pressed', String(layout === state.layout))
  }, signal)
}

/** The switch between panes on a small screen. */
export function createTabs(root: HTMLElement, { store, messages, signal }: Context): void {
  const buttons = panes.map((pane) => {
    const button = el('button', { type: 'button', 'data-testid': `tab-${pane}` }, messages.panes[pane])
    button.addEventListener('click', () => store.dispatch({ type: 'openPane', pane }), { signal })
    return { pane, button }
  })
  root.replaceChildren(...buttons.map(({ button }) => button))
  store.subscribe((state) => {
    document.body.dataset.pane = state.pane
    const isNews = state.selection !== undefined && state.pane !== 'evidence'
    for (const { pane, button } of buttons) {
      button.setAttribute('aria-pressed', String(pane === state.pane))
      if (pane === 'evidence') button.toggleAttribute('data-news', isNews)
    }
  }, signal)
}

/** The switches of language and appearance. */
export function createSettings(root: HTMLElement, { store, messages, signal }: Context): void {
  const { buttons, showTheme } = createSettingButtons(
    store.state().language,
    messages,
    ({ language, theme }) => {
      if (language) store.dispatch({ type: 'setLanguage', language })
      if (theme) store.dispatch({ type: 'setTheme', theme })
    },
  )
  store.subscribe(({ theme }) => showTheme(theme), signal)
  root.append(...buttons)
}
