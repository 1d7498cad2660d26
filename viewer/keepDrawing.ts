const mostLosses = 3

/** How something is drawn into an element. */
interface Way<Drawing> {
  readonly make: (canDraw: boolean) => Drawing
  /** Whether there is WebGL. */
  readonly canDraw: boolean
  /** Called when the drawing was made anew. */
  readonly again: () => void
  /** Called when WebGL was lost too often; from then on `make` is told that there is none. */
  readonly gaveUp: () => void
}

/**
 * Gives the drawing of an element, made when it is first asked for and has a size. A lost WebGL context is made anew;
 * browsers take it away where memory runs out.
 */
export function keepDrawing<Drawing extends { readonly kill: () => void }>(
  root: HTMLElement,
  signal: AbortSignal,
  { make, canDraw, again, gaveUp }: Way<Drawing>,
): () => Drawing | undefined {
  let drawing: Drawing | undefined
  let losses = 0
  const isAllowed = () => canDraw && losses <= mostLosses
  const lose = () => {
    const lost = drawing
    if (!lost) return
    setTimeout(() => {
      if (lost !== drawing) return
      drawing.kill()
      drawing = undefined
      losses++
      if (losses > mostLosses) gaveUp()
      again()
    }, 100)
  }
  root.addEventListener('webglcontextlost', lose, { capture: true, signal })
  signal.addEventListener('abort', () => drawing?.kill())
  return () => {
    if (!drawing && !signal.aborted && root.clientWidth > 0 && root.clientHeight > 0)
      drawing = make(isAllowed())
    return drawing
  }
}
