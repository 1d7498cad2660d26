import type { Box } from '../src/network/layered.js'
import type { Picture } from '../src/network/picture.js'
import type { Camera } from './state.js'

/** What the reader points at in a layered view. */
export interface Target {
  readonly kind: 'node' | 'edge' | 'fold'
  readonly id: string
}

/** What a layered view hears from what draws it. */
export interface Reader {
  readonly click: (target: Target | undefined) => void
  readonly hover: (node: string | undefined) => void
  /** The reader looks elsewhere; undefined is where the view opens. */
  readonly look: (camera: Camera | undefined) => void
}

/** Draws the picture of a layered view: Sigma does, or where there is no WebGL the picture's SVG. */
export interface LayeredPainter {
  /** Shows a picture; `hover` is the node whose label is shown whole. */
  readonly show: (picture: Picture, hover: string | undefined) => void
  /** Looks from somewhere: `x` and `y` are the top left, in pixels as zoomed; undefined is where the view opens. */
  readonly look: (camera: Camera | undefined) => void
  readonly camera: () => Camera
  readonly size: () => Box
  readonly kill: () => void
}
