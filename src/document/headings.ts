import { beginsWithVerb } from './beginsWithVerb.js'
import type { Line } from './line.js'
import {
  chargeLabel,
  hasQuantity,
  isCaption,
  isDate,
  isField,
  isFinished,
  isPageMatter,
  isPageNumber,
  isPartName,
} from './lineShapes.js'
import { readNumbering } from './numbering.js'
import { printedTitles } from './printedTitles.js'
import { type Wording, wordPattern } from './wording.js'

/** Lines that form one heading (or a signature, or the title of an attached text). */
export interface HeadingGroup {
  readonly role: 'heading' | 'signature' | 'title' | 'caption'
  readonly length: number
  /** It could as well be the middle of a sentence that a page break cut: an open paragraph goes before. */
  readonly weak?: boolean
  readonly below?: boolean
}

/** Whether a line has the form of a heading without number: short, no full stop, no open end. */
export function couldHead({ text, bold, depth, passage }: Line, wording: Wording, width?: number): boolean {
  if (depth !== undefined) return true
  const bare = text.replace(/[“”‘’《》]/g, '')
  if (bare.length < 3 || bare.length > 30) return false
  if (bold !== undefined && bold < passage.text.length) return false
  if (width !== undefined && text.length >= width * 0.85) return false
  if (/[。;]|[,、:…]$|^[),、”》]|^[问答]:/.test(text) || isFinished(text.replace(/[!?]$/, ''))) return false
  if (chargeLabel.test(text.replace(/^[([【〔]/, '')) || isField(text, wording)) return false
  if (readNumbering(text) || isDate(text) || isPageNumber(text)) return false
  if (hasQuantity(text, wording) || isPageMatter(text, wording)) return false
  if (isCaption(text, wording) || isPartName(text, wording)) return false
  return /\p{Script=Han}{2}/u.test(text) && isBalanced(bare)
}

/**
 * 一步一印，筑牢根基 is a heading of two halves, as is 一条新路：村企同心，抱团兴业 behind its topic; 优化队伍结构，锻造一支 is
 * a sentence that a page cut.
 */
function isBalanced(text: string): boolean {
  if (/(?:[一两几][支个批条项座]|[的和与及或在把是了])$/.test(text)) return false
  const lengths = text
    .replace(/^[^:,]{2,12}:/, '')
    .split(',')
    .map((part) => part.length)
  return lengths.length <= 3 && Math.max(...lengths) - Math.min(...lengths) <= 4
}

/** The headings among an article's lines below its title, by the index of their first line; lines in `skip` are none. */
export function groupHeadings(
  lines: readonly Line[],
  width: number | undefined,
  skip: ReadonlySet<number>,
  title: string,
  wording: Wording,
): Map<number, HeadingGroup> {
  const couldBe = (line: Line): boolean => couldHead(line, wording, width)
  const groups = new Map<number, HeadingGroup>()
  const marked = lines.some(({ depth }) => depth !== undefined)
  const plain: { at: number; size: number }[] = []
  const printed = printedTitles(lines, title)
  let attached = false
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line) break
    if (skip.has(at)) continue
    const title = printed.get(at)
    if (title !== undefined) {
      groups.set(at, { role: 'title', length: title })
      attached = false
      at += title - 1
      continue
    }
    if (isNumberedHeading(line)) {
      groups.set(at, { role: 'heading', length: 1 + continuation(lines, at, couldBe) })
      at += (groups.get(at)?.length ?? 1) - 1
      continue
    }
    const size = runLength(lines, at, couldBe, marked)
    if (size === 0) continue
    const next = lines[at + size]
    if (next && isDate(next.text)) {
      for (let part = at; part < at + size; part += 1) groups.set(part, { role: 'signature', length: 1 })
      attached = true
    } else if (!next) {
      if (size <= 2 && isBody(lines[at + size - 1], wording))
        groups.set(at, { role: 'signature', length: size })
    } else if (attached) {
      groups.set(at, { role: 'title', length: size })
      attached = false
    } else if (size <= 3) plain.push({ at, size })
    at += size - 1
  }
  const [only] = plain
  // Headings come in twos and more: one line alone that says no act is what a picture shows.
  const isTopic = only !== undefined && lines[only.at]?.text.includes(':')
  if (
    only &&
    !isTopic &&
    plain.length === 1 &&
    groups.size === 0 &&
    isWeak(lines, only.at, only.size, wording)
  )
    groups.set(only.at, { role: 'caption', length: only.size, weak: true })
  else for (const [at, group] of arrange(lines, plain, wording)) groups.set(at, group)
  return groups
}

