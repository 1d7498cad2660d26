import type { Range } from '../model.js'

/** A text without its white space, with the place of each UTF-16 unit of it in the text (code points). */
export interface Quotable {
  /** Of the whole text, in code points. */
  readonly length: number
  readonly solid: string
  readonly places: readonly number[]
}

/** Takes the white space out of a text. */
export function toQuotable(text: string): Quotable {
  const places: number[] = []
  let solid = ''
  let place = 0
  for (const character of text) {
    if (!/\s/u.test(character)) {
      solid += character
      for (let unit = 0; unit < character.length; unit++) places.push(place)
    }
    place++
  }
  return { length: place, solid, places }
}

/** Wherever the text says `quote`, white space in both ignored (code points). */
export function occurrences({ solid, places }: Quotable, quote: string): Range[] {
  const wanted = quote.replace(/\s+/gu, '')
  const ranges: Range[] = []
  if (wanted === '') return ranges
  for (let at = solid.indexOf(wanted); at >= 0; at = solid.indexOf(wanted, at + 1)) {
    const [first, last] = [places[at], places[at + wanted.length - 1]]
    if (first !== undefined && last !== undefined) ranges.push({ start: first, end: last + 1 })
  }
  return ranges
}
