import { fromHash, toHash } from './hash.js'
import type { Reading } from './reading.js'
import type { State } from './state.js'
import type { Store } from './store.js'

/** Keeps selection, filter and layout in the address, so that reload, back and a sent link show the same. */
export function keepInAddress(
  { network, articles }: Reading,
  store: Store,
  opening: State,
  canDraw: boolean,
): void {
  const restore = () => {
    const kept = fromHash(location.hash, opening, (kind, id) => {
      if (kind === 'article') return articles.some((article) => article.id === id)
      return kind === 'node' ? network.hasNode(id) : network.hasEdge(id)
    })
    store.dispatch({ type: 'restore', kept: canDraw ? kept : { ...kept, layout: 'table' } })
  }
  restore()
  addEventListener('popstate', restore)
  store.subscribe((state) => {
    const hash = toHash(state, opening)
    const here = toHash(
      // An address without an article means the first.
      fromHash(location.hash, opening, (_, id) => id !== ''),
      opening,
    )
    if (hash !== here) history.pushState(null, '', `${location.pathname}${location.search}${hash}`)
  })
}
