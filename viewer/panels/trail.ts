import type { Context } from '../context.js'
import { el } from '../dom.js'
import { icon } from '../icon.js'
import { visibleIn } from '../visible.js'
import { mark } from './legend.js'

const most = 5

/** Where the reader has been, and how much of the graph is shown where that is not all. */
export function createTrail(root: HTMLElement, { reading, store, messages, signal }: Context): void {
  const { network } = reading
  root.setAttribute('aria-label', messages.walk)
  store.subscribe((state, before) => {
    const keys = ['walk', 'selection', 'steps', 'most', 'layout', 'filters', 'article'] as const
    if (before && keys.every((key) => state[key] === before[key])) return
    const { walk, selection } = state
    const steps = walk.slice(-most).filter((node) => network.hasNode(node))
    const items = steps.map((node) => {
      const { class: name, label } = network.getNodeAttributes(node)
      const isHere = selection?.id === node
      const button = el(
        'button',
        { type: 'button', title: label, 'aria-current': isHere ? 'true' : undefined },
        mark(name),
        el('span', {}, label),
      )
      button.addEventListener('click', () =>
        store.dispatch({ type: 'select', selection: { kind: 'node', id: node } }),
      )
      return el('li', {}, button)
    })
    const back = el(
      'button',
      { type: 'button', class: 'back', 'aria-label': messages.back, title: messages.back },
      icon('back'),
    )
    back.addEventListener('click', () => store.dispatch({ type: 'back' }))
    const { nodes, total } = visibleIn(network, state)
    const isPart = nodes.size < total && (state.layout === 'force' || state.layout === 'layered')
    const more = el(
      'button',
      { type: 'button', class: 'small', 'data-testid': 'show-more' },
      messages.showMore,
    )
    more.addEventListener('click', () => store.dispatch({ type: 'showMore' }))
    const part = isPart
      ? [el('span', { class: 'part', 'data-testid': 'part' }, messages.shown(nodes.size, total), more)]
      : []
    root.replaceChildren(
      el('h2', {}, messages.graph),
      ...(items.length > 1 || selection ? [back] : []),
      el('ol', { 'data-testid': 'walk' }, ...(selection ? items : [])),
      ...part,
    )
  }, signal)
}
