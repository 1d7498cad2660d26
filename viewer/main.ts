import { byId, el } from './dom.js'
import { createGraphPane } from './graphPane.js'
import { keepInAddress } from './keepInAddress.js'
import { loadReading, Unreadable } from './load.js'
import { loadFace } from './loadFace.js'
import { createArticle } from './panels/article.js'
import { createEvidence } from './panels/evidence.js'
import { createLayouts, createTabs } from './panels/layouts.js'
import { createLegend } from './panels/legend.js'
import { createSearch } from './panels/search.js'
import { createStatus } from './panels/status.js'
import { createTable } from './panels/table.js'
import { createTitle } from './panels/title.js'
import type { Reading } from './reading.js'
import { initialState } from './state.js'
import { createStore } from './store.js'
import { hasWebGL } from './webgl.js'

function show(text: string, isError: boolean): void {
  const message = byId('message')
  message.dataset.kind = isError ? 'error' : 'notice'
  message.replaceChildren(el('p', {}, text))
  message.hidden = false
  if (isError) document.body.dataset.failed = 'true'
}

function open(reading: Reading): void {
  const canDraw = hasWebGL()
  const opening = {
    ...initialState(reading.articles[0]?.id ?? ''),
    ...(!canDraw && ({ layout: 'table', pane: 'graph' } as const)),
  }
  const store = createStore(opening)
  keepInAddress(reading, store, opening, canDraw)
  createTitle(byId('title'), reading, store)
  createSearch(byId('search'), reading, store)
  createLayouts(byId('layouts'), store, canDraw)
  createTabs(byId('tabs'), store)
  createLegend(byId('legend'), reading, store)
  createArticle(byId('article'), reading, store)
  createEvidence(byId('evidence'), reading, store)
  createTable(byId('table'), reading, store)
  createStatus(byId('status'), reading, store)
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') store.dispatch({ type: 'select', selection: undefined })
  })
  // What scrolls must be reachable by key.
  for (const id of ['article', 'evidence', 'table']) byId(id).tabIndex = 0
  if (canDraw) createGraphPane(reading, store, (text) => show(text, false))
  else {
    byId('stage').hidden = true
    show('浏览器不支持 WebGL，无法画图，改用表格显示同样的内容。', false)
  }
}

try {
  const [reading] = await Promise.all([loadReading(), loadFace()])
  open(reading)
  document.documentElement.dataset.ready = 'true'
} catch (error) {
  const reason =
    error instanceof Unreadable ? error.message : `本页出错了：${String(error)}。请刷新本页再试。`
  show(reason, true)
}
