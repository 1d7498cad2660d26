import type { Context } from '../context.js'
import { el } from '../dom.js'
import { prepareSearch, searchNetwork } from '../searchNetwork.js'
import { mark } from './legend.js'

/** A box that finds things by any part of a name, by pinyin or by initials; arrows and Enter choose. */
export function createSearch(root: HTMLElement, context: Context): void {
  const { reading, store, messages, signal } = context
  const { network } = reading
  const input = el('input', {
    type: 'search',
    placeholder: messages.search,
    'aria-label': messages.search,
    'data-testid': 'search',
    role: 'combobox',
    'aria-expanded': false,
    'aria-controls': 'search-results',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    maxlength: 200,
  })
  const list = el('ul', {
    id: 'search-results',
    role: 'listbox',
    'aria-label': messages.searchResults,
    'data-testid': 'search-results',
    hidden: true,
  })
  root.replaceChildren(input, list)
  void prepareSearch(network, signal)
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
  const setOpen = (isOpen: boolean) => {
    list.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
  }
  const choose = (node: string | undefined) => {
    if (node === undefined) return
    store.dispatch({ type: 'search', query: '' })
    store.dispatch({ type: 'select', selection: { kind: 'node', id: node } })
  }
  store.subscribe(({ query }, before) => {
    if (query === before?.query) return
    if (input.value !== query) input.value = query
    found = searchNetwork(network, query)
    setOpen(query.trim() !== '')
    list.replaceChildren(
      ...(found.length > 0
        ? found.map((node, index) => drawOption(node, index, context, query))
        : [none(messages.nothingFound)]),
    )
    point(0)
  }, signal)
  input.addEventListener('input', () => store.dispatch({ type: 'search', query: input.value }), { signal })
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      point((at + step + found.length) % found.length)
    } else if (event.key === 'Enter' && !event.isComposing) choose(found[at])
    else if (event.key === 'Escape' && input.value !== '') {
      event.stopPropagation()
      store.dispatch({ type: 'search', query: '' })
    }
  }
  input.addEventListener('keydown', onKey, { signal })
  // On `mousedown`, for a click comes after the box has lost the focus.
  list.addEventListener(
    'mousedown',
    (event) => {
      event.preventDefault()
      choose((event.target as Element).closest<HTMLElement>('[data-node]')?.dataset.node)
    },
    { signal },
  )
  input.addEventListener('blur', () => setOpen(false), { signal })
  input.addEventListener('focus', () => setOpen(input.value.trim() !== ''), { signal })
}

function none(text: string): HTMLElement {
  return el('li', { class: 'none', role: 'option', 'aria-disabled': true, 'aria-selected': false }, text)
}

function drawOption(node: string, index: number, { reading, words }: Context, query: string): HTMLElement {
  const { class: name, label, altLabels } = reading.network.getNodeAttributes(node)
  const wanted = query.trim()
  const other = label.includes(wanted) ? undefined : altLabels.find((one) => one.includes(wanted))
  return el(
    'li',
    { id: `found-${index}`, role: 'option', 'data-node': node, 'aria-selected': false },
    mark(name),
    el('span', { class: 'found' }, other ? `${label}（${other}）` : label),
    el('span', { class: 'kind' }, words.classes[name]),
  )
}
