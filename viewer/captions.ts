import { el } from './dom.js'
import type { Layered } from './layered.js'

/** Returns what puts the captions of a layered view where the camera sees them; text stands still in its own layer. */
export function createCaptions(
  root: HTMLElement,
): (
  layered: Layered | undefined,
  toScreen: (x: number, y: number) => { x: number; y: number },
  scale: number,
) => void {
  let shown: Layered | undefined
  let elements: readonly HTMLElement[] = []
  return (layered, toScreen, scale) => {
    if (layered !== shown) {
      shown = layered
      elements = (layered?.captions ?? []).map(({ text }) => el('span', { class: 'caption' }, text))
      root.replaceChildren(...elements)
    }
    root.hidden = !layered || scale < 0.8
    for (const [index, { x, y }] of (layered?.captions ?? []).entries()) {
      const at = toScreen(x, y)
      const element = elements[index]
      if (element) element.style.transform = `translate(${Math.round(at.x - 4)}px, ${Math.round(at.y - 8)}px)`
    }
  }
}
