import type { SoftwareLimits } from './context.js'
import { byId, el } from './dom.js'
import { followSelection } from './followSelection.js'
import { icon } from './icon.js'
import { keepInAddress } from './keepInAddress.js'
import { type Loaded, loadReading, Unreadable } from './load.js'
import { loadFace } from './loadFace.js'
import { messages } from './messages.js'
import { mount } from './mount.js'
import { fromOwnQuestion } from './ownQuestion.js'
import type { AnsweredQuestion } from './questions.js'
import { readFragment } from './readFragment.js'
import { messages as asking } from './sparql/messages.js'
import { reasonOf } from './sparql/toSentence.js'
import { initialState } from './state.js'
import { createStore, type Store } from './store.js'
import { applyTheme } from './theme.js'
import { findDrawing } from './webgl.js'

const softwareLimits: SoftwareLimits = { nodes: 1500, lines: 600 }

/** What the reader was told and did not close. */
let notices: readonly string[] = []

/** Tells the reader something beside the panes, below what was told before; an error in their place. */
function show(text: string, isError: boolean): void {
  const message = byId('message')
  message.dataset.kind = isError ? 'error' : 'notice'
  notices = isError ? [text] : [...notices, text]
  const close = el('button', { type: 'button', class: 'icon' }, icon('close'))
  close.setAttribute('aria-label', '关闭 Close')
  close.addEventListener('click', () => {
    notices = []
    message.hidden = true
  })
  const said = el('div', {}, ...notices.map((notice) => el('p', {}, notice)))
  message.replaceChildren(said, ...(isError ? [] : [close]))
  message.hidden = false
  if (isError) document.body.dataset.failed = 'true'
}

function notify(text: string): void {
  show(text, false)
}

function open({ reading, mismatched, own }: Loaded, questions: readonly AnsweredQuestion[]): Store {
  const { kind, renderer } = findDrawing()
  document.documentElement.dataset.renderer = renderer
  const isMany = reading.articles.length > 1
  const layout = isMany && kind !== 'none' ? 'force' : 'layered'
  const asked = own && 'name' in own ? [own] : []
  const opening = initialState(reading.articles[0]?.id ?? '', { layout, questions: [...questions, ...asked] })
  const store = createStore(opening, (state, before) => followSelection(reading.network, state, before))
  const isForeign = keepInAddress(reading, store, opening)
  if (kind === 'none' && store.state().layout === 'force')
    store.dispatch({ type: 'setLayout', layout: 'layered' })
  const said = messages[store.state().language]
  const limits = kind === 'software' ? softwareLimits : undefined
  byId('loading').remove()
  mount({ reading, store, notify, canDraw: kind !== 'none', softwareLimits: limits })
  const { network } = reading
  const shown = network.getAttribute('shown')
  if (shown) notify(said.partShown(shown))
  if (kind === 'none') notify(said.noWebgl)
  else if (limits && (network.order > limits.nodes || network.size > limits.lines))
    notify(said.software(limits))
  if (isForeign) notify(said.foreignHash)
  if (own && 'problem' in own) notify(said.unanswered(reasonOf(own.problem, asking[store.state().language])))
  if (mismatched.length > 0) notify(said.mismatch(mismatched.join('、')))
  return store
}

/** The answers to the ready questions; what keeps them from being read is said. */
async function receive(answers: Loaded['answers']): Promise<readonly AnsweredQuestion[]> {
  try {
    return await answers
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    notify(error.message)
    return []
  }
}

applyTheme({ theme: 'auto' })
try {
  const [loaded] = await Promise.all([loadReading(), loadFace()])
  const question = readFragment(location.hash).get('q') ?? undefined
  // Only an address that shows an answer waits for it.
  const isAnswer = question !== undefined && fromOwnQuestion(question) === undefined
  const store = open(loaded, isAnswer ? await receive(loaded.answers) : [])
  if (!isAnswer) store.dispatch({ type: 'learn', questions: await receive(loaded.answers) })
  document.documentElement.dataset.ready = 'true'
} catch (error) {
  const reason =
    error instanceof Unreadable ? error.message : `本页出错了：${String(error)}。请刷新本页再试。`
  show(reason, true)
}
