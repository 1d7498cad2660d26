import { foldWidth } from '../text/foldWidth.js'
import { type Passage, passageOf, withoutNoteMarks } from '../text/passage.js'
import type { Source } from '../text/source.js'
import type { Span } from '../text/span.js'
import { isMarkdown, type Marks, readMarks } from './markdown.js'

/** One line of the source that is not blank, without the white space and the Markdown marks around its text. */
export interface Line {
  readonly passage: Passage
  /** `passage.text` folded for matching; offsets are the same. */
  readonly text: string
  /** Number of blank lines before it. */
  readonly gap: number
  readonly indented: boolean
  /** Markdown or the file's format says that a paragraph begins here. */
  readonly apart?: boolean
  /** Level of a heading by such marks, 1 to 6. */
  readonly depth?: number
  /** Length of the bold run that the line begins with, by such marks. */
  readonly bold?: number
}

// White space as people indent with it: U+3000, no-break, em and zero-width spaces, a stray byte order mark.
const blank = /[\s\u0085\u200b-\u200d\u2060\ufeff]/

/** The lines of a source in order. A form feed ends a line as a page ends it. */
export function readLines(source: Source): Line[] {
  const { text } = source
  const markdown = source.layout === undefined && isMarkdown(source)
  const layout = new Map(source.layout?.map((line) => [line.start, line]))
  const lines: Line[] = []
  let gap = 0
  let start = markdown ? frontMatterEnd(text) : 0
  while (start < text.length) {
    const stop = nextBreak(text, start)
    const span = trimSpan(text, { start, end: stop.start })
    const marks: Marks = span && markdown ? readMarks(text, span) : { pieces: span ? [span] : [] }
    if (marks.pieces.length === 0) gap += 1
    else {
      const { pieces, ...rest } = marks
      const { depth, bold, apart: isBlock = false } = layout.get(span?.start ?? start) ?? {}
      const given = { ...(depth !== undefined && { depth }), ...(bold !== undefined && { bold }) }
      // A bold run is measured with all that stands in it.
      const isMeasured = bold !== undefined || marks.bold !== undefined
      const read = isMeasured ? pieces : pieces.flatMap((piece) => withoutNoteMarks(text, piece))
      const passage = passageOf(text, read)
      const indented = (span?.start ?? start) > start
      const apart = isBlock || (markdown && (gap > 0 || rest.apart === true))
      lines.push({ ...rest, ...given, passage, text: foldWidth(passage.text), gap, indented, apart })
      gap = 0
    }
    start = stop.end
  }
  return lines
}

/** The part of a span without white space at its ends; undefined where nothing else is in it. */
export function trimSpan(text: string, span: Span): Span | undefined {
  let { start, end } = span
  while (start < end && blank.test(text.charAt(start))) start += 1
  while (start < end && blank.test(text.charAt(end - 1))) end -= 1
  return start < end ? { start, end } : undefined
}

const lineBreak = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g

function nextBreak(text: string, from: number): Span {
  lineBreak.lastIndex = from
  const match = lineBreak.exec(text)
  if (!match) return { start: text.length, end: text.length }
  return { start: match.index, end: match.index + match[0].length }
}

function frontMatterEnd(text: string): number {
  return /^\s*---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0
}
