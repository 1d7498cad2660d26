import { fromHash, isForeignHash, toHash } from './hash.js'
import { ownQuestionIn } from './ownQuestion.js'
import type { Reading } from './reading.js'
import { type Kept, keptOf } from './state.js'
import type { Store } from './store.js'

/**
 * Keeps what the reader chose in the address, so that reload, back and a sent link show the same. A moved camera
 * replaces the last step, all else is a step of its own. Returns whether the first address was of another version.
 */
export function keepInAddress(reading: Reading, store: Store, opening: Kept): boolean {
  const { network, articles } = reading
  const isForeign = isForeignHash(location.hash)
  const hasQuestion = (id: string) => store.state().questions.some(({ name }) => name === id)
  const restore = () => {
    const kept = fromHash(location.hash, opening, (kind, id) => {
      if (kind === 'article') return articles.some((article) => article.id === id)
      if (kind === 'question') return hasQuestion(id)
      return kind === 'node' ? network.hasNode(id) : network.hasEdge(id)
    })
    store.dispatch({ type: 'restore', kept })
  }
  restore()
  let written = toHash(keptOf(store.state()), opening)
  let isRestoring = false
  addEventListener('popstate', () => {
    // Another query of the reader's own is asked when the page opens.
    const own = ownQuestionIn(location.hash)
    if (own !== undefined && !hasQuestion(own)) {
      location.reload()
      return
    }
    isRestoring = true
    restore()
    isRestoring = false
  })
  store.subscribe((state, before) => {
    const kept = keptOf(state)
    const hash = toHash(kept, opening)
    if (hash === written || isRestoring) {
      written = hash
      return
    }
    const address = `${location.pathname}${location.search}${hash}`
    const still = before && toHash({ ...kept, camera: undefined }, opening)
    const isCameraOnly = before && still === toHash({ ...keptOf(before), camera: undefined }, opening)
    if (isCameraOnly) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    written = hash
  })
  return isForeign
}
