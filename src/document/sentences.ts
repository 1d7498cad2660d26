import { foldWidth } from '../text/foldWidth.js'
import { type Passage, slicePassages } from '../text/passage.js'
import type { Span } from '../text/span.js'
import { trimSpan } from './line.js'

/** Sentences longer than this (UTF-16 units) are cut, so that no rule meets an endless one. */
export const longestSentence = 2000

const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '(': ')',
  '〔': '〕',
  '【': '】',
  '[': ']',
}
const closing = new Set(Object.values(closers))
const marks = /[“”‘’《》〈〉()〔〕【】[\]]/g
/** Where a sentence may end, or a quote that holds ends may begin. */
const turn = /[“‘《〈(〔【[。!?.…]/g

/** The sentences of a passage with their end marks, in order; white space between them is in none. */
export function splitSentences(passage: Passage): Passage[] {
  return slicePassages(passage, sentenceSpans(foldWidth(passage.text)))
}

/** Where the sentences of a folded paragraph stand in it. */
export function sentenceSpans(text: string): Span[] {
  const shut = partners(text)
  const spans: Span[] = []
  let start = 0
  const push = (end: number): void => {
    const span = trimSpan(text, { start, end })
    if (span) for (const part of cutLong(text, span)) spans.push(part)
    start = end
  }
  let at = 0
  while (at < text.length) {
    const partner = shut.get(at)
    if (partner !== undefined && !isSpeech(text, at, start)) at = partner + 1
    else if (isEnd(text, at)) {
      do at += 1
      while (at < text.length && (isEnd(text, at) || closing.has(text.charAt(at))))
      at = noteEnd(text, at, shut)
      push(at)
    } else at += 1
    turn.lastIndex = at
    at = turn.exec(text)?.index ?? text.length
  }
  push(text.length)
  return spans
}

/** （市财政局牵头） behind a full stop says who does what the sentence before it says: it belongs there. */
function noteEnd(text: string, at: number, shut: ReadonlyMap<number, number>): number {
  const partner = shut.get(at)
  return text.charAt(at) === '(' && partner !== undefined && partner - at > 4 ? partner + 1 : at
}

/** Only marks whose partner stands in the same paragraph count: a lost one must not swallow the rest. */
function partners(text: string): Map<number, number> {
  const shut = new Map<number, number>()
  const open: Record<string, number[]> = {}
  marks.lastIndex = 0
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const { 0: unit, index: at } = match
    const closer = closers[unit]
    if (closer !== undefined) {
      const waiting = open[closer] ?? []
      waiting.push(at)
      open[closer] = waiting
    } else if (closing.has(unit)) {
      const opener = open[unit]?.pop()
      if (opener !== undefined) shut.set(opener, at)
    }
  }
  return shut
}

/** Speech may hold several sentences: it opens a sentence or follows 说：; a term in quotes stands inside a clause. */
function isSpeech(text: string, at: number, sentenceStart: number): boolean {
  if (text.charAt(at) !== '“') return false
  return text.slice(Math.max(sentenceStart, at - 3), at).trim() === '' || /[:,]/.test(text.charAt(at - 1))
}

/** 。！？…… end a sentence; so does a full stop typed as "." between Chinese characters. */
function isEnd(text: string, at: number): boolean {
  const unit = text.charAt(at)
  if (unit === '。' || unit === '!' || unit === '?') return true
  if (unit === '…')
    return /^(?![的等到和与及都])[\p{Script=Han}“]$/u.test(text.charAt(at + 1)) && text.charAt(at - 1) === '…'
  if (unit !== '.') return false
  return (
    /[\p{Script=Han}”)》]/u.test(text.charAt(at - 1)) &&
    /^[\p{Script=Han}“(《\s]?$/u.test(text.charAt(at + 1))
  )
}

function cutLong(text: string, span: Span): Span[] {
  const parts: Span[] = []
  let { start } = span
  while (span.end - start > longestSentence) {
    const window = text.slice(start, start + longestSentence)
    const mark = Math.max(...[',', '、', ';', ' '].map((unit) => window.lastIndexOf(unit)))
    let end = start + (mark > 0 ? mark + 1 : longestSentence)
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1
    const part = trimSpan(text, { start, end })
    if (part) parts.push(part)
    start = end
  }
  const last = trimSpan(text, { start, end: span.end })
  if (last) parts.push(last)
  return parts
}
