import type { Mention } from '../mentions/mention.js'
import type { ParsedSentence } from '../mentions/parsedSentence.js'
import { containsSpan } from '../text/span.js'
import { type Context, mentionsOf } from './context.js'

const actorClasses = ['Organization', 'Place'] as const
/** Parts of speech that follow a subject: verb, adverb, preposition, conjunction, adjective used as adverb, comma. */
const predicateTags = /^(?:v|d|p|c|a|u[dvzlj]|zg|l|i|z|t|f|x|n)/

/**
 * The actor that a sentence names for what begins at `before`: the last place or body that stands as subject (at the
 * start of a clause or after 由) and does something. A place after 在, 向, 对 … is none.
 */
export function actorBefore(context: Context, parsed: ParsedSentence, before: number): Mention | undefined {
  return mentionsOf(context, parsed.index, actorClasses)
    .filter((mention, _, all) => !all.some((other) => other !== mention && containsSpan(other, mention)))
    .filter((mention) => mention.end <= before && isSubject(parsed, mention, context))
    .at(-1)
}

function isSubject(parsed: ParsedSentence, mention: Mention, context: Context): boolean {
  const { text } = parsed
  if (!startsClause(parsed, mention, context)) return false
  const after = text.slice(mention.end, mention.end + 2)
  if (/^[的、“”)》和与及]/.test(after)) return false
  const next = parsed.tokens.find((token) => token.start >= mention.end)
  if (!next) return false
  return !/^(?:地处|位于|是|有|辖)/.test(text.slice(next.start)) && predicateTags.test(next.tag)
}

const lead = /(?:^|[,;:。!?”)）】」]|近年来|年来|以来|目前|日前|近日|同时|其中|由|——|还|并|讯|今年|去年)\s*$/

function startsClause(parsed: ParsedSentence, mention: Mention, context: Context): boolean {
  // 四川省乐山市: the outer place leads, the inner one is the actor.
  let { start } = mention
  for (const outer of mentionsOf(context, parsed.index, actorClasses).toReversed()) {
    if (outer.end === start) start = outer.start
  }
  return lead.test(parsed.text.slice(0, start))
}
