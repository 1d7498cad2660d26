import type { Range } from '../model.js'
import { occurrences, toQuotable } from './quotable.js'

/** What is shown of a sentence at most, in characters on either side of what it is shown for. */
const reach = 60

/** The sentence of `text` that a range (code points) begins in, on one line, cut where it is long. */
export function sentenceAt(text: string, { start, end }: Range): string {
  const characters = [...text]
  const isBreak = (at: number) => /[。！？!?\n]/u.test(characters[at] ?? '\n')
  let from = start
  while (from > 0 && start - from < reach && !isBreak(from - 1)) from--
  let to = end
  while (to < characters.length && to - end < reach && !isBreak(to - 1)) to++
  const cut = (at: number) => (at > 0 && at < characters.length && !isBreak(at - 1) ? '…' : '')
  return (cut(from) + characters.slice(from, to).join('') + cut(to)).replace(/\s+/gu, ' ').trim()
}

/** The sentence where the text first says `quote`; undefined where it doesn't. */
export function sentenceOf(text: string, quote: string): string | undefined {
  const [first] = occurrences(toQuotable(text), quote)
  return first && sentenceAt(text, first)
}
