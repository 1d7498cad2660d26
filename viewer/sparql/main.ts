import { byId, el } from '../dom.js'
import { loadFace } from '../loadFace.js'
import { applyTheme } from '../theme.js'
import { loadServed } from './load.js'
import { messages } from './messages.js'
import { SparqlPage } from './sparqlPage.js'

applyTheme({ theme: 'auto' })
try {
  const [served] = await Promise.all([loadServed(), loadFace()])
  new SparqlPage(served).open()
  document.documentElement.dataset.ready = 'true'
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  byId('ask').replaceChildren(el('p', { class: 'problem', role: 'alert' }, messages.zh.broken(reason)))
}
