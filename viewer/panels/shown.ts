import type { Context } from '../context.js'
import { el } from '../dom.js'
import { visibleIn } from '../visible.js'

/** How much the layered view draws, and the keys of the blocks whose rest is folded. */
export interface Drawn {
  readonly nodes: number
  readonly blocks: readonly string[]
}

/**
 * How much of the graph is shown where that is not all, and a button that shows more. Returns what tells it how much
 * the layered view draws.
 */
export function createShown(
  root: HTMLElement,
  { reading: { network }, store, messages, signal }: Context,
): (layered: Drawn) => void {
  let layered: Drawn | undefined
  const count = el('span', { 'data-testid': 'part' })
  const more = el('button', { type: 'button', class: 'small', 'data-testid': 'show-more' }, messages.showMore)
  const act = () => {
    const isLayered = store.state().layout === 'layered'
    store.dispatch(isLayered ? { type: 'openBlocks', keys: layered?.blocks ?? [] } : { type: 'showMore' })
  }
  more.addEventListener('click', act, { signal })
  root.replaceChildren(count, more)
  const update = () => {
    const state = store.state()
    const { nodes, total } = visibleIn(network, state)
    const isLayered = state.layout === 'layered'
    const shown = isLayered ? (layered?.nodes ?? total) : nodes.size
    root.hidden = shown >= total || (!isLayered && state.layout !== 'force')
    count.textContent = messages.shown(shown, total)
  }
  store.subscribe(update, signal)
  return (drawn) => {
    layered = drawn
    update()
  }
}
