import type { Form } from './palette.js'

/** A drawing that is shown, exported as SVG or painted on a canvas: the same shapes everywhere, in drawing order. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly paper: string
  readonly strokes: readonly Stroke[]
  readonly glyphs: readonly Glyph[]
  readonly notes: readonly Note[]
}

/** An edge's line. */
export interface Stroke {
  /** Where it starts, then two controls and an end for each piece of a cubic curve: x and y in turn. */
  readonly points: readonly number[]
  readonly colour: string
  readonly width: number
  readonly isDashed?: boolean
  /** Which end has an arrow's head: the last, which points right, or the first, which points left. */
  readonly head?: 'start' | 'end'
  readonly edge?: string
  /** The fold that it leads to. */
  readonly fold?: string
}

/** A node's mark and its label. */
export interface Glyph {
  readonly node: string
  readonly form: Form
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly ink: string
  readonly lines: readonly string[]
  readonly fontSize: number
  readonly isBold?: boolean
  /** A ring around it says that it is chosen. */
  readonly ring?: string
  /** A word behind the label: the relation to what is chosen. */
  readonly suffix?: string
  readonly suffixInk?: string
  /** The word stands below the label, not behind it. */
  readonly isSuffixBelow?: boolean
  /** The label's first letter or its middle or end stands at `labelX`. */
  readonly labelX: number
  readonly labelY: number
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Words that stand by themselves: captions, and folds, which can be opened. */
export interface Note {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly ink: string
  readonly fontSize: number
  readonly fold?: string
}
