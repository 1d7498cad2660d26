const high = /[\ud800-\udbff][\udc00-\udfff]/g

/**
 * Turns UTF-16 offsets of `text` into code point offsets. Texts without astral characters cost nothing; in others a
 * call takes the logarithm of their number. An offset inside a surrogate pair counts as the pair's end.
 */
export function codePointOffsets(text: string): (utf16: number) => number {
  const pairs: number[] = []
  for (const match of text.matchAll(high)) pairs.push(match.index)
  if (pairs.length === 0) return (utf16) => utf16
  return (utf16) => {
    const before = countBelow(pairs, utf16)
    const splits = before > 0 && pairs[before - 1] === utf16 - 1
    return utf16 - before + (splits ? 1 : 0)
  }
}

/** How many of the ascending `numbers` are below `limit`. */
export function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let top = numbers.length
  while (low < top) {
    const middle = (low + top) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else top = middle
  }
  return low
}
