import { type Passage, slicePassage } from '../text/passage.js'
import type { Role } from './article.js'
import { findNames } from './names.js'
import { type Wording, wordPattern } from './wording.js'

/** A note in brackets that ends a paragraph or stands alone. */
export interface EndNote {
  readonly start: number
  readonly role: Extract<Role, 'authorNote' | 'byline' | 'boilerplate'>
  readonly authors: readonly Passage[]
}

const note = wordPattern`[【[(]\s*((?:(?:${'ownMedium'}|${'reporterRank'}|\p{Script=Han}{2,8}${'mediumHead'})*${'reporter'}[^()【】[\]。]{0,60}|(?:${'authorLabel'}|${'endNote'})[^【】[\]]{0,300}))[】\])]\s*$`
const loose = wordPattern`^${'authorLabel'}(?:系|为|单位|:\s*\p{Script=Han}{2,4}[,，]?\s*系)`
/** (张三) in a paragraph of its own, or behind the last full stop of one: (张三、李四), (某县委组织部 张三). */
const signed = /(?:^|[。!?”])\s*\(([\p{Script=Han}\s、]{2,30})\)$/u
const employer = /^\p{Script=Han}{4,24}\s+/u
const ofAuthor = wordPattern`^${'authorLabel'}|执笔`

/** 【作者系…】 at the end of a folded paragraph: a role of its own, not a sentence of the text. */
export function findEndNote(passage: Passage, text: string, wording: Wording): EndNote | undefined {
  if (wording.regexp(loose).test(text)) return { start: 0, role: 'authorNote', authors: [] }
  const signature = findSignature(passage, text, wording)
  if (signature) return signature
  const from = Math.max(0, text.length - 320)
  const match = wording.regexp(note).exec(text.slice(from))
  const inner = match?.[1]
  if (!match || inner === undefined) return undefined
  const start = from + match.index
  const innerStart = start + match[0].indexOf(inner)
  const authors = findNames(slicePassage(passage, innerStart, innerStart + inner.length), inner, wording)
  if (authors.length > 0) return { start, role: 'byline', authors }
  const role = wording.regexp(ofAuthor).test(inner) ? 'authorNote' : 'boilerplate'
  return { start, role, authors: [] }
}

function findSignature(passage: Passage, text: string, wording: Wording): EndNote | undefined {
  const from = Math.max(0, text.length - 40)
  const inner = signed.exec(text.slice(from))?.[1]
  if (inner === undefined) return undefined
  const end = text.length - 1
  const start = end - inner.length
  for (const skipped of [0, employer.exec(inner)?.[0].length ?? 0]) {
    const authors = findNames(slicePassage(passage, start + skipped, end), inner.slice(skipped), wording)
    if (authors.length > 0) return { start: start - 1, role: 'byline', authors }
  }
  return undefined
}
