import { el } from '../dom.js'
import { literalValue, type Reading } from '../reading.js'
import type { Store } from '../store.js'
import { classWords, literalWords, relationWords } from '../words.js'

/** All statements as a table: the same as the graph for who reads by ear, by key or without WebGL. */
export function createTable(root: HTMLElement, reading: Reading, store: Store): void {
  const { network } = reading
  let isDrawn = false
  root.addEventListener('click', (event) => {
    const target = event.target as Element
    const node = target.closest<HTMLElement>('[data-select]')?.dataset.select
    const edge = target.closest<HTMLElement>('tr[data-edge]')?.dataset.edge
    if (node !== undefined) store.dispatch({ type: 'select', selection: { kind: 'node', id: node } })
    else if (edge !== undefined) store.dispatch({ type: 'select', selection: { kind: 'edge', id: edge } })
  })
  store.subscribe(({ layout, selection, hidden }) => {
    root.hidden = layout !== 'table'
    if (root.hidden) return
    if (!isDrawn) root.append(drawTable(reading))
    isDrawn = true
    const chosen = new Set(
      selection?.kind === 'node' ? network.edges(selection.id) : selection ? [selection.id] : [],
    )
    let first: HTMLElement | undefined
    for (const row of root.querySelectorAll<HTMLElement>('tbody tr')) {
      const isChosen =
        chosen.has(row.dataset.edge ?? '') ||
        (selection?.kind === 'node' && row.dataset.node === selection.id)
      row.setAttribute('aria-selected', String(isChosen))
      row.hidden = hidden.some((name) => name === row.dataset.from || name === row.dataset.to)
      if (isChosen && !row.hidden) first ??= row
    }
    first?.scrollIntoView({ block: 'nearest' })
  })
}

function drawTable({ network, quote }: Reading): HTMLElement {
  const head = ['主体', '关系', '客体', '原文', '规则'].map((word) => el('th', { scope: 'col' }, word))
  const edges = network.mapEdges((edge, { relation, article, ranges, rule }, source, target) =>
    el(
      'tr',
      { 'data-edge': edge, 'data-from': classOf(source), 'data-to': classOf(target) },
      el('td', {}, drawName(source)),
      el('td', {}, relationWords[relation]),
      el('td', {}, drawName(target)),
      el('td', { class: 'words' }, el('button', { type: 'button', class: 'plain' }, quote(article, ranges))),
      el('td', {}, el('code', {}, rule)),
    ),
  )
  const literals = network
    .mapNodes((node, { class: name, literals: values }) =>
      values.map((literal) =>
        el(
          'tr',
          { 'data-node': node, 'data-from': name },
          el('td', {}, drawName(node)),
          el('td', {}, literalWords[literal.predicate]),
          el('td', {}, literalValue(literal)),
          el('td', { class: 'words' }, quote(literal.article, literal.ranges)),
          el('td', {}, el('code', {}, literal.rule)),
        ),
      ),
    )
    .flat()
  return el(
    'table',
    {},
    el('caption', {}, `全部陈述：${edges.length} 条关系，${literals.length} 条属性`),
    el('thead', {}, el('tr', {}, ...head)),
    el('tbody', { 'data-part': 'relations' }, ...edges),
    el('tbody', { 'data-part': 'literals' }, ...literals),
  )

  function classOf(node: string) {
    return network.getNodeAttribute(node, 'class')
  }
  function drawName(node: string): HTMLElement {
    const { class: name, label } = network.getNodeAttributes(node)
    const kind = el('span', { class: 'kind', 'data-class': name }, classWords[name])
    return el(
      'button',
      { type: 'button', class: 'end', 'data-select': node, 'data-class': name },
      kind,
      label,
    )
  }
}
