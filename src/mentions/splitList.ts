import type { Span } from '../text/span.js'
import { type ParsedSentence, tokensIn } from './parsedSentence.js'

/** Words that join two of a list. */
export const conjunctions = new Set(['和', '与', '及', '以及'])

const listComma = '、'.charCodeAt(0)
/** What closes right before a quote or title that opens beside another: ”“ and 》《. */
const closedBefore = new Map(['”“', '》《'].map((pair) => [pair.charCodeAt(1), pair.charCodeAt(0)]))

/** The phrase cut at 、 and between adjacent quotes, outside brackets. */
export function splitList({ text, depth, brackets }: ParsedSentence, phrase: Span): Span[] {
  const segments: Span[] = []
  let { start } = phrase
  for (let at = phrase.start; at < phrase.end; at++) {
    const unit = text.charCodeAt(at)
    const adjacent = at > start && text.charCodeAt(at - 1) === closedBefore.get(unit)
    const outer = adjacent && brackets.some((bracket) => bracket.start === at && bracket.depth === 0)
    if (!outer && (unit !== listComma || depth[at] !== 0)) continue
    if (start < at) segments.push({ start, end: at })
    start = outer ? at : at + 1
  }
  if (start < phrase.end) segments.push({ start, end: phrase.end })
  return segments
}

/** A list whose number says that 和 joins its last two: 甲、乙和丙“三大计划”. */
export function splitLast(
  parsed: ParsedSentence,
  listed: readonly Span[],
  number: number | undefined,
): readonly Span[] {
  const last = listed.at(-1)
  if (!last || listed.length + 1 !== number) return listed
  const joint = lastJoint(parsed, last)
  if (!joint) return listed
  return [...listed.slice(0, -1), { ...last, end: joint.start }, { ...last, start: joint.end }]
}

/** The last 和 in a segment that joins two things. */
export function lastJoint(parsed: ParsedSentence, segment: Span): Span | undefined {
  return tokensIn(parsed, segment).findLast(
    ({ start, end, word }) =>
      start > segment.start && end < segment.end && conjunctions.has(word) && parsed.depth[start] === 0,
  )
}

/** Whether 的 stands at `at` by itself: not in 目的地. */
export function isOf(text: string, at: number): boolean {
  return text.charAt(at) === '的' && text.charAt(at - 1) !== '目'
}
