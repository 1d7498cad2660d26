import type { Network } from '../src/network/network.js'
import { shelfOf } from './shelf.js'
import type { Selection, State } from './state.js'

/** The state with an article open that speaks of what was just chosen: the open one if it does, else the first. */
export function followSelection(network: Network, state: State, before: State): State {
  const { selection } = state
  if (!selection || selection === before.selection) return state
  const article = articleOf(network, selection, state.article)
  if (article === undefined || article === state.article) return state
  const camera = state.layout === 'force' ? state.camera : undefined
  return { ...state, article, camera, open: [] }
}

function articleOf(network: Network, { kind, id }: Selection, open: string): string | undefined {
  const said = kind === 'edge' ? network.getEdgeAttribute(id, 'article') : ''
  // What was inferred is in no article.
  if (said !== '') return said
  const articles = shelfOf(network).articlesOf(kind === 'edge' ? network.source(id) : id)
  if (articles.has(open)) return open
  return network.getAttribute('articles').find((article) => articles.has(article.id))?.id
}
