import type { ClassName, KindName, RelationName } from '../src/vocabulary/terms.js'
import type { Language } from '../src/vocabulary/words.js'
import type { AnsweredQuestion } from './questions.js'
import {
  type Camera,
  type Filters,
  firstMost,
  type Kept,
  type Layout,
  noFilters,
  type Pane,
  type Selection,
  type State,
  type Theme,
} from './state.js'

export type Action =
  | { readonly type: 'select'; readonly selection: Selection | undefined }
  | { readonly type: 'back' }
  | { readonly type: 'hover'; readonly node: string | undefined }
  | { readonly type: 'toggle'; readonly part: 'classes'; readonly name: ClassName }
  | { readonly type: 'toggle'; readonly part: 'relations'; readonly name: RelationName }
  | { readonly type: 'toggle'; readonly part: 'kinds'; readonly name: KindName }
  | { readonly type: 'only'; readonly part: keyof Filters; readonly names: readonly string[] }
  | { readonly type: 'undo' }
  | { readonly type: 'showAll' }
  | { readonly type: 'setLayout'; readonly layout: Layout }
  | { readonly type: 'look'; readonly camera: Camera | undefined }
  | { readonly type: 'setSteps'; readonly steps: number }
  | { readonly type: 'showMore' }
  | { readonly type: 'startPath'; readonly from: string }
  | { readonly type: 'endPath' }
  | { readonly type: 'ask'; readonly question: string | undefined }
  | { readonly type: 'learn'; readonly questions: readonly AnsweredQuestion[] }
  | { readonly type: 'toggleFold'; readonly key: string }
  | { readonly type: 'openBlocks'; readonly keys: readonly string[] }
  | { readonly type: 'toggleCoverage' }
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'openPane'; readonly pane: Pane }
  | { readonly type: 'openArticle'; readonly article: string }
  | { readonly type: 'setLanguage'; readonly language: Language }
  | { readonly type: 'setTheme'; readonly theme: Theme }
  | { readonly type: 'restore'; readonly kept: Kept }

const longestWalk = 24

/** The state after an action; the same object where nothing changes. */
export function reduce(state: State, action: Action): State {
  const next = change(state, action)
  const isSame = (Object.keys(next) as (keyof State)[]).every((key) => Object.is(next[key], state[key]))
  return isSame ? state : { ...state, ...next }
}

function change(state: State, action: Action): Partial<State> {
  switch (action.type) {
    case 'select':
      return select(state, action.selection)
    case 'back':
      return back(state)
    case 'hover':
      return { hover: action.node }
    case 'toggle':
      return filter(state, toggled(state.filters, action.part, action.name))
    case 'only':
      return filter(state, { ...state.filters, [action.part]: action.names })
    case 'undo': {
      const filters = state.undo.at(-1)
      return filters ? { filters, undo: state.undo.slice(0, -1) } : {}
    }
    case 'showAll':
      return isEmpty(state.filters) ? {} : filter(state, noFilters)
    case 'setLayout':
      return state.layout === action.layout ? {} : { layout: action.layout, camera: undefined }
    case 'look':
      return isSameCamera(state.camera, action.camera) ? {} : { camera: action.camera }
    case 'setSteps':
      return { steps: action.steps, most: firstMost, camera: undefined }
    case 'showMore':
      return { most: state.most * 2 }
    case 'startPath':
      return { path: { from: action.from, to: undefined }, question: undefined }
    case 'endPath':
      return { path: undefined }
    case 'ask':
      return { question: action.question, path: undefined, selection: undefined }
    case 'learn':
      return { questions: [...state.questions, ...action.questions] }
    case 'toggleFold':
      return { open: toggle(state.open, action.key) }
    case 'openBlocks':
      return { open: [...new Set([...state.open, ...action.keys])] }
    case 'toggleCoverage':
      return { coverage: !state.coverage }
    case 'search':
      return { query: action.query }
    case 'openPane':
      return { pane: action.pane }
    case 'openArticle':
      return state.article === action.article ? {} : openArticle(action.article)
    case 'setLanguage':
      return { language: action.language }
    case 'setTheme':
      return { theme: action.theme }
    case 'restore':
      return { ...action.kept, hover: undefined }
  }
}

/** Choosing a node while a path waits for its end ends the path there. */
function select(state: State, selection: Selection | undefined): Partial<State> {
  const { path } = state
  if (path && path.to === undefined && selection?.kind === 'node' && selection.id !== path.from)
    return { path: { ...path, to: selection.id }, selection: undefined, hover: undefined }
  if (state.selection?.kind === selection?.kind && state.selection?.id === selection?.id) return {}
  if (selection === undefined) return { selection: undefined, steps: 0 }
  const walk =
    selection.kind === 'node' && state.walk.at(-1) !== selection.id
      ? [...state.walk, selection.id].slice(-longestWalk)
      : state.walk
  return { selection, walk }
}

/** The last thing that was opened closes: a path or question, else the selection goes back one step of the walk. */
function back(state: State): Partial<State> {
  const { selection, walk } = state
  if (selection?.kind === 'edge') {
    const node = walk.at(-1)
    return { selection: node === undefined ? undefined : { kind: 'node', id: node } }
  }
  if (selection) {
    const before = walk.slice(0, -1)
    const last = before.at(-1)
    if (last === undefined) return { selection: undefined, walk: [], steps: 0 }
    return { selection: { kind: 'node', id: last }, walk: before }
  }
  if (state.path) return { path: undefined }
  if (state.question !== undefined) return { question: undefined }
  return { walk: walk.length === 0 ? walk : [] }
}

function openArticle(article: string): Partial<State> {
  return { article, selection: undefined, walk: [], path: undefined, open: [], steps: 0, camera: undefined }
}

function filter(state: State, filters: Filters): Partial<State> {
  return { filters, undo: [...state.undo, state.filters].slice(-50) }
}

function toggled(filters: Filters, part: keyof Filters, name: string): Filters {
  return { ...filters, [part]: toggle(filters[part], name) }
}

function toggle<Name extends string>(names: readonly Name[], name: string): readonly Name[] {
  return names.some((one) => one === name) ? names.filter((one) => one !== name) : [...names, name as Name]
}

function isEmpty({ classes, relations, kinds }: Filters): boolean {
  return classes.length + relations.length + kinds.length === 0
}

function isSameCamera(a: Camera | undefined, b: Camera | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.ratio === b.ratio)
}
