import { type Passage, slicePassage } from '../text/passage.js'
import type { NoticeHead } from './article.js'
import type { Line } from './line.js'

type Field = keyof NoticeHead | 'title'

// The table above an official document on government sites; 索 引 号 is set with spaces.
const labels: readonly (readonly [label: RegExp, field?: Field])[] = [
  [/^发文(?:机关|机构|单位)$|^发布机构$|^制发机关$/, 'issuer'],
  [/^发文字号$|^文号$|^文件编号$/, 'documentNumber'],
  [/^成文日期$|^发文日期$|^制发日期$/, 'date'],
  [/^标题$|^名称$|^信息名称$/, 'title'],
  [
    /^(?:索引号|主题分类|主题词|发布日期|生成日期|有效性|公开方式|公开类别|信息分类|组配分类|体裁分类|关键词)$/,
  ],
]

/** What a table of label lines says, and how many lines it takes. */
export interface NoticeTable {
  readonly fields: Readonly<Partial<Record<Field, Passage>>>
  readonly length: number
}

/** Reads the table that begins at line `at`; `length` is 0 where none does. */
export function readNoticeTable(lines: readonly Line[], at: number): NoticeTable {
  const fields: Partial<Record<Field, Passage>> = {}
  let next = at
  for (let row = readRow(lines, next); row; row = readRow(lines, next)) {
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

function readRow(lines: readonly Line[], at: number): Row | undefined {
  const line = lines[at]
  const match = line && /^([^:]{2,12}):\s*/.exec(line.text)
  if (!line || !match) return undefined
  const name = match[1]?.replace(/[\s【】[\]]/g, '') ?? ''
  const found = labels.find(([label]) => label.test(name))
  if (!found) return undefined
  const field = found[1]
  const length = match[0].length
  if (length < line.text.length) {
    return { field, value: slicePassage(line.passage, length, line.passage.text.length), length: 1 }
  }
  // An empty 主题词： is followed by the title itself, any other label by its value or by the next label.
  const value = lines[at + 1]
  if (!value || name === '主题词' || readLabel(value.text)) return { field, value: undefined, length: 1 }
  return { field, value: value.passage, length: 2 }
}

function readLabel(text: string): boolean {
  const name = /^([^:]{2,12}):/.exec(text)?.[1]?.replace(/\s/g, '')
  return name !== undefined && labels.some(([label]) => label.test(name))
}
