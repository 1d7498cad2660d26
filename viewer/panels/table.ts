import type { Network } from '../../src/network/network.js'
import type { Context } from '../context.js'
import { el } from '../dom.js'
import { literalValue } from '../reading.js'
import { type ShelvedEdge, shelfOf } from '../shelf.js'
import type { Filters, State } from '../state.js'
import { passes } from '../visible.js'
import { drawRule } from './card.js'
import { mark } from './legend.js'

const pageSize = 250

/** All statements as a table, a page at a time: the same as the graph for who reads by ear, by key or without WebGL. */
export function createTable(root: HTMLElement, context: Context): void {
  const { store, signal } = context
  let page = 0
  root.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element
      const node = target.closest<HTMLElement>('[data-select]')?.dataset.select
      const edge = target.closest<HTMLElement>('tr[data-edge]')?.dataset.edge
      const turn = target.closest<HTMLElement>('[data-turn]')?.dataset.turn
      if (node !== undefined) store.dispatch({ type: 'select', selection: { kind: 'node', id: node } })
      else if (edge !== undefined) store.dispatch({ type: 'select', selection: { kind: 'edge', id: edge } })
      else if (turn !== undefined) {
        page += Number(turn)
        draw(store.state())
        root.scrollTop = 0
      }
    },
    { signal },
  )
  const draw = (state: State) => {
    const rows = rowsOf(context, state)
    page = Math.max(0, Math.min(page, Math.ceil(countOf(rows) / pageSize) - 1))
    root.replaceChildren(drawTable(rows, page, context))
  }
  store.subscribe((state, before) => {
    root.hidden = state.layout !== 'table'
    if (root.hidden) return
    const keys = ['selection', 'filters', 'layout'] as const
    if (before && keys.every((key) => state[key] === before[key])) return
    const last = page
    if (state.selection !== before?.selection || before?.layout !== 'table')
      page = pageOf(context, state) ?? page
    // What is only chosen is marked where it stands.
    if (page !== last || state.filters !== before?.filters || before.layout !== 'table') draw(state)
    markRows(root, context, state)
  }, signal)
}

type Row = { readonly edge: string } | { readonly node: string; readonly literal: number }

/** The rows that the filters leave: relations first, then properties. */
interface Rows {
  readonly edges: readonly ShelvedEdge[]
  readonly literals: readonly Row[]
}

const countOf = ({ edges, literals }: Rows) => edges.length + literals.length

const kept = new WeakMap<Network, { readonly filters: Filters; readonly rows: Rows }>()

function rowsOf({ reading: { network } }: Context, { filters }: State): Rows {
  const known = kept.get(network)
  if (known?.filters === filters) return known.rows
  const { nodes, edges } = shelfOf(network)
  const shown = new Set(nodes.filter((node) => passes(network, node, filters)))
  const isAll = shown.size === nodes.length && filters.relations.length === 0
  const rows = {
    edges: isAll
      ? edges
      : edges.filter(
          ({ relation, source, target }) =>
            shown.has(source) && shown.has(target) && !filters.relations.includes(relation),
        ),
    literals: [...shown].flatMap((node) =>
      network.getNodeAttribute(node, 'literals').map((_, literal): Row => ({ node, literal })),
    ),
  }
  kept.set(network, { filters, rows })
  return rows
}

/** The page with the first row of the selection. */
function pageOf(context: Context, state: State): number | undefined {
  const { selection } = state
  if (!selection) return undefined
  const { network } = context.reading
  const wanted = new Set(selection.kind === 'node' ? network.edges(selection.id) : [selection.id])
  const { edges, literals } = rowsOf(context, state)
  let at = edges.findIndex(({ edge }) => wanted.has(edge))
  if (at < 0) {
    const first = literals.findIndex((row) => 'node' in row && row.node === selection.id)
    at = first < 0 ? -1 : edges.length + first
  }
  return at < 0 ? undefined : Math.floor(at / pageSize)
}

