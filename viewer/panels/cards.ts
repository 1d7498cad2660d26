import type { Context } from '../context.js'
import { el } from '../dom.js'

/** How many cards are drawn at a time. */
const batch = 200

/** Cards of a list, some at a time, with how many there are and a button for more; those up to `first` are there at once. */
export function drawCards<Item>(
  items: readonly Item[],
  draw: (item: Item) => HTMLElement,
  { messages }: Pick<Context, 'messages'>,
  first = 0,
): HTMLElement {
  const list = el('div', { class: 'cards' })
  const shown = el('span', { class: 'count', 'data-testid': 'cards-shown' })
  const more = el(
    'button',
    { type: 'button', class: 'small', 'data-act': 'more', 'data-testid': 'more-cards' },
    messages.showMore,
  )
  const rest = el('p', { class: 'rest' }, shown, more)
  const add = (count: number) => {
    const drawn = list.childElementCount
    list.append(...items.slice(drawn, drawn + count).map(draw))
    shown.textContent = messages.cards(list.childElementCount, items.length)
    rest.hidden = list.childElementCount >= items.length
  }
  more.addEventListener('click', () => add(batch))
  add(Math.max(batch, first))
  return el('div', {}, list, rest)
}
