import { type Branch, outline } from '../../src/network/outline.js'
import type { Context } from '../context.js'
import { el } from '../dom.js'
import type { State } from '../state.js'
import { visibleIn } from '../visible.js'
import { mark } from './legend.js'

/** The article as a tree: each thing below what it belongs to; arrows walk, Enter chooses. */
export function createTree(root: HTMLElement, context: Context): void {
  const { store, signal } = context
  const choose = (item: HTMLElement | null | undefined) => {
    const node = item?.dataset.node
    if (node !== undefined) store.dispatch({ type: 'select', selection: { kind: 'node', id: node } })
  }
  root.addEventListener(
    'click',
    (event) => {
      const item = (event.target as Element).closest<HTMLElement>('[role=treeitem]')
      if (!item) return
      if ((event.target as Element).closest('.twist')) toggle(item)
      else choose(item)
      focusOn(root, item)
    },
    { signal },
  )
  root.addEventListener(
    'keydown',
    (event) => {
      const item = (event.target as Element).closest<HTMLElement>('[role=treeitem]')
      if (item && walkTree(root, item, event.key, choose)) {
        event.preventDefault()
        event.stopPropagation()
      }
    },
    { signal },
  )
  store.subscribe((state, before) => {
    root.hidden = state.layout !== 'tree'
    if (root.hidden) return
    const isStale =
      state.article !== before?.article || state.filters !== before.filters || state.layout !== before.layout
    if (isStale || state.steps !== before.steps) draw(root, context, state)
    markItem(root, state)
  }, signal)
}

function draw(root: HTMLElement, context: Context, state: State): void {
  const { reading, messages } = context
  const { nodes } = visibleIn(reading.network, state)
  const branches = outline(reading.network, state.article, nodes)
  const tree = el(
    'ul',
    { role: 'tree', 'aria-label': messages.tree },
    ...branches.map((one) => drawBranch(one, context)),
  )
  root.replaceChildren(tree)
  tree.querySelector<HTMLElement>('[role=treeitem]')?.setAttribute('tabindex', '0')
}

function drawBranch({ node, branches }: Branch, context: Context): HTMLElement {
  const { class: name, label } = context.reading.network.getNodeAttributes(node)
  const isParent = branches.length > 0
  const row = el(
    'span',
    { class: 'leaf' },
    el('span', { class: 'twist', 'aria-hidden': true }),
    mark(name),
    el('span', { class: 'label' }, label),
    el('span', { class: 'kind' }, context.words.classes[name]),
    ...(isParent ? [el('span', { class: 'count' }, String(branches.length))] : []),
  )
  return el(
    'li',
    {
      role: 'treeitem',
      tabindex: -1,
      'data-node': node,
      'aria-selected': false,
      'aria-expanded': isParent ? true : undefined,
      'aria-label': `${label}，${context.words.classes[name]}`,
    },
    row,
    ...(isParent ? [el('ul', { role: 'group' }, ...branches.map((one) => drawBranch(one, context)))] : []),
  )
}

function markItem(root: HTMLElement, { selection }: State): void {
  for (const item of root.querySelectorAll<HTMLElement>('[role=treeitem]')) {
    const isChosen = selection?.kind === 'node' && item.dataset.node === selection.id
    item.setAttribute('aria-selected', String(isChosen))
    if (isChosen) item.firstElementChild?.scrollIntoView({ block: 'nearest' })
  }
}

function toggle(item: HTMLElement, isOpen = item.getAttribute('aria-expanded') !== 'true'): void {
  if (item.hasAttribute('aria-expanded')) item.setAttribute('aria-expanded', String(isOpen))
}

function focusOn(root: HTMLElement, item: HTMLElement | null | undefined): void {
  if (!item) return
  root.querySelector('[role=treeitem][tabindex="0"]')?.setAttribute('tabindex', '-1')
  item.tabIndex = 0
  item.focus()
}

/** The keys of a tree as WAI-ARIA describes them. */
function walkTree(
  root: HTMLElement,
  item: HTMLElement,
  key: string,
  choose: (item: HTMLElement | null | undefined) => void,
): boolean {
  const seen = [...root.querySelectorAll<HTMLElement>('[role=treeitem]')].filter(
    (one) => one.offsetParent !== null,
  )
  const at = seen.indexOf(item)
  const isOpen = item.getAttribute('aria-expanded')
  const above = item.parentElement?.closest<HTMLElement>('[role=treeitem]')
  const below = item.querySelector<HTMLElement>('[role=treeitem]')
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => focusOn(root, seen[at + 1]),
    ArrowUp: () => focusOn(root, seen[at - 1]),
    Home: () => focusOn(root, seen[0]),
    End: () => focusOn(root, seen.at(-1)),
    ArrowRight: () => (isOpen === 'false' ? toggle(item, true) : focusOn(root, below)),
    ArrowLeft: () => (isOpen === 'true' ? toggle(item, false) : focusOn(root, above)),
    Enter: () => choose(item),
    ' ': () => choose(item),
  }
  const step = steps[key]
  step?.()
  return step !== undefined
}
