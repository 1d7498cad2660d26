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

/** How many of the ascending `numbers` are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let top = numbers.length
  while (low < top) {
    const middle = (low + top) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else top = middle
  }
  return low
}
