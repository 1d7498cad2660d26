import type { Source } from '../text/source.js'
import type { Span } from '../text/span.js'

/** What is left of a Markdown line: its text without marks, and what the marks said of it. */
export interface Marks {
  readonly pieces: readonly Span[]
  /** A list item or a table row: no rest of the line before. */
  readonly apart?: boolean
  readonly depth?: number
  readonly bold?: number
}

/** Whether marks are to be read: by the file's name, or by a heading mark in the text. */
export function isMarkdown(source: Source): boolean {
  return /\.(?:md|markdown)$/i.test(source.name) || /^ {0,3}#{1,6}[ \t]+\S/m.test(source.text)
}

const rule = /^(?:[-*_=][ \t]*){3,}$|^[|:\- \t]+$|^```.*$|^~~~.*$|^!\[[^\]]*\]\([^)]*\)$|^<!--.*-->$/
const prefix = /^(?:>[ \t]?)*(?:#{1,6}[ \t]+|[-*+][ \t]+)?/
// Emphasis, code, link targets and table bars; a lone asterisk or underscore between letters stays.
const inline = /\*{1,3}|__|`+|!?\[(?=[^[\]]{0,200}\]\()|\]\([^()]{0,500}\)|\||[ \t]+#+$/g

/** Reads the marks of the trimmed line at `span`. */
export function readMarks(text: string, span: Span): Marks {
  const line = text.slice(span.start, span.end)
  if (rule.test(line)) return { pieces: [] }
  const lead = prefix.exec(line)?.[0] ?? ''
  const pieces: Span[] = []
  let at = lead.length
  let length = 0
  let bold: number | undefined
  const boldAtStart = /^(?:\*\*|__)/.test(line.slice(at))
  const keep = (end: number): void => {
    if (end > at) pieces.push({ start: span.start + at, end: span.start + end })
    length += end - at
  }
  inline.lastIndex = at
  for (let match = inline.exec(line); match; match = inline.exec(line)) {
    keep(match.index)
    if (boldAtStart && bold === undefined && length > 0) bold = length
    at = match.index + match[0].length
  }
  keep(line.length)
  const depth = /#+/.exec(lead)?.[0].length
  const apart = /[-*+|]/.test(lead) || line.startsWith('|')
  return { pieces, apart, ...(depth === undefined ? {} : { depth }), ...(bold === undefined ? {} : { bold }) }
}
