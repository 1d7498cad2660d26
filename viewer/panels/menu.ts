import { el } from '../dom.js'

/** A button that opens a box below it; Escape, a click elsewhere or leaving it by key closes it. */
export function createMenu(
  label: string,
  testId: string,
  content: readonly HTMLElement[],
  signal: AbortSignal,
): HTMLElement {
  const button = el('button', {
    type: 'button',
    class: 'opener',
    'aria-expanded': false,
    'data-testid': testId,
  })
  button.append(label)
  const box = el('div', { class: 'box', role: 'group', 'aria-label': label }, ...content)
  box.hidden = true
  const root = el('div', { class: 'menu' }, button, box)
  const set = (isOpen: boolean) => {
    box.hidden = !isOpen
    button.setAttribute('aria-expanded', String(isOpen))
    if (!isOpen) return
    // Keeps the box in sight, whichever side the button stands on.
    box.style.translate = ''
    const { left, right } = box.getBoundingClientRect()
    const width = document.documentElement.clientWidth
    const shift = left < 8 ? 8 - left : right > width - 8 ? width - 8 - right : 0
    if (shift !== 0) box.style.translate = `${shift}px 0`
  }
  button.addEventListener('click', () => set(box.hidden), { signal })
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || box.hidden) return
      event.stopPropagation()
      set(false)
      button.focus()
    },
    { signal },
  )
  root.addEventListener(
    'focusout',
    (event) => {
      if (event.relatedTarget instanceof Node && !root.contains(event.relatedTarget)) set(false)
    },
    { signal },
  )
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (event.target instanceof Node && !root.contains(event.target)) set(false)
    },
    { signal },
  )
  return root
}
