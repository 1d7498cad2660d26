/** A box on a canvas: x, y, width and height from the top left. */
export type CanvasBox = readonly [number, number, number, number]

const cell = 64

/** Boxes on the canvas, sorted into cells, so that a look for what one touches costs the same in any graph. */
export class Occupied {
  readonly #cells = new Map<string, CanvasBox[]>()

  add(box: CanvasBox): void {
    for (const key of cellsOf(box)) {
      const boxes = this.#cells.get(key)
      if (boxes) boxes.push(box)
      else this.#cells.set(key, [box])
    }
  }

  touches(box: CanvasBox): boolean {
    return cellsOf(box).some((key) => this.#cells.get(key)?.some((other) => touch(box, other)))
  }
}

function cellsOf([x, y, width, height]: CanvasBox): string[] {
  const keys: string[] = []
  for (let column = Math.floor(x / cell); column * cell < x + width; column++)
    for (let row = Math.floor(y / cell); row * cell < y + height; row++) keys.push(`${column} ${row}`)
  return keys
}

function touch([x, y, width, height]: CanvasBox, [x2, y2, width2, height2]: CanvasBox): boolean {
  return x < x2 + width2 && x2 < x + width && y < y2 + height2 && y2 < y + height
}
