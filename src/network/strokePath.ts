import type { Stroke } from './picture.js'

/** A straight piece as a cubic curve: start, two controls and end. */
export function line(x1: number, y1: number, x2: number, y2: number): readonly number[] {
  const at = (share: number) => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
  return [x1, y1, ...at(1 / 3), ...at(2 / 3), x2, y2]
}

/** A curve that leaves and arrives level. */
export function curve(x1: number, y1: number, x2: number, y2: number): readonly number[] {
  const middle = (x1 + x2) / 2
  return [x1, y1, middle, y1, middle, y2, x2, y2]
}

/** A stroke's line as path data of SVG. */
export function strokePath({ points }: Pick<Stroke, 'points'>): string {
  const numbers = points.map(round)
  return `M${numbers.slice(0, 2).join(' ')}C${numbers.slice(2).join(' ')}`
}

/** The head of a stroke's arrow as path data; undefined where it has none. */
export function headPath({ points, head }: Pick<Stroke, 'points' | 'head'>): string | undefined {
  if (head === undefined) return undefined
  const [x = 0, y = 0] = head === 'start' ? points : points.slice(-2)
  return `M${round(x)} ${round(y)}l${head === 'start' ? 5.5 : -5.5} -3v6z`
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
