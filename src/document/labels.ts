import type { Span } from '../text/span.js'
import type { Block } from './blocks.js'
import { judge } from './leadIns.js'
import { readNumbering } from './numbering.js'
import type { Wording } from './wording.js'

const period = /\s*\((?:\d{2,4}\s*年)?\s*(?:\d{1,2}|\s)\s*月[^()]*\)$/

/** The label of a heading: its number, the mark at its end and a period (3月1日—3月15日) left out, in units of the block's passage. */
export function headingLabel({ text }: Block): Span {
  const start = readNumbering(text)?.length ?? /^(?:[●◆■▲★◎]\s*)?/.exec(text)?.[0].length ?? 0
  const end = text.replace(/[\s。:.]+$/, '').replace(period, '').length
  return { start, end: Math.max(start, end) }
}

/**
 * The label of a numbered paragraph that goes on behind its heading, with the end of that heading: （二）加快建设X。持续…,
 * 1.工作目标：…, （一）指导思想 以…. Undefined for a numbered clause.
 */
export function numberedLabel(
  { text, numbering, bold }: Block,
  wording: Wording,
): { label: Span; end: number } | undefined {
  if (!numbering) return undefined
  const start = numbering.length
  const head = /^[^。!?]*?(?:[。]|:|\s+(?=\p{Script=Han}{2}))/u.exec(text.slice(start, start + 60))?.[0]
  if (head === undefined || start + head.length >= text.length) return undefined
  const label = head.replace(/[。:\s]+$/, '')
  const result = { label: { start, end: start + label.length }, end: start + head.length }
  if (bold !== undefined && bold >= result.label.end) return result
  if (label.length < 2 || /;/.test(label)) return undefined
  const short = label.length <= 20 && !label.includes(',')
  if (!head.endsWith('。')) return short ? result : undefined
  if (numbering.rank <= 2) return label.length <= 45 ? result : undefined
  return short || judge(label, wording) === 'sure' ? result : undefined
}
