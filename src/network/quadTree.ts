import type { Bodies } from './forceAtlas2.js'

/** Squares are not divided more often than this: bodies that lie so near each other are one. */
const mostDivided = 24

/** What is said of a square, as places in its row of numbers. */
const at = {
  /** Of its four parts the first, 0 where it isn't divided. */
  parts: 0,
  /** The square to go on with after this one and all that is in it; 0 after the last. */
  next: 1,
  /** The one body in it, -1 for none or several. */
  body: 2,
  middleX: 3,
  middleY: 4,
  half: 5,
  /** The mass of what is in it, and the middle of that mass. */
  mass: 6,
  massX: 7,
  massY: 8,
} as const
const rowLength = 9

/**
 * Bodies in squares that are divided until each holds one (Barnes and Hut 1986), so that those of a far square repel as
 * one. The squares are rows of one array that is kept for the next round: to make it anew takes longer than to fill it.
 */
export class QuadTree {
  readonly #bodies: Bodies
  readonly #theta: number
  #rows: Float64Array
  /** Where the next square goes. */
  #end = 0

  /** A square is far where it is wide up to `theta` in its distance. */
  constructor(bodies: Bodies, theta: number) {
    this.#bodies = bodies
    this.#theta = theta
    this.#rows = new Float64Array(rowLength * 4 * (bodies.x.length + mostDivided))
  }

  /** Puts the bodies where they are now. */
  build(): void {
    const { x, y } = this.#bodies
    let [left, right, top, bottom] = [x[0] ?? 0, x[0] ?? 0, y[0] ?? 0, y[0] ?? 0]
    for (let body = 1; body < x.length; body++) {
      left = Math.min(left, x[body] ?? 0)
      right = Math.max(right, x[body] ?? 0)
      top = Math.min(top, y[body] ?? 0)
      bottom = Math.max(bottom, y[body] ?? 0)
    }
    this.#end = 0
    this.#addSquare((left + right) / 2, (top + bottom) / 2, Math.max(right - left, bottom - top) / 2, 0)
    for (let body = 0; body < x.length; body++) this.#insert(body)
    for (let row = 0; row < this.#end; row += rowLength) this.#findMiddle(row)
  }

  /** What all others do to a body of mass 1, apart from the strength of it. */
  repulsionOf(body: number): { readonly dx: number; readonly dy: number } {
    const rows = this.#rows
    const [x, y] = [this.#bodies.x[body] ?? 0, this.#bodies.y[body] ?? 0]
    const near = 4 / this.#theta ** 2
    let [dx, dy] = [0, 0]
    let row = 0
    do {
      const [toX, toY] = [x - (rows[row + at.massX] ?? 0), y - (rows[row + at.massY] ?? 0)]
      const squared = toX * toX + toY * toY
      const half = rows[row + at.half] ?? 0
      const parts = rows[row + at.parts] ?? 0
      if (parts > 0 && near * half * half >= squared) row = parts
      else {
        if (squared > 0 && rows[row + at.body] !== body) {
          const factor = (rows[row + at.mass] ?? 0) / squared
          dx += toX * factor
          dy += toY * factor
        }
        row = rows[row + at.next] ?? 0
      }
    } while (row > 0)
    return { dx, dy }
  }

  #insert(body: number): void {
    const [x, y] = [this.#bodies.x[body] ?? 0, this.#bodies.y[body] ?? 0]
    const mass = this.#bodies.mass[body] ?? 0
    let row = 0
    for (let divided = 0; ; divided++) {
      const isEmpty = this.#rows[row + at.mass] === 0
      const parts = this.#rows[row + at.parts] ?? 0
      if (!isEmpty && parts === 0 && divided < mostDivided) this.#divide(row)
      const rows = this.#rows
      rows[row + at.mass] = (rows[row + at.mass] ?? 0) + mass
      rows[row + at.massX] = (rows[row + at.massX] ?? 0) + mass * x
      rows[row + at.massY] = (rows[row + at.massY] ?? 0) + mass * y
      rows[row + at.body] = isEmpty ? body : -1
      if (rows[row + at.parts] === 0) return
      row = this.#partOf(row, x, y)
    }
  }

  /** Makes the parts of a square, and puts what it holds into one of them. */
  #divide(row: number): void {
    if (this.#end + 4 * rowLength > this.#rows.length) this.#grow()
    const rows = this.#rows
    const [x, y, half] = [
      rows[row + at.middleX] ?? 0,
      rows[row + at.middleY] ?? 0,
      (rows[row + at.half] ?? 0) / 2,
    ]
    rows[row + at.parts] = this.#end
    for (let part = 0; part < 4; part++) {
      const next = part < 3 ? this.#end + rowLength : (rows[row + at.next] ?? 0)
      this.#addSquare(x + (part & 1 ? half : -half), y + (part & 2 ? half : -half), half, next)
    }
    const [mass, sumX, sumY] = [
      rows[row + at.mass] ?? 0,
      rows[row + at.massX] ?? 0,
      rows[row + at.massY] ?? 0,
    ]
    const own = this.#partOf(row, sumX / mass, sumY / mass)
    rows.copyWithin(own + at.mass, row + at.mass, row + rowLength)
    rows[own + at.body] = rows[row + at.body] ?? -1
  }

  #partOf(row: number, x: number, y: number): number {
    const right = x < (this.#rows[row + at.middleX] ?? 0) ? 0 : 1
    const below = y < (this.#rows[row + at.middleY] ?? 0) ? 0 : 2
    return (this.#rows[row + at.parts] ?? 0) + (right + below) * rowLength
  }

  #addSquare(x: number, y: number, half: number, next: number): void {
    const rows = this.#rows.fill(0, this.#end, this.#end + rowLength)
    rows[this.#end + at.next] = next
    rows[this.#end + at.body] = -1
    rows[this.#end + at.middleX] = x
    rows[this.#end + at.middleY] = y
    rows[this.#end + at.half] = half
    this.#end += rowLength
  }

  /** From the sum of masses times places. */
  #findMiddle(row: number): void {
    const mass = this.#rows[row + at.mass] ?? 0
    if (mass === 0) return
    this.#rows[row + at.massX] = (this.#rows[row + at.massX] ?? 0) / mass
    this.#rows[row + at.massY] = (this.#rows[row + at.massY] ?? 0) / mass
  }

  #grow(): void {
    const rows = new Float64Array(this.#rows.length * 2)
    rows.set(this.#rows)
    this.#rows = rows
  }
}
