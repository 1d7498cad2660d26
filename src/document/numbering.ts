/** The number before a heading: how high it ranks (1 is the highest) and how many units it takes. */
export interface Numbering {
  readonly rank: number
  readonly length: number
}

const numeral = '[一二三四五六七八九十百零〇]{1,4}'

// In the order of the standard for official documents (GB/T 9704): 一、 over （一） over 1. over （1） over ①.
const forms: readonly (readonly [rank: number, form: RegExp])[] = [
  [1, new RegExp(`^第(?:${numeral}|\\d{1,2})(?:部分|章|篇)[、:.\\s]*`)],
  [2, new RegExp(`^第(?:${numeral}|\\d{1,2})节[、:.\\s]*`)],
  [1, new RegExp(`^${numeral}(?:、|\\.|\\s(?=\\p{Script=Han}))\\s*`, 'u')],
  [1, /^0\d\s*(?=\p{Script=Han})/u],
  [2, new RegExp(`^\\(${numeral}\\)[、.]?\\s*`)],
  [3, /^\d{1,2}(?:、|\.(?!\d))\s*/],
  [4, /^\(?\d{1,2}\)[、.]?\s*/],
  [5, /^[①-⑳]\s*/],
]

/** The numbering that a folded line begins with. */
export function readNumbering(text: string): Numbering | undefined {
  for (const [rank, form] of forms) {
    const length = form.exec(text)?.[0].length
    if (length !== undefined) return length < text.length ? { rank, length } : undefined
  }
  return undefined
}
