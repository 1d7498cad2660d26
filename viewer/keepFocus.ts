/**
 * Draws an element anew: what had the focus in it gets it again by its test id, or the element itself where it can be
 * focused and the other is gone.
 */
export function keepFocus(root: HTMLElement, redraw: () => void): void {
  const focused = document.activeElement
  const isInside = focused instanceof HTMLElement && focused !== root && root.contains(focused)
  redraw()
  if (!isInside || root.contains(focused)) return
  const { testid } = focused.dataset
  const same = testid && root.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testid)}"]`)
  const next = same || root
  next.focus({ preventScroll: true })
}
