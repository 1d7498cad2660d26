import type { Mention } from '../mentions/mention.js'
import type { ParsedSentence } from '../mentions/parsedSentence.js'
import { containsSpan } from '../text/span.js'
import { type Context, mentionsOf } from './context.js'

const actorClasses = ['Organization', 'Place'] as const
/** Parts of speech that follow a subject: verb, adverb, preposition, conjunction, adjective used as adverb, noun. */
const predicateTags = /^(?:v|d|p|c|a|u[dvzlj]|zg|l|i|z|t|f|x|n)/

/**
 * The actors that a sentence names for what begins at `before`: the last place or body that stands as subject (at the
 * start of a clause or after 由) and does something, with those listed beside it (甲县、乙县、丙县探索…). A place
 * after 在, 向, 对 … is none.
 */
export function actorsBefore(context: Context, parsed: ParsedSentence, before: number): Mention[] {
  const candidates = mentionsOf(context, parsed.index, actorClasses).filter(
    (mention, _, all) => !all.some((other) => other !== mention && containsSpan(other, mention)),
  )
  for (const last of candidates.filter(({ end }) => end <= before).toReversed()) {
    const listed = listEndingIn(last, candidates, parsed.text)
    const [first] = listed
    if (first && startsClause(parsed, first, candidates, context) && hasPredicate(parsed, last, context))
      return listed
  }
  return []
}

/** The mentions joined by 、 or 和 whose last is `last`, in order; an outer place before one is no item (四川省乐山市). */
function listEndingIn(last: Mention, candidates: readonly Mention[], text: string): Mention[] {
  const listed = [last]
  for (;;) {
    const [first] = listed
    const previous = candidates.find(
      ({ end }) =>
        first !== undefined && end < first.start && /^[、和与]$/.test(text.slice(end, first.start)),
    )
    if (!previous) return listed
    listed.unshift(previous)
  }
}

function hasPredicate(parsed: ParsedSentence, { end }: Mention, { subjectWords }: Context): boolean {
  if (/^[的、“”)》和与及]/.test(parsed.text.slice(end))) return false
  const next = parsed.tokens.find((token) => token.start >= end)
  return (
    next !== undefined &&
    !subjectWords.state.test(parsed.text.slice(next.start)) &&
    predicateTags.test(next.tag)
  )
}

function startsClause(
  parsed: ParsedSentence,
  mention: Mention,
  candidates: readonly Mention[],
  { subjectWords }: Context,
): boolean {
  // 四川省乐山市: the outer place leads, the inner one is the actor.
  let { start } = mention
  for (const outer of candidates.toReversed()) if (outer.end === start) start = outer.start
  return subjectWords.lead.test(parsed.text.slice(0, start))
}
