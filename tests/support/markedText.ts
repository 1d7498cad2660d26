import { compareSpans, type Span } from '../../src/text/span.js'

/** A named part of a text; `start` and `end` count UTF-16 units of the text without its marks. */
export interface Mark extends Span {
  readonly name: string
  /** What the part means: 2021-05 in `[value=2021-05 2021年5月]`. */
  readonly value?: string
}

/** A text and the marks that were taken out of it. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly Mark[]
}

const opening = /\[([A-Za-z]+)(?:=(\S+))? /y

/**
 * Reads the notation of rule examples: `深入实施[Programme 容错纠错机制]。` has one mark named Programme. Marks nest:
 * `[subject [object 公务员]平时考核制度]`. A bracket that no name and space follow is text.
 */
export function readMarks(marked: string): MarkedText {
  const marks: Mark[] = []
  const open: ((Omit<Mark, 'end'> & { readonly at: number }) | undefined)[] = []
  let text = ''
  for (let at = 0; at < marked.length; ) {
    opening.lastIndex = at
    const [head = '', name, value] = opening.exec(marked) ?? []
    if (name !== undefined) {
      open.push({ name, start: text.length, at, ...(value === undefined ? {} : { value }) })
      at += head.length
      continue
    }
    const char = marked.charAt(at)
    const closed = char === ']' ? open.pop() : undefined
    if (closed) {
      const { at: _, ...mark } = closed
      marks.push({ ...mark, end: text.length })
    } else text += char
    if (char === '[') open.push(undefined)
    at += 1
  }
  const left = open.find((one) => one !== undefined)
  if (left) throw new Error(`the mark at ${left.at} is never closed: ${marked}`)
  return { text, marks: marks.sort(compareSpans) }
}

/** The text with its marks, as `readMarks` reads it; of two at one place the longer is outside. */
export function writeMarks({ text, marks }: MarkedText): string {
  const inserts = new Map<number, { closing: string; opening: string }>()
  const at = (offset: number) => inserts.get(offset) ?? { closing: '', opening: '' }
  for (const { name, value, start, end } of [...marks].sort(compareSpans)) {
    const head = value === undefined ? name : `${name}=${value}`
    inserts.set(start, { ...at(start), opening: `${at(start).opening}[${head} ` })
    inserts.set(end, { ...at(end), closing: `${at(end).closing}]` })
  }
  let marked = ''
  for (let offset = 0; offset <= text.length; offset++) {
    marked += at(offset).closing + at(offset).opening + text.charAt(offset)
  }
  return marked
}

/** The words that a mark stands around. */
export function wordsOf({ text }: MarkedText, { start, end }: Span): string {
  return text.slice(start, end)
}
