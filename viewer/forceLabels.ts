import type { CanvasBox } from '../src/network/occupied.js'
import type { Palette } from '../src/network/palette.js'
import type { Renderer } from './camera.js'
import { drawHover, drawLabel, type LabelData } from './drawLabel.js'
import { occupiedByNodes } from './forcePlaces.js'

type Named = Parameters<typeof drawLabel>[1] & { readonly key: string }

type Faces = Parameters<typeof drawLabel>[2]

/**
 * The labels of the force view, none over another or over a node: what is chosen has a box, then come those that are
 * lit, then the others; one without a free side is left out.
 */
export class ForceLabels {
  readonly #boxes = new Map<string, CanvasBox>()
  readonly #paletteNow: () => Palette
  #waiting: { readonly canvas: CanvasRenderingContext2D; readonly data: Named; readonly faces: Faces }[] = []

  constructor(paletteNow: () => Palette) {
    this.#paletteNow = paletteNow
  }

  /** Where they are, by node. */
  get boxes(): ReadonlyMap<string, CanvasBox> {
    return this.#boxes
  }

  /** What Sigma draws a box by. */
  readonly drawBox = (canvas: CanvasRenderingContext2D, data: object, faces: Faces): void => {
    const { ink, paper } = this.#paletteNow()
    const named = data as Named
    const box = drawHover(canvas, { ...named, ink }, faces, paper)
    if (box) this.#boxes.set(named.key, box)
  }

  /** What Sigma draws a label by; it comes in Sigma's order, so it waits until all are known. */
  readonly draw = (canvas: CanvasRenderingContext2D, data: object, faces: Faces): void => {
    this.#waiting.push({ canvas, data: data as Named, faces })
  }

  /** Draws with each picture of a renderer. */
  follow(sigma: Renderer): void {
    sigma.on('beforeRender', () => {
      this.#boxes.clear()
      this.#waiting = []
    })
    sigma.on('afterRender', () => this.#drawAll(sigma))
  }

  #drawAll(sigma: Renderer): void {
    const occupied = occupiedByNodes(sigma)
    for (const box of this.#boxes.values()) occupied.add(box)
    const rank = ({ isFirst }: LabelData) => Number(isFirst !== true)
    this.#waiting.sort((a, b) => rank(a.data) - rank(b.data))
    for (const { canvas, data, faces } of this.#waiting) {
      if (this.#boxes.has(data.key)) continue
      const box = drawLabel(canvas, data, faces, this.#paletteNow().paper, (one) => !occupied.touches(one))
      if (!box) continue
      this.#boxes.set(data.key, box)
      occupied.add(box)
    }
  }
}
