import { el } from '../dom.js'
import { edgesOf, literalValue, type Reading } from '../reading.js'
import type { Store } from '../store.js'
import { classWords, literalWords, relationWords } from '../words.js'

/** Lists what is said of the selection, a card for each statement with the words that say it. */
export function createEvidence(root: HTMLElement, reading: Reading, store: Store): void {
  root.addEventListener('click', (event) => {
    const target = event.target as Element
    const node = target.closest<HTMLElement>('[data-select]')?.dataset.select
    const edge = target.closest<HTMLElement>('[data-edge]')?.dataset.edge
    if (node !== undefined) store.dispatch({ type: 'select', selection: { kind: 'node', id: node } })
    else if (edge !== undefined) store.dispatch({ type: 'select', selection: { kind: 'edge', id: edge } })
  })
  let listed: string | undefined
  store.subscribe(({ selection }, before) => {
    if (before && selection === before.selection) return
    // A card that is clicked stays in its list, so that the reader can go on to the next.
    const kept = selection?.kind === 'edge' ? findCard(root, selection.id) : undefined
    if (!kept) {
      listed = selection?.kind === 'edge' ? reading.network.source(selection.id) : selection?.id
      root.replaceChildren(...(selection && listed ? drawSelection(listed, reading) : [drawHint(reading)]))
      root.scrollTop = 0
    }
    for (const card of root.querySelectorAll<HTMLElement>('[data-edge]')) {
      const isChosen = selection?.kind === 'edge' && card.dataset.edge === selection.id
      card.toggleAttribute('data-chosen', isChosen)
      card.querySelector('.quote')?.setAttribute('aria-pressed', String(isChosen))
      if (isChosen) card.scrollIntoView({ block: 'nearest' })
    }
  })
}

function findCard(root: HTMLElement, edge: string): Element | undefined {
  return [...root.querySelectorAll<HTMLElement>('[data-edge]')].find((card) => card.dataset.edge === edge)
}

function drawHint({ network }: Reading): HTMLElement {
  return el(
    'p',
    { class: 'hint' },
    `共 ${network.order} 个条目、${network.size} 条关系。选中原文里的词语、图中的节点或连线，这里列出它的全部依据。`,
  )
}

function drawSelection(node: string, reading: Reading): HTMLElement[] {
  const { network } = reading
  const edges = edgesOf(network, node)
  const cards = edges.map((edge) => drawCard(edge, reading))
  const none = el('p', { class: 'hint' }, '原文提到它，但没有说明它与其他条目的关系。')
  return [drawDetails(node, reading), el('div', { class: 'cards' }, ...(cards.length > 0 ? cards : [none]))]
}

function drawCard(edge: string, { network, quote }: Reading): HTMLElement {
  const [source, target] = network.extremities(edge)
  const { relation, article, ranges, rule } = network.getEdgeAttributes(edge)
  const offsets = ranges.map(({ start, end }) => `${start}–${end}`).join('、')
  return el(
    'article',
    { class: 'card', 'data-edge': edge },
    el(
      'p',
      { class: 'claim' },
      drawEnd(source, network),
      el('span', { class: 'relation' }, relationWords[relation]),
      drawEnd(target, network),
    ),
    el(
      'button',
      { class: 'quote', type: 'button', 'aria-pressed': false, title: '在原文中标出' },
      quote(article, ranges),
    ),
    el('p', { class: 'origin' }, `第 ${offsets} 字`, el('code', { title: '读出这条关系的规则' }, rule)),
  )
}

function drawEnd(node: string, network: Reading['network']): HTMLElement {
  const { class: name, label } = network.getNodeAttributes(node)
  return el(
    'button',
    {
      class: 'end',
      type: 'button',
      'data-select': node,
      'data-class': name,
      title: `${classWords[name]}：${label}`,
    },
    label,
  )
}

function drawDetails(node: string, { network }: Reading): HTMLElement {
  const { class: name, label, altLabels, literals, mentions } = network.getNodeAttributes(node)
  const rows: [string, string][] = literals.map((literal) => [
    literalWords[literal.predicate],
    literalValue(literal),
  ])
  if (altLabels.length > 0) rows.push(['又称', altLabels.join('、')])
  rows.push(['原文提到', `${mentions.length} 处`], ['关系', `${network.degree(node)} 条`])
  return el(
    'header',
    { class: 'details' },
    el('p', { class: 'kind', 'data-class': name }, classWords[name]),
    el('h2', {}, label),
    el('dl', {}, ...rows.map(([term, value]) => el('div', {}, el('dt', {}, term), el('dd', {}, value)))),
  )
}
