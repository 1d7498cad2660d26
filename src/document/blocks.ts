import { foldWidth } from '../text/foldWidth.js'
import { type Passage, slicePassage } from '../text/passage.js'
import type { Role } from './article.js'
import { attachmentLines } from './attachments.js'
import { creditNames } from './byline.js'
import { couldHead, groupHeadings } from './headings.js'
import { joinPassages } from './joining.js'
import type { Line } from './line.js'
import {
  isCaption,
  isDate,
  isField,
  isFinished,
  isPageMatter,
  isPageNumber,
  isPartName,
  isPlaceSentence,
} from './lineShapes.js'
import { type Numbering, readNumbering } from './numbering.js'
import type { Wording } from './wording.js'
import { wrapWidth } from './wrapping.js'

/** A heading, a paragraph put together from its parts, or a line that stands between them. */
export interface Block {
  readonly role: Extract<
    Role,
    'heading' | 'body' | 'byline' | 'caption' | 'boilerplate' | 'signature' | 'title'
  >
  readonly passage: Passage
  /** `passage.text` folded. */
  readonly text: string
  readonly numbering?: Numbering
  readonly depth?: number
  readonly bold?: number
  /** For a heading without number: the second of two that follow each other stands below the first. */
  readonly below?: boolean
}

/** The blocks of an article’s text below its opening; `title` is the one that the opening names, empty where it has none. */
export function readBlocks(all: readonly Line[], title: string, wording: Wording): Block[] {
  const lines = all.flatMap(splitNumbered)
  const width = wrapWidth(lines)
  const attachments = attachmentLines(lines)
  const heads = groupHeadings(lines, width, attachments, title, wording)
  const blocks: Block[] = []
  let open: Line[] = []
  let asides: Block[] = []
  const close = (): void => {
    const [first] = open
    if (first) blocks.push(blockOf('body', open))
    for (const aside of asides) blocks.push(aside)
    open = []
    asides = []
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) break
    const head = heads.get(at)
    const aside = attachments.has(at) ? 'boilerplate' : asideRole(line, wording)
    const unfinished = isUnfinished(open, wording) || runsOn(open.at(-1), line, width)
    if (aside) asides.push(blockOf(aside, [line]))
    else if (head && !(unfinished && head.weak)) {
      close()
      blocks.push({
        ...blockOf(head.role, lines.slice(at, at + head.length)),
        ...(head.below ? { below: true } : {}),
      })
      at += head.length - 1
    } else if (unfinished && interrupts(lines, at, wording)) asides.push(blockOf('caption', [line]))
    else if (unfinished && !startsAnew(line, wording)) open.push(line)
    else {
      close()
      open = [line]
    }
  }
  close()
  return blocks
}

function blockOf(role: Block['role'], lines: readonly Line[]): Block {
  const [first] = lines
  const passage = joinPassages(lines.map((line) => line.passage))
  const text = foldWidth(passage.text)
  const numbering =
    role === 'caption' || role === 'boilerplate' || role === 'byline' ? undefined : readNumbering(text)
  return {
    role,
    passage,
    text,
    ...(numbering ? { numbering } : {}),
    ...(first?.depth === undefined ? {} : { depth: first.depth }),
    ...(first?.bold === undefined ? {} : { bold: first.bold }),
  }
}

const numbered = /[。\s]\s{0,8}(?=\([一二三四五六七八九十]{1,3}\)\p{Script=Han})/gu

/** 一、总体要求 （一）指导思想。…（二）基本原则。 on one line are three lines to us. */
function splitNumbered(line: Line): Line[] {
  const numbering = readNumbering(line.text)
  if (!numbering || numbering.rank > 2) return [line]
  const cuts = [...line.text.matchAll(numbered)].map((match) => match.index + match[0].length)
  return [0, ...cuts].map((start, index) => {
    const end = cuts[index] ?? line.text.length
    const text = line.text.slice(start, end).trimEnd()
    const passage = slicePassage(line.passage, start, start + text.length)
    return { ...line, passage, text, gap: index === 0 ? line.gap : 0 }
  })
}

function asideRole(
  line: Line,
  wording: Wording,
): 'boilerplate' | 'byline' | 'caption' | 'signature' | undefined {
  const { text } = line
  if (text.length < 120 && creditNames(line, wording).length > 0) return 'byline'
  if (isPageNumber(text) || isPageMatter(text, wording) || isPartName(text, wording)) return 'boilerplate'
  if (isDate(text)) return 'signature'
  return isCaption(text, wording) ? 'caption' : undefined
}

function isUnfinished(open: readonly Line[], wording: Wording): boolean {
  const last = open.at(-1)
  if (last === undefined || isFinished(last.text)) return false
  return !isField(last.text, wording) || /[,、:;]$/.test(last.text)
}

/** In a text of lines of one length, a paragraph also goes on behind a full stop, where the next line has no indent. */
function runsOn(last: Line | undefined, line: Line, width: number | undefined): boolean {
  if (!last || width === undefined || line.indented || line.gap > 0) return false
  return last.text.length >= width - 3
}

/** Numbers, marks of Markdown and fields begin a paragraph even where the one before lacks its full stop. */
function startsAnew(line: Line, wording: Wording): boolean {
  if (line.apart || line.depth !== undefined || line.bold !== undefined) return true
  if (isField(line.text, wording)) return true
  const numbering = readNumbering(line.text)
  return numbering !== undefined && (numbering.rank <= 3 || numbering.rank === 5)
}

/**
 * Whether the line is a caption between the halves of a paragraph: a sentence about a place, set apart by more blank
 * lines than usual, or followed by a short rest that no sentence of its own would be.
 */
function interrupts(lines: readonly Line[], at: number, wording: Wording): boolean {
  const line = lines[at]
  const next = lines.slice(at + 1, at + 4).find((other) => !asideRole(other, wording))
  if (!line || !next || !isPlaceSentence(line.text)) return false
  if (startsAnew(next, wording) || couldHead(next, wording)) return false
  if (/[,、]$/.test(lines[at - 1]?.text ?? '') && line.gap <= 1) return false
  return (
    line.gap > 1 || next.gap > 1 || (next.text.length <= 40 && !next.indented && /^[^。]*。$/.test(next.text))
  )
}
