import { type Passage, slicePassage } from '../text/passage.js'
import type { NoticeHead } from './article.js'
import type { Line } from './line.js'
import type { WordClass, Wording } from './wording.js'

type Field = keyof NoticeHead | 'title'

// The table above an official document on government sites; 索 引 号 is set with spaces.
const labels: readonly (readonly [label: WordClass, field?: Field])[] = [
  ['issuerLabel', 'issuer'],
  ['documentNumberLabel', 'documentNumber'],
  ['dateLabel', 'date'],
  ['titleLabel', 'title'],
  ['noticeLabel'],
]

/** What a table of label lines says, and how many lines it takes. */
export interface NoticeTable {
  readonly fields: Readonly<Partial<Record<Field, Passage>>>
  readonly length: number
}

/** Reads the table that begins at line `at`; `length` is 0 where none does. */
export function readNoticeTable(lines: readonly Line[], at: number, wording: Wording): NoticeTable {
  const fields: Partial<Record<Field, Passage>> = {}
  let next = at
  for (let row = readRow(lines, next, wording); row; row = readRow(lines, next, wording)) {
    if (row.field && row.value) fields[row.field] ??= row.value
    next += row.length
  }
  return { fields, length: next - at }
}

interface Row {
  readonly field: Field | undefined
  readonly value: Passage | undefined
  readonly length: number
}

function readRow(lines: readonly Line[], at: number, wording: Wording): Row | undefined {
  const line = lines[at]
  const match = line && /^([^:]{2,12}):\s*/.exec(line.text)
  if (!line || !match) return undefined
  const name = match[1]?.replace(/[\s【】[\]]/g, '') ?? ''
  const found = labels.find(([label]) => wording.has(label, name))
  if (!found) return undefined
  const field = found[1]
  const length = match[0].length
  if (length < line.text.length) {
    return { field, value: slicePassage(line.passage, length, line.passage.text.length), length: 1 }
  }
  // An empty 主题词： is followed by the title itself, any other label by its value or by the next label.
  const value = lines[at + 1]
  if (!value || name === '主题词' || isLabel(value.text, wording))
    return { field, value: undefined, length: 1 }
  return { field, value: value.passage, length: 2 }
}

function isLabel(text: string, wording: Wording): boolean {
  const name = /^([^:]{2,12}):/.exec(text)?.[1]?.replace(/\s/g, '')
  return name !== undefined && labels.some(([label]) => wording.has(label, name))
}
