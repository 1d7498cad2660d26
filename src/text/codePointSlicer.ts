import { countBelow } from './codePoints.js'

/**
 * `text.slice` for ranges in code points, clipped to the text. Costs nothing for texts without astral characters; in
 * others a call takes the logarithm of their number.
 */
export function codePointSlicer(text: string): (start: number, end: number) => string {
  /** How many code points precede each astral character. */
  const astral: number[] = []
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) {
    astral.push(match.index - astral.length)
  }
  const toUnits = (offset: number) => offset + countBelow(astral, offset)
  return (start, end) => text.slice(toUnits(Math.max(0, start)), toUnits(Math.max(0, end)))
}
