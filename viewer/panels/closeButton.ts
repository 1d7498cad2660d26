import type { Context } from '../context.js'
import { el } from '../dom.js'
import { icon } from '../icon.js'

/** A cross that closes what a pane shows. */
export function createCloseButton({ messages }: Pick<Context, 'messages'>, act: () => void): HTMLElement {
  const button = el(
    'button',
    {
      type: 'button',
      class: 'icon',
      'data-act': 'close',
      'aria-label': messages.close,
      title: messages.close,
    },
    icon('close'),
  )
  button.addEventListener('click', act)
  return button
}