/** How many lines from `at` on could be headings; one with a Markdown depth stands alone. */
function runLength(
  lines: readonly Line[],
  at: number,
  couldBe: (line: Line) => boolean,
  marked = false,
): number {
  let size = 0
  for (let line = lines[at]; line && couldBe(line); line = lines[at + size]) {
    if (line.depth !== undefined) return size === 0 ? 1 : size
    // Where Markdown marks the headings, a short line without mark or bold type is none.
    if (marked && line.bold === undefined) break
    if (size > 0 && line.gap > 1) break
    size += 1
  }
  return size
}

/**
 * Two short lines are one heading set on two lines, or a heading and the first one below it: where an article has
 * runs of two and at least as many single ones of the same width, the latter.
 */
function* arrange(
  lines: readonly Line[],
  plain: readonly { at: number; size: number }[],
  wording: Wording,
): Generator<[number, HeadingGroup]> {
  const twos = plain.filter(({ size }) => size === 2)
  const ones = plain.filter(({ size }) => size === 1)
  const nested = twos.length > 0 && ones.length >= twos.length && plain[0]?.size === 2
  for (const { at, size } of plain) {
    const weak = isWeak(lines, at, size, wording)
    if (size === 1) yield [at, { role: 'heading', length: 1, weak, below: nested }]
    else if (nested && size === 2) {
      yield [at, { role: 'heading', length: 1, weak }]
      yield [at + 1, { role: 'heading', length: 1, weak, below: true }]
    } else {
      yield [at, { role: 'heading', length: 2, weak }]
      if (size === 3) yield [at + 2, { role: 'heading', length: 1, weak, below: true }]
    }
  }
}

/** After a paragraph without full stop, a single line that begins with no verb is rather that paragraph's rest. */
function isWeak(lines: readonly Line[], at: number, size: number, wording: Wording): boolean {
  const line = lines[at]
  const next = lines[at + size]
  if (!line || line.depth !== undefined) return false
  const restFollows = next !== undefined && /^[(,、。;”)》]/.test(next.text)
  return restFollows || (size === 1 && !beginsWithVerb(line.text.replace(/[“”]/g, ''), wording))
}

/** 一、总体要求 or （二）基本原则。 alone on a line. */
function isNumberedHeading({ text }: Line): boolean {
  const numbering = readNumbering(text)
  if (!numbering) return false
  const label = text.slice(numbering.length).replace(/[。:]$/, '')
  // ①采茶行动:由茶协组织… is an item that goes on.
  if (numbering.rank >= 4 && /^[^,、]{2,12}:./.test(label)) return false
  const longest = numbering.rank <= 2 ? 45 : 30
  return (
    label.length >= 2 &&
    label.length <= longest &&
    !/[。!?;]|[,、]$/.test(label) &&
    /\p{Script=Han}/u.test(label)
  )
}

/** A numbered heading may run on to the next line: 三、以政治建设 / 凝聚高质量发展共识. */
function continuation(lines: readonly Line[], at: number, couldBe: (line: Line) => boolean): number {
  const line = lines[at]
  const next = lines[at + 1]
  if (!line || !next || next.gap > 0 || isFinished(line.text) || line.depth !== undefined) return 0
  return runLength(lines, at + 1, couldBe) === 1 &&
    next.depth === undefined &&
    !isDate(lines[at + 2]?.text ?? '')
    ? 1
    : 0
}

const body = wordPattern`${'issuerHead'}$`

/** The last lines of a text name the body that signs, not a section. */
function isBody(line: Line | undefined, wording: Wording): boolean {
  return line !== undefined && wording.regexp(body).test(line.text)
}
