import type { ClassName } from '../src/vocabulary/terms.js'

/** The ways to look at the graph. */
export const layouts = ['layered', 'force', 'table'] as const
export type Layout = (typeof layouts)[number]

/** The panes that a small screen shows one at a time. */
export const panes = ['text', 'graph', 'evidence'] as const
export type Pane = (typeof panes)[number]

/** A node of the network or one of its edges, by key. */
export interface Selection {
  readonly kind: 'node' | 'edge'
  readonly id: string
}

/** All that the page shows besides the data; the panels are functions of it. */
export interface State {
  /** Id of the article whose text is open. */
  readonly article: string
  readonly selection: Selection | undefined
  /** The node under the pointer. */
  readonly hover: string | undefined
  readonly hidden: readonly ClassName[]
  readonly layout: Layout
  readonly query: string
  readonly pane: Pane
}

export type Action =
  | { readonly type: 'select'; readonly selection: Selection | undefined }
  | { readonly type: 'hover'; readonly node: string | undefined }
  | { readonly type: 'toggleClass'; readonly class: ClassName }
  | { readonly type: 'showAll' }
  | { readonly type: 'setLayout'; readonly layout: Layout }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'openPane'; readonly pane: Pane }
  | { readonly type: 'openArticle'; readonly article: string }
  | { readonly type: 'restore'; readonly kept: Kept }

/** The part of the state that the address keeps. */
export type Kept = Pick<State, 'article' | 'selection' | 'hidden' | 'layout'>

/** What the page opens with. */
export function initialState(article: string): State {
  return {
    article,
    selection: undefined,
    hover: undefined,
    hidden: [],
    layout: 'layered',
    query: '',
    pane: 'text',
  }
}

/** The state after an action; the same object where nothing changes. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'select':
      return isSame(state.selection, action.selection) ? state : { ...state, selection: action.selection }
    case 'hover':
      return state.hover === action.node ? state : { ...state, hover: action.node }
    case 'toggleClass': {
      const { class: name } = action
      const hidden = state.hidden.includes(name)
        ? state.hidden.filter((one) => one !== name)
        : [...state.hidden, name]
      return { ...state, hidden }
    }
    case 'showAll':
      return state.hidden.length === 0 ? state : { ...state, hidden: [] }
    case 'setLayout':
      return state.layout === action.layout ? state : { ...state, layout: action.layout }
    case 'search':
      return state.query === action.query ? state : { ...state, query: action.query }
    case 'openPane':
      return state.pane === action.pane ? state : { ...state, pane: action.pane }
    case 'openArticle':
      return state.article === action.article
        ? state
        : { ...state, article: action.article, selection: undefined }
    case 'restore':
      return { ...state, ...action.kept, hover: undefined }
  }
}

function isSame(a: Selection | undefined, b: Selection | undefined): boolean {
  return a?.kind === b?.kind && a?.id === b?.id
}
