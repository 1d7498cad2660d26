/** A run of glyphs on a page, in points, `y` up from the bottom: `x`..`right` on the baseline `y`. */
export interface Item {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  /** Height of its font. */
  readonly size: number
}

/** Items on one baseline, from left to right. */
export interface Row {
  readonly y: number
  readonly items: readonly Item[]
}

/** A row of one column put together. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}
