import type { ClassName, KindName, RelationName } from '../src/vocabulary/terms.js'
import type { Language } from '../src/vocabulary/words.js'
import type { AnsweredQuestion } from './questions.js'

/** The ways to look at the graph. */
export const layouts = ['layered', 'force', 'table', 'tree'] as const
export type Layout = (typeof layouts)[number]

/** The panes that a small screen shows one at a time. */
export const panes = ['text', 'graph', 'evidence'] as const
export type Pane = (typeof panes)[number]

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** A node of the network or one of its edges, by key. */
export interface Selection {
  readonly kind: 'node' | 'edge'
  readonly id: string
}

/** What the legend hides. */
export interface Filters {
  readonly classes: readonly ClassName[]
  readonly relations: readonly RelationName[]
  readonly kinds: readonly KindName[]
}

/** Where the reader looks: left, top (in pixels as zoomed) and zoom of the layered view, or the force view's camera. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly ratio: number
}

/** A search for the shortest way between two nodes; `to` is absent until the reader points at it. */
export interface Path {
  readonly from: string
  readonly to: string | undefined
}

/** All that the page shows besides the data; the panels are functions of it. */
export interface State {
  /** Id of the article whose text is open. */
  readonly article: string
  readonly selection: Selection | undefined
  /** The nodes that were chosen before, the latest last. */
  readonly walk: readonly string[]
  /** The node under the pointer. */
  readonly hover: string | undefined
  readonly filters: Filters
  /** The filters before each change, so that each can be undone. */
  readonly undo: readonly Filters[]
  readonly layout: Layout
  readonly camera: Camera | undefined
  /** How many steps from the selection are shown; 0 is all. */
  readonly steps: number
  /** How many nodes are drawn at most. */
  readonly most: number
  readonly path: Path | undefined
  /** Ready questions with their answers, which may come late, and a query of the reader's own. */
  readonly questions: readonly AnsweredQuestion[]
  /** Name of the question whose answer is lit. */
  readonly question: string | undefined
  /** Keys of the folds of the layered view that are open. */
  readonly open: readonly string[]
  /** Whether the article shows which sentences gave nothing. */
  readonly coverage: boolean
  readonly query: string
  readonly pane: Pane
  readonly language: Language
  readonly theme: Theme
}

/** The part of the state that the address keeps. */
export type Kept = Pick<
  State,
  | 'article'
  | 'selection'
  | 'filters'
  | 'layout'
  | 'camera'
  | 'steps'
  | 'path'
  | 'question'
  | 'coverage'
  | 'language'
  | 'theme'
>

export const noFilters: Filters = { classes: [], relations: [], kinds: [] }

/** How many nodes are drawn at first. */
export const firstMost = 300

/** What the page opens with. */
export function initialState(article: string, change: Partial<State> = {}): State {
  return {
    article,
    selection: undefined,
    walk: [],
    hover: undefined,
    filters: noFilters,
    undo: [],
    layout: 'layered',
    camera: undefined,
    steps: 0,
    most: firstMost,
    path: undefined,
    questions: [],
    question: undefined,
    open: [],
    coverage: false,
    query: '',
    pane: 'text',
    language: 'zh',
    theme: 'auto',
    ...change,
  }
}

/** The part of a state that the address keeps. */
export function keptOf(state: State): Kept {
  const { article, selection, filters, layout, camera, steps, path, question, coverage } = state
  const { language, theme } = state
  return { article, selection, filters, layout, camera, steps, path, question, coverage, language, theme }
}
