import { byId, el } from './dom.js'
import { followSelection } from './followSelection.js'
import { icon } from './icon.js'
import { keepInAddress } from './keepInAddress.js'
import { type Loaded, loadReading, Unreadable } from './load.js'
import { loadFace } from './loadFace.js'
import { messages } from './messages.js'
import { mount } from './mount.js'
import { messages as asking } from './sparql/messages.js'
import { reasonOf } from './sparql/toSentence.js'
import { initialState } from './state.js'
import { createStore } from './store.js'
import { applyTheme } from './theme.js'
import { findDrawing } from './webgl.js'

/** Most nodes that WebGL in software draws at a pace that one can use. */
const softwareLimit = 1500

function show(text: string, isError: boolean): void {
  const message = byId('message')
  message.dataset.kind = isError ? 'error' : 'notice'
  const close = el('button', { type: 'button', class: 'icon' }, icon('close'))
  close.setAttribute('aria-label', '关闭 Close')
  close.addEventListener('click', () => {
    message.hidden = true
  })
  message.replaceChildren(el('p', {}, text), ...(isError ? [] : [close]))
  message.hidden = false
  if (isError) document.body.dataset.failed = 'true'
}

function open({ reading, mismatched, unanswered }: Loaded): void {
  const { kind, renderer } = findDrawing()
  document.documentElement.dataset.renderer = renderer
  const isMany = reading.articles.length > 1
  const layout = isMany && kind !== 'none' ? 'force' : 'layered'
  const opening = initialState(reading.articles[0]?.id ?? '', { layout })
  const store = createStore(opening, (state, before) => followSelection(reading.network, state, before))
  const isForeign = keepInAddress(reading, store, opening)
  if (kind === 'none' && store.state().layout === 'force')
    store.dispatch({ type: 'setLayout', layout: 'layered' })
  const said = messages[store.state().language]
  const notify = (text: string) => show(text, false)
  const limit = kind === 'software' ? softwareLimit : undefined
  mount({ reading, store, notify, canDraw: kind !== 'none', softwareLimit: limit })
  const shown = reading.network.getAttribute('shown')
  if (shown) notify(said.partShown(shown))
  if (kind === 'none') notify(said.noWebgl)
  else if (limit !== undefined && reading.network.order > limit) notify(said.software(limit))
  if (isForeign) notify(said.foreignHash)
  if (unanswered) notify(said.unanswered(reasonOf(unanswered, asking[store.state().language])))
  if (mismatched.length > 0) notify(said.mismatch(mismatched.join('、')))
}

applyTheme({ theme: 'auto' })
try {
  const [loaded] = await Promise.all([loadReading(), loadFace()])
  open(loaded)
  document.documentElement.dataset.ready = 'true'
} catch (error) {
  const reason =
    error instanceof Unreadable ? error.message : `本页出错了：${String(error)}。请刷新本页再试。`
  show(reason, true)
}
