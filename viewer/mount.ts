import { type Context, wordsOf } from './context.js'
import { byId, el } from './dom.js'
import { createGraphPane } from './graphPane.js'
import { createArticle } from './panels/article.js'
import { createEvidence } from './panels/evidence.js'
import { createExport } from './panels/export.js'
import { createLegend } from './panels/legend.js'
import { createSearch } from './panels/search.js'
import { createStatus } from './panels/status.js'
import { createLayouts, createSettings, createTabs } from './panels/switches.js'
import { createTable } from './panels/table.js'
import { createTitle } from './panels/title.js'
import { createTree } from './panels/tree.js'
import { applyTheme } from './theme.js'

/** Puts all panels up, and anew whenever the language changes. */
export function mount(base: Omit<Context, 'words' | 'messages' | 'signal'>): void {
  let taken: AbortController | undefined
  let language: string | undefined
  base.store.subscribe((state, before) => {
    if (state.theme !== before?.theme) applyTheme(state)
    if (state.language === language) return
    language = state.language
    taken?.abort()
    taken = new AbortController()
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en'
    putUp({ ...base, ...wordsOf(state), signal: taken.signal })
  })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyTheme(base.store.state()))
}

function putUp(context: Context): void {
  const { messages } = context
  for (const [id, label] of [
    ['text', messages.text],
    ['graph', messages.graph],
    ['evidence', messages.evidence],
  ] as const)
    byId(id).setAttribute('aria-label', label)
  const skip = byId('skip')
  skip.textContent = messages.skip
  skip.onclick = () =>
    document.querySelector<HTMLElement>('.views > :not([hidden]) [tabindex], .views > [tabindex]')?.focus()
  createTitle(byId('title'), context)
  createSearch(byId('search'), context)
  createLayouts(byId('layouts'), context)
  createTabs(byId('tabs'), context)
  createLegend(byId('legend'), context)
  createArticle(byId('text'), context)
  const cards = el('div', { class: 'scroll', 'data-testid': 'evidence', tabindex: 0, role: 'group' })
  cards.setAttribute('aria-label', messages.evidence)
  byId('evidence').replaceChildren(el('div', { class: 'head' }, el('h2', {}, messages.evidence)), cards)
  createEvidence(cards, context)
  // What scrolls must be reachable by key.
  byId('table').tabIndex = 0
  createTable(byId('table'), context)
  createTree(byId('tree'), context)
  const { view } = createGraphPane(context)
  byId('tools-menu').replaceChildren()
  createExport(byId('tools-menu'), context, view)
  createSettings(byId('tools-menu'), context)
  createStatus(byId('status'), context)
  listenToKeys(context)
}

/** Escape goes back, `/` goes to the search. */
function listenToKeys({ store, signal }: Context): void {
  const onKey = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key === 'Escape') store.dispatch({ type: 'back' })
    else if (event.key === '/' && !isTyping) {
      event.preventDefault()
      document.querySelector<HTMLInputElement>('#search input')?.focus()
    }
  }
  addEventListener('keydown', onKey, { signal })
}
