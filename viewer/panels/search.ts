import type { NodeAttributes } from '../../src/network/network.js'
import { el } from '../dom.js'
import type { Reading } from '../reading.js'
import type { Store } from '../store.js'
import { classWords } from '../words.js'

const most = 12

/** A box that finds entities by any part of any of their names; arrows and Enter choose. */
export function createSearch(root: HTMLElement, { network }: Reading, store: Store): void {
  const input = el('input', {
    type: 'search',
    placeholder: '搜索条目',
    'aria-label': '搜索条目',
    'data-testid': 'search',
    role: 'combobox',
    'aria-expanded': false,
    'aria-controls': 'search-results',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
  })
  const list = el('ul', {
    id: 'search-results',
    role: 'listbox',
    'aria-label': '搜索结果',
    'data-testid': 'search-results',
    hidden: true,
  })
  root.append(input, list)
  let found: readonly string[] = []
  let at = 0

  const point = (index: number) => {
    at = index
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(place === at))
      if (place === at) option.scrollIntoView({ block: 'nearest' })
    }
    if (found.length > 0) input.setAttribute('aria-activedescendant', `found-${at}`)
    else input.removeAttribute('aria-activedescendant')
  }
  const choose = (node: string | undefined) => {
    if (node === undefined) return
    store.dispatch({ type: 'search', query: '' })
    store.dispatch({ type: 'select', selection: { kind: 'node', id: node } })
  }
  store.subscribe(({ query }, before) => {
    if (query === before?.query) return
    if (input.value !== query) input.value = query
    found = search(network, query)
    const isOpen = query.trim() !== ''
    list.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
    const none = el(
      'li',
      { class: 'none', role: 'option', 'aria-disabled': true, 'aria-selected': false },
      '没有找到',
    )
    list.replaceChildren(
      ...(found.length > 0
        ? found.map((node, index) => drawOption(node, index, network.getNodeAttributes(node), query))
        : [none]),
    )
    point(0)
  })
  input.addEventListener('input', () => store.dispatch({ type: 'search', query: input.value }))
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      point((at + step + found.length) % found.length)
    } else if (event.key === 'Enter' && !event.isComposing) choose(found[at])
    else if (event.key === 'Escape' && input.value !== '') {
      event.stopPropagation()
      store.dispatch({ type: 'search', query: '' })
    }
  })
  // On `mousedown`, for a click comes after the box has lost the focus.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault()
    choose((event.target as Element).closest<HTMLElement>('[data-node]')?.dataset.node)
  })
  input.addEventListener('blur', () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
  })
}

function drawOption(node: string, index: number, attributes: NodeAttributes, query: string): HTMLElement {
  const { class: name, label, altLabels } = attributes
  const other = label.includes(query.trim()) ? undefined : altLabels.find((one) => one.includes(query.trim()))
  return el(
    'li',
    { id: `found-${index}`, role: 'option', 'data-node': node, 'data-class': name, 'aria-selected': false },
    el('span', { class: 'kind', 'data-class': name }, classWords[name]),
    el('span', { class: 'found' }, other ? `${label}（${other}）` : label),
  )
}

/** Names that begin with the query first, then those with more relations. */
function search(network: Reading['network'], query: string): readonly string[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return []
  const matches = network.filterNodes((_, { label, altLabels }) =>
    [label, ...altLabels].some((name) => name.toLowerCase().includes(wanted)),
  )
  const rank = (node: string) => {
    const { label, degree } = network.getNodeAttributes(node)
    return (label.toLowerCase().startsWith(wanted) ? 0 : 1_000_000) - degree
  }
  return matches.sort((a, b) => rank(a) - rank(b)).slice(0, most)
}
