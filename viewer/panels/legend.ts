import { classes } from '../../src/vocabulary/terms.js'
import { el } from '../dom.js'
import type { Reading } from '../reading.js'
import type { Store } from '../store.js'
import { classWords } from '../words.js'

/** The classes with their counts, each a switch that hides and shows what is of it. */
export function createLegend(root: HTMLElement, { network }: Reading, store: Store): void {
  const buttons = classes.flatMap((name) => {
    const count = network.filterNodes((_, attributes) => attributes.class === name).length
    if (count === 0) return []
    const button = el(
      'button',
      { type: 'button', 'data-class': name, 'aria-pressed': true },
      el('span', { class: 'dot', 'aria-hidden': true }),
      el('span', {}, classWords[name]),
      el('span', { class: 'count' }, String(count)),
    )
    button.addEventListener('click', () => store.dispatch({ type: 'toggleClass', class: name }))
    return [{ name, button }]
  })
  const all = el('button', { type: 'button', class: 'all' }, '全部显示')
  all.addEventListener('click', () => store.dispatch({ type: 'showAll' }))
  root.append(...buttons.map(({ button }) => button), all)
  store.subscribe(({ hidden }) => {
    for (const { name, button } of buttons)
      button.setAttribute('aria-pressed', String(!hidden.includes(name)))
    all.hidden = hidden.length === 0
  })
}
