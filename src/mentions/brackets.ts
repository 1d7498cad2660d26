import type { Span } from '../text/span.js'

const closing = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['(', ')'],
  ['[', ']'],
  ['【', '】'],
  ['〔', '〕'],
])
const opening = new Map([...closing].map(([open, close]) => [close, open]))
const marks = new RegExp(`[${[...closing].flat().join('').replace(/[[\]]/g, '\\$&')}]`, 'g')

export interface Bracket extends Span {
  /** The opening mark. */
  readonly mark: string
  /** How many brackets it lies in. */
  readonly depth: number
}

/**
 * The balanced brackets and quotes of a text, marks included, in document order. A mark without its partner is
 * left out and shifts no other pair.
 */
export function findBrackets(text: string): Bracket[] {
  const open: { mark: string; start: number }[] = []
  const found: Bracket[] = []
  marks.lastIndex = 0
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const { 0: char, index: at } = match
    const partner = opening.get(char)
    if (partner === undefined) {
      open.push({ mark: char, start: at })
      continue
    }
    const index = open.findLastIndex(({ mark }) => mark === partner)
    const opened = open[index]
    if (!opened) continue
    open.length = index
    found.push({ mark: partner, start: opened.start, end: at + 1, depth: index })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** For each UTF-16 unit how many balanced brackets hold it, marks included. */
export function depths(length: number, brackets: readonly Bracket[]): Uint8Array {
  const depth = new Uint8Array(length)
  for (const { start, end } of brackets) for (let at = start; at < end; at++) depth[at] = (depth[at] ?? 0) + 1
  return depth
}
