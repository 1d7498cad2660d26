import type { Language } from '../../src/vocabulary/words.js'
import { languages } from '../../src/vocabulary/words.js'
import type { Context } from '../context.js'
import { el } from '../dom.js'
import { layouts, panes, themes } from '../state.js'

const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' }

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
  const state = store.state()
  const language = el('button', { type: 'button', class: 'quiet', 'data-testid': 'language' })
  const other = languages.find((one) => one !== state.language) ?? 'zh'
  language.textContent = languageNames[other]
  language.lang = other === 'zh' ? 'zh-CN' : 'en'
  language.title = messages.language
  language.addEventListener('click', () => store.dispatch({ type: 'setLanguage', language: other }), {
    signal,
  })
  const theme = el('button', { type: 'button', class: 'quiet', 'data-testid': 'theme' })
  const next = () => {
    const { theme: now } = store.state()
    store.dispatch({ type: 'setTheme', theme: themes[(themes.indexOf(now) + 1) % themes.length] ?? 'auto' })
  }
  theme.addEventListener('click', next, { signal })
  store.subscribe((one) => {
    theme.textContent = messages.themes[one.theme]
    theme.setAttribute('aria-label', messages.theme(messages.themes[one.theme]))
  }, signal)
  root.append(language, theme)
}
