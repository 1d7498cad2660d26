import { normalForm } from '../text/normalForm.js'
import { isByline } from './byline.js'
import type { Line } from './line.js'
import { isDate, isDocumentNumber, isFinished, isPageMatter } from './lineShapes.js'
import { readNumbering } from './numbering.js'
import { type Wording, wordPattern } from './wording.js'

const column = wordPattern`^\p{Script=Han}{0,6}${'columnHead'}$`

/** Whether the line at `at` stands above the title and names a column: 各地实践, 基层经验. */
export function isColumn(lines: readonly Line[], at: number, wording: Wording): boolean {
  const [line, title, after] = lines.slice(at, at + 3)
  if (!line || !title || line.depth !== undefined) return false
  if (!isTitleLine(title, wording) || isByline(title, true, wording)) return false
  if (line.text.length <= 8 && wording.regexp(column).test(line.text)) return true
  if (line.text.length > 6 || title.gap === 0 || title.text.length < line.text.length + 4) return false
  return after !== undefined && isByline(after, true, wording)
}

const genre = wordPattern`(?:${'documentHead'}|${'officialTitleHead'})$`

/**
 * How many lines the title at line `at` takes; 0 where no title stands there: the text begins at once, or with a
 * heading. `listed` is the title as a notice's table gives it.
 */
export function titleLength(lines: readonly Line[], at: number, wording: Wording, listed?: string): number {
  const first = lines[at]
  if (first && listed === undefined && leadsTitle(first, lines[at + 1], wording)) return 2
  if (!first || !isTitleLine(first, wording)) return 0
  if (listed !== undefined) return listedLength(lines, at, normalForm(listed))
  if (first.depth !== undefined) return 1
  const block = titleBlock(lines, at, wording)
  const official = block.findIndex((_, index) => isOfficial(block.slice(0, index + 1), wording))
  if (official >= 0) return official + 1
  const close = block.findIndex((line, index) => index > 0 && line.gap > 0)
  const group = close < 0 ? block.length : close
  // Three short lines in a row: the title, then a heading of two lines.
  return group === 2 ? 2 : 1
}

/** 四川省绵阳市: in a line of its own above the rest of the title. */
function leadsTitle(line: Line, next: Line | undefined, wording: Wording): boolean {
  if (!next || next.gap > 1 || !/^\p{Script=Han}{2,24}:$/u.test(line.text)) return false
  return isTitleLine(next, wording) && !isByline(next, true, wording)
}

/** The short lines from `at` on. */
function titleBlock(lines: readonly Line[], at: number, wording: Wording): Line[] {
  const block: Line[] = []
  for (const line of lines.slice(at, at + 5)) {
    const marked =
      block.length > 0 && (/^(?:——|[■□●◆]|\([^()]*\)$)/.test(line.text) || line.depth !== undefined)
    const [first] = block
    const text = first && (line.text.split(',').length > 2 || (line.indented && !first.indented))
    if (!isTitleLine(line, wording) || marked || text) break
    if (block.length > 0 && isByline(line, true, wording)) break
    block.push(line)
  }
  return block
}

/** 国务院办公厅关于…的指导意见: however many lines, it ends with the kind of document. */
function isOfficial(block: readonly Line[], wording: Wording): boolean {
  const text = block.map((line) => line.text).join('')
  return text.includes('关于') && wording.regexp(genre).test(text)
}

function listedLength(lines: readonly Line[], at: number, listed: string): number {
  let text = ''
  for (let length = 1; length <= 6; length += 1) {
    text += normalForm(lines[at + length - 1]?.text ?? '')
    if (text === listed) return length
    if (!listed.startsWith(text)) return 0
  }
  return 0
}

const news = wordPattern`^${'ownMedium'}[^,]{0,12}(?:讯|电)`

function isTitleLine({ text, depth, bold, passage }: Line, wording: Wording): boolean {
  if (depth !== undefined) return depth <= 2 && text.length <= 100
  if (bold !== undefined && bold < passage.text.length) return false
  if (text.length > 80 || /。|[,、;:]$/.test(text) || isFinished(text.replace(/[!?”》)]+$/, ''))) return false
  if (readNumbering(text) || isDate(text) || isDocumentNumber(text) || isPageMatter(text, wording))
    return false
  return /\p{Script=Han}/u.test(text) && !wording.regexp(news).test(text)
}