function markRows(root: HTMLElement, { reading: { network } }: Context, { selection }: State): void {
  const chosen = new Set(
    selection?.kind === 'node' ? network.edges(selection.id) : selection ? [selection.id] : [],
  )
  let first: HTMLElement | undefined
  for (const row of root.querySelectorAll<HTMLElement>('tbody tr')) {
    const isChosen =
      chosen.has(row.dataset.edge ?? '') || (selection?.kind === 'node' && row.dataset.node === selection.id)
    row.toggleAttribute('data-chosen', isChosen)
    if (isChosen) first ??= row
  }
  first?.scrollIntoView({ block: 'nearest' })
}

function drawTable(rows: Rows, page: number, context: Context): HTMLElement {
  const { messages } = context
  const head = [messages.subject, messages.relation, messages.object, messages.quote, messages.ruleHead]
  const { edges, literals } = rows
  const [count, start] = [countOf(rows), page * pageSize]
  const end = start + pageSize
  const shown: readonly Row[] = [
    ...edges.slice(start, end),
    ...literals.slice(Math.max(0, start - edges.length), Math.max(0, end - edges.length)),
  ]
  const table = el(
    'table',
    {},
    el('caption', {}, messages.table(edges.length, literals.length)),
    el('thead', {}, el('tr', {}, ...head.map((word) => el('th', { scope: 'col' }, word)))),
    el('tbody', {}, ...shown.map((row) => drawRow(row, context))),
  )
  if (count <= pageSize) return table
  const turn = (step: number, label: string, isOff: boolean) => {
    const button = el('button', { type: 'button', class: 'small', 'data-turn': step }, label)
    button.disabled = isOff
    return button
  }
  return el(
    'div',
    {},
    table,
    el(
      'p',
      { class: 'turns' },
      turn(-1, messages.previous, page === 0),
      messages.rows(start + 1, Math.min(count, end), count),
      turn(1, messages.next, end >= count),
    ),
  )
}

function drawRow(row: Row, context: Context): HTMLElement {
  const { reading, words, messages } = context
  const { network, articles, quote } = reading
  const drawName = (node: string) => {
    const { class: name, label } = network.getNodeAttributes(node)
    const kind = el('span', { class: 'kind' }, mark(name), el('span', {}, words.classes[name]))
    return el('td', {}, el('button', { type: 'button', class: 'end', 'data-select': node }, kind, label))
  }
  const drawSource = (article: string) =>
    articles.length > 1
      ? [el('span', { class: 'source' }, articles.find(({ id }) => id === article)?.file ?? '')]
      : []
  const classOf = (node: string) => network.getNodeAttribute(node, 'class')
  if ('edge' in row) {
    const [source, target] = network.extremities(row.edge)
    const { relation, article, ranges, rule, inferred } = network.getEdgeAttributes(row.edge)
    const said = inferred ? messages.inferredHint : quote(article, ranges)
    return el(
      'tr',
      { 'data-edge': row.edge, 'data-from': classOf(source), 'data-to': classOf(target) },
      drawName(source),
      el(
        'td',
        { class: 'soft' },
        words.relations[relation],
        ...(inferred ? [el('span', { class: 'inferred' }, messages.inferred)] : []),
      ),
      drawName(target),
      el(
        'td',
        { class: 'words' },
        el('button', { type: 'button', class: 'plain' }, said),
        ...drawSource(article),
      ),
      el('td', {}, drawRule(rule, context)),
    )
  }
  const literal = network.getNodeAttribute(row.node, 'literals')[row.literal]
  if (!literal) return el('tr')
  return el(
    'tr',
    { 'data-node': row.node, 'data-from': classOf(row.node) },
    drawName(row.node),
    el('td', { class: 'soft' }, words.literals[literal.predicate]),
    el('td', {}, literalValue(literal, words)),
    el('td', { class: 'words' }, quote(literal.article, literal.ranges), ...drawSource(literal.article)),
    el('td', {}, drawRule(literal.rule, context)),
  )
}
