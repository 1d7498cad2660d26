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
   * there is another lead-in; `paired` only where another one ends with a colon or a space; `built` (头雁领航，党旗飘起来,
   * 党建领航：共治一个家) only where another one has the same mark (comma, colon or dash, or a word), or two are led.
   */
  readonly trust: 'sure' | 'likely' | 'led' | 'paired' | 'built'
  /** Of what is built, what stands between its halves, or the word that others share. */
  readonly mark?: string
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
  const clause = text.slice(start, stop)
  const judged = judge(clause, wording)
  const mark = judged && judged !== 'likely' ? undefined : builtBy(clause, wording)
  const trust = mark === undefined ? judged : 'built'
  const label = { start, end: stop }
  return trust && { label, end: stop + 1, trust, ...(mark === undefined ? {} : { mark }) }
}

/**
 * What joins a short head that names no actor to what it means: 头雁领航，支书带头闯新路; 党建领航：构建治理共同体;
 * 红宝藏——志愿服务队. Undefined where a clause is not built so.
 */
function builtBy(clause: string, wording: Wording): string | undefined {
  const match = /^(\p{Script=Han}{2,8}?)(,|:|——)([^,:;!?。…]{4,24})$/u.exec(clause.replace(quotes, ''))
  const [, head = '', mark, rest = ''] = match ?? []
  if (isNarrative(head + rest, wording) || hasQuantity(rest, wording)) return undefined
  if (wording.regexp(actor).test(head)) return undefined
  return mark === ',' && head.length !== 4 ? parallelOf(head, rest, wording) : mark
}

/** What is alike in 聚焦思想引导，群众观念明显转变 and the next lead-in: its first verb; in 科技赋能产业，让农业更强 the second half's. */
function parallelOf(head: string, rest: string, wording: Wording): string | undefined {
  if (beginsWithVerb(head, wording)) return head.slice(0, 2)
  return wording.regexp(purpose).test(rest) ? rest.slice(0, 1) : undefined
}

/** Whether a folded sentence inside a paragraph could head what follows it: short, in one clause, of no actor. */
export function isPlainTheme(sentence: string, wording: Wording): boolean {
  if (sentence.length < 6 || sentence.length > 16 || /[,、:;!?“”()\d]/.test(sentence)) return false
  return !isNarrative(sentence, wording) && !wording.regexp(actor).test(sentence)
}

/** Whether a folded sentence says somewhere what is done: 农光互补壮大产业, but not 茶香飘满山谷. */
export function holdsAct(sentence: string, wording: Wording): boolean {
  return [...sentence].some((_, at) => beginsWithVerb(sentence.slice(at), wording))
}

/** Whether a clause tells something rather than saying what is done: 基层是…, 随着…. */
export function isNarrative(clause: string, wording: Wording): boolean {
  return wording.regexp(narrative).test(clause)
}

/** …，为乡村振兴提供人才支撑; …，让乡土人才大展身手 */
const purpose = wordPattern`^(?:为.{2,14}${'purposeVerb'}|(?:让|使|助).{4})`

/** Whether a folded clause can head a paragraph or an item. */
export function judge(clause: string, wording: Wording, shortest = 4): 'sure' | 'likely' | 'led' | undefined {
  const bare = clause.replace(quotes, '')
  if (bare.length < shortest || bare.length > 30) return undefined
  if (isNarrative(bare, wording) || hasQuantity(bare, wording)) return undefined
  const parts = bare.split(',')
  if (parts.length > 2 || (parts.length === 1 && bare.length > 25)) return undefined
  const longest = Math.max(...parts.map((part) => part.length))
  if (longest > 25 || parts.some((part) => part.length < 3)) return undefined
  if (
    parts.every((part, at) => beginsWithVerb(part, wording) || (at > 0 && wording.regexp(purpose).test(part)))
  )
    return 'sure'
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
  const built = candidates.filter(({ trust }) => trust === 'built')
  const alike = built.filter(({ mark }) => built.filter((other) => other.mark === mark).length > 1)
  if (alike.length > 0) for (const one of [...alike, ...led]) kept.add(one)
  else if (led.length > 1) for (const one of built) kept.add(one)
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
