import type { Context } from '../context.js'
import { el } from '../dom.js'
import { icon } from '../icon.js'
import { mark } from './legend.js'

const most = 5

/** Where the reader has been. */
export function createTrail(root: HTMLElement, { reading, store, messages, signal }: Context): void {
  const { network } = reading
  root.setAttribute('aria-label', messages.walk)
  store.subscribe((state, before) => {
    const keys = ['walk', 'selection'] as const
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
    root.replaceChildren(
      el('h2', {}, messages.graph),
      ...(items.length > 1 || selection ? [back] : []),
      el('ol', { 'data-testid': 'walk' }, ...(selection ? items : [])),
    )
  }, signal)
}
