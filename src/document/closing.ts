import { type Passage, slicePassage } from '../text/passage.js'
import type { Role } from './article.js'
import { findNames } from './names.js'

/** A note in brackets that ends a paragraph or stands alone. */
export interface EndNote {
  readonly start: number
  readonly role: Extract<Role, 'authorNote' | 'byline' | 'boilerplate'>
  readonly authors: readonly Passage[]
}

const note =
  /[【[(]\s*((?:(?:本文)?作者|执笔|本报|记者|通讯员|供稿|撰稿|来源|责任编辑|责编|编辑|摘自|原载|此件)[^【】[\]]{0,300})[】\])]\s*$/
const loose = /^(?:(?:本文)?作者)(?:系|为|单位|:\s*\p{Script=Han}{2,4}[,，]?\s*系)/u

/** 【作者系…】 at the end of a folded paragraph: a role of its own, not a sentence of the text. */
export function findEndNote(passage: Passage, text: string): EndNote | undefined {
  if (loose.test(text)) return { start: 0, role: 'authorNote', authors: [] }
  const from = Math.max(0, text.length - 320)
  const match = note.exec(text.slice(from))
  const inner = match?.[1]
  if (!match || inner === undefined) return undefined
  const start = from + match.index
  const innerStart = start + match[0].indexOf(inner)
  const authors = findNames(slicePassage(passage, innerStart, innerStart + inner.length), inner)
  if (authors.length > 0) return { start, role: 'byline', authors }
  return { start, role: /^(?:本文)?作者|执笔/.test(inner) ? 'authorNote' : 'boilerplate', authors: [] }
}
