import type { LineLayout } from '../../text/source.js'
import { median } from './columns.js'
import type { TextLine } from './item.js'

/** Lines of one column of one page. */
export interface Column {
  readonly page: number
  readonly lines: readonly TextLine[]
}

interface Placed extends TextLine {
  readonly page: number
  /** Left and right edge of its column. */
  readonly left: number
  readonly edge: number
  readonly isFirst: boolean
}

/** The text of columns in reading order: lines of a paragraph joined, over the ends of columns and pages, too. */
export function joinParagraphs(columns: readonly Column[]): {
  readonly text: string
  readonly layout: readonly LineLayout[]
  readonly pages: readonly number[]
} {
  const lines = columns.flatMap(place)
  const body = median(lines.flatMap(({ text, size }) => Array.from({ length: text.length }, () => size)))
  const pitch = median(lines.flatMap((line, at) => gapTo(lines[at - 1], line) ?? []))
  const layout: LineLayout[] = []
  const pages: number[] = []
  let [text, start] = ['', 0]
  const close = (depth: number | undefined): void => {
    if (text.length > start) layout.push({ start, end: text.length, apart: true, ...(depth && { depth }) })
  }
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (before && !goesOn(before, line, pitch)) {
      close(depthOf(before, body))
      text += '\n\n'
      start = text.length
    } else if (before && /\w$/u.test(text) && /^\w/u.test(line.text)) text += ' '
    while (pages.length < line.page) pages.push(text.length)
    text += line.text
  })
  const last = lines.at(-1)
  if (last) close(depthOf(last, body))
  return { text: text === '' ? '' : `${text}\n`, layout, pages: pages.length === 0 ? [0] : pages.with(0, 0) }
}

function place({ page, lines }: Column): Placed[] {
  const left = Math.min(...lines.map(({ x }) => x))
  const edge = Math.max(...lines.map(({ right }) => right))
  return lines.map((line, at) => ({ ...line, page, left, edge, isFirst: at === 0 }))
}

function gapTo(before: Placed | undefined, line: Placed): number | undefined {
  return before && !line.isFirst ? before.y - line.y : undefined
}

/** Whether a line goes on with the paragraph of the one before: that is full, and this one not indented. */
function goesOn(before: Placed, line: Placed, pitch: number): boolean {
  const gap = gapTo(before, line)
  const isFull = before.edge - before.right < before.size * 1.8
  const isIndented = line.x - line.left > line.size * 0.8
  const isFar = gap !== undefined && gap > pitch * 1.35
  return isFull && !isIndented && !isFar && Math.abs(before.size - line.size) < before.size * 0.1
}

/** Text that is set larger than most is a heading. */
function depthOf({ size }: TextLine, body: number): number | undefined {
  if (size < body * 1.15) return undefined
  return size >= body * 1.5 ? 1 : size >= body * 1.3 ? 2 : 3
}
