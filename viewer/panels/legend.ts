import { type Form, forms } from '../../src/network/palette.js'
import { type ClassName, classes, kinds, relations } from '../../src/vocabulary/terms.js'
import type { Context } from '../context.js'
import { el } from '../dom.js'
import type { Filters } from '../state.js'
import { createMenu } from './menu.js'

/** Themes, then what is done, then who and what it is about: as the columns stand. */
const families: readonly Form[] = ['disc', 'square', 'diamond']

/** Classes, relations and kinds with their counts, each a switch that hides and shows; every change can be undone. */
export function createLegend(root: HTMLElement, context: Context): void {
  const { reading, store, words, messages, signal } = context
  const { network } = reading
  const counts = countAll(context)
  root.setAttribute('aria-label', messages.legend)
  const inColumns = [...classes].sort((a, b) => families.indexOf(forms[a]) - families.indexOf(forms[b]))
  const chips = inColumns.flatMap((name) => {
    const count = counts.classes.get(name) ?? 0
    if (count === 0) return []
    const button = el(
      'button',
      { type: 'button', class: 'chip', 'data-class': name, 'aria-pressed': true },
      mark(name),
      el('span', {}, words.classes[name]),
      el('span', { class: 'count' }, String(count)),
    )
    button.addEventListener('click', () => store.dispatch({ type: 'toggle', part: 'classes', name }), {
      signal,
    })
    return [{ name, button }]
  })
  const undo = el('button', { type: 'button', class: 'small', 'data-testid': 'undo' }, messages.undo)
  const all = el('button', { type: 'button', class: 'small', 'data-testid': 'show-all' }, messages.showAll)
  undo.addEventListener('click', () => store.dispatch({ type: 'undo' }), { signal })
  all.addEventListener('click', () => store.dispatch({ type: 'showAll' }), { signal })
  const lists = [
    createList(context, 'relations', relations, counts.relations, words.relations),
    createList(context, 'kinds', kinds, counts.kinds, words.kinds),
  ]
  root.replaceChildren(
    el('div', { class: 'chips' }, ...chips.map(({ button }) => button)),
    el('div', { class: 'more' }, undo, all, ...lists),
  )
  store.subscribe(({ filters, undo: before }) => {
    for (const { name, button } of chips)
      button.setAttribute('aria-pressed', String(!filters.classes.includes(name)))
    all.hidden = filters.classes.length + filters.relations.length + filters.kinds.length === 0
    undo.hidden = before.length === 0
  }, signal)
  root.dataset.nodes = String(network.order)
}

/** A class's mark in its colour and shape. */
export function mark(name: ClassName): HTMLElement {
  return el('span', { class: 'mark', 'data-class': name, 'data-form': forms[name], 'aria-hidden': true })
}

interface Counts {
  readonly classes: ReadonlyMap<string, number>
  readonly relations: ReadonlyMap<string, number>
  readonly kinds: ReadonlyMap<string, number>
}

function countAll({ reading: { network } }: Context): Counts {
  const [byClass, byRelation, byKind] = [new Map(), new Map(), new Map()] as [
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
  ]
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  network.forEachNode((_, { class: name, literals }) => {
    add(byClass, name)
    for (const { predicate, value } of literals) if (predicate === 'kind') add(byKind, String(value))
  })
  network.forEachEdge((_, { relation }) => add(byRelation, relation))
  return { classes: byClass, relations: byRelation, kinds: byKind }
}

/** A menu of switches for relations or kinds. */
function createList<Part extends 'relations' | 'kinds'>(
  { store, messages, signal }: Context,
  part: Part,
  names: readonly Filters[Part][number][],
  counts: ReadonlyMap<string, number>,
  called: Readonly<Record<string, string>>,
): HTMLElement {
  const present = names.filter((name) => (counts.get(name) ?? 0) > 0)
  const boxes = present.map((name) => {
    const input = el('input', { type: 'checkbox', 'data-name': name })
    input.checked = true
    const toggle =
      part === 'relations'
        ? ({ type: 'toggle', part: 'relations', name: name as Filters['relations'][number] } as const)
        : ({ type: 'toggle', part: 'kinds', name: name as Filters['kinds'][number] } as const)
    input.addEventListener('change', () => store.dispatch(toggle), { signal })
    const only = el('button', { type: 'button', class: 'only' }, messages.only)
    only.setAttribute('aria-label', `${messages.only} ${called[name]}`)
    const rest = present.filter((one) => one !== name)
    only.addEventListener('click', () => store.dispatch({ type: 'only', part, names: rest }), { signal })
    const label = el(
      'label',
      {},
      input,
      el('span', {}, called[name] ?? name),
      el('span', { class: 'count' }, String(counts.get(name))),
    )
    return { name, input, row: el('div', { class: 'row' }, label, only) }
  })
  const menu = createMenu(
    messages[part],
    `filter-${part}`,
    boxes.map(({ row }) => row),
    signal,
  )
  store.subscribe(({ filters }) => {
    const hidden: readonly string[] = filters[part]
    for (const { name, input } of boxes) input.checked = !hidden.includes(name)
    menu.toggleAttribute('data-active', hidden.length > 0)
  }, signal)
  menu.hidden = boxes.length === 0
  return menu
}
