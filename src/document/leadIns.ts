import type { Span } from '../text/span.js'
import { beginsWithVerb } from './beginsWithVerb.js'
import { hasQuantity } from './lineShapes.js'
import { type Wording, wordPattern } from './wording.js'

/** A lead-in found at the head of a paragraph, in units of the paragraph's passage. */
export interface LeadIn {
  /** The label, its number, bullet and full stop left out. */
  readonly label: Span
  /** End of the lead-in with its mark: the paragraph's text follows. */
  readonly end: number
  /**
   * `sure` by its own form; `likely` only where others of the same length are sure; `led` (党建引领，夯实组织根基) where
   * there is another lead-in; `paired` only where another one ends with a colon or a space.
   */
  readonly trust: 'sure' | 'likely' | 'led' | 'paired'
}

const bullet = /^(?:——|[●◆■▲★◎○•]\s*)/
const quotes = /[“”‘’《》]/g
// A statement about something, a story or somebody's words; 实事求是, 了解 and 为了 are none.
const narrative = wordPattern`(?<!实事求|要不|但凡)是(?!非)|(?<!为)了(?!解|然|如指掌)|${'narrativeWord'}|[!?:;…]`
// 区域, 市场, 村民 are no actors.
const actor = wordPattern`^(?:全(?:省|市|县|区|镇|乡|村|州)|各(?:地|级|市|县|区|部门|单位)|我(?:省|市|县|区|镇|村)|\p{Script=Han}{2,7}${'actorHead'}(?![域场级群内里户貌民头]))`

/**
 * The lead-in of a folded paragraph: a short first sentence that says what is done and names no actor, as
 * 强化思想铸魂。 or 强化顶层设计引领，发挥政府宏观指导作用。 Undefined where nothing follows it.
 */
export function findLeadIn(text: string, wording: Wording, bold?: number): LeadIn | undefined {
  const start = bullet.exec(text)?.[0].length ?? 0
  const marked = bold === undefined ? bracketLeadIn(text, wording) : boldLeadIn(text, start, bold, wording)
  if (marked) return marked
  const paired = pairedLeadIn(text, start, wording)
  if (paired) return paired
  const stop = text.indexOf('。', start)
  if (stop < 0 || stop + 1 >= text.length) return undefined
  if (/^[”’》)]/.test(text.slice(stop + 1))) return undefined
  const trust = judge(text.slice(start, stop), wording)
  return trust && { label: { start, end: stop }, end: stop + 1, trust }
}

/** Whether a clause tells something rather than saying what is done: 基层是…, 随着…. */
export function isNarrative(clause: string, wording: Wording): boolean {
  return wording.regexp(narrative).test(clause)
}

/** Whether a folded clause can head a paragraph or an item. */
export function judge(clause: string, wording: Wording, shortest = 4): 'sure' | 'likely' | 'led' | undefined {
  const bare = clause.replace(quotes, '')
  if (bare.length < shortest || bare.length > 30) return undefined
  if (isNarrative(bare, wording) || hasQuantity(bare, wording)) return undefined
  const parts = bare.split(',')
  if (parts.length > 2 || (parts.length === 1 && bare.length > 25)) return undefined
  const longest = Math.max(...parts.map((part) => part.length))
  if (longest > 25 || parts.some((part) => part.length < 3)) return undefined
  if (parts.every((part) => beginsWithVerb(part, wording))) return 'sure'
  const [lead = '', rest] = parts
  if (
    rest !== undefined &&
    lead.length === 4 &&
    beginsWithVerb(rest, wording) &&
    !wording.regexp(actor).test(lead)
  )
    return 'led'
  return parts.length === 1 && bare.length <= 12 && !wording.regexp(actor).test(bare) && !/[、\d]/.test(bare)
    ? 'likely'
    : undefined
}

/** 强化思想引领：实施…, 强化思想引领  实施…; 做好以下工作： only announces a list. */
function pairedLeadIn(text: string, start: number, wording: Wording): LeadIn | undefined {
  const match = /^([^。,;:!?、\s]{4,15})(?::\s*|\s+)(?=[\p{Script=Han}“])/u.exec(
    text.slice(start, start + 40),
  )
  const label = match?.[1]
  if (
    !match ||
    label === undefined ||
    judge(label, wording) !== 'sure' ||
    /以下|如下|下列|[几三四五六]/.test(label)
  )
    return undefined
  return { label: { start, end: start + label.length }, end: start + match[0].length, trust: 'paired' }
}

/** Bold type says itself that it heads the paragraph. */
function boldLeadIn(text: string, start: number, bold: number, wording: Wording): LeadIn | undefined {
  const label = text.slice(start, bold).replace(/[。:,]$/, '')
  if (bold >= text.length || label.length < 3 || label.length > 40 || /[。!?]/.test(label)) return undefined
  const end = bold + (/^[。:,]/.exec(text.slice(bold))?.[0].length ?? 0)
  const stopped = end > bold || /[。:,]/.test(text.charAt(bold - 1))
  if (!stopped && (!/\s/.test(text.charAt(bold)) || judge(label, wording) !== 'sure')) return undefined
  return { label: { start, end: start + label.length }, end, trust: 'sure' }
}

function bracketLeadIn(text: string, wording: Wording): LeadIn | undefined {
  const match = /^【([^【】。]{4,20})】(?=.)/.exec(text)
  const label = match?.[1]
  if (!match || label === undefined || !beginsWithVerb(label, wording)) return undefined
  return { label: { start: 1, end: 1 + label.length }, end: match[0].length, trust: 'sure' }
}

/**
 * Which of an article's candidates are lead-ins: what is only likely needs company of the same length; a single
 * one in an article must be short.
 */
export function confirmLeadIns(candidates: readonly LeadIn[]): Set<LeadIn> {
  const length = ({ label }: LeadIn): number => label.end - label.start
  const paired = candidates.filter(({ trust }) => trust === 'paired')
  const kept = new Set(paired.length > 1 ? paired : [])
  const sure = candidates.filter(({ trust }) => trust === 'sure')
  const led = candidates.filter(({ trust }) => trust === 'led')
  if (sure.length + led.length > 1) for (const one of led) kept.add(one)
  if (sure.length === 1 && candidates.length === 1) return new Set(sure.filter((one) => length(one) <= 12))
  const counts = new Map<number, number>()
  for (const one of candidates) counts.set(length(one), (counts.get(length(one)) ?? 0) + 1)
  const company = new Set(sure.length > 1 ? sure.map(length) : [])
  for (const [long, count] of counts) if (count > 2) company.add(long)
  for (const one of candidates) {
    if (one.trust === 'sure' || (one.trust === 'likely' && company.has(length(one)))) kept.add(one)
  }
  return kept
}
