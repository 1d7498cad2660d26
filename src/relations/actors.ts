import type { Mention } from '../mentions/mention.js'
import { type ParsedSentence, tokenIndexFrom } from '../mentions/parsedSentence.js'
import { containsSpan } from '../text/span.js'
import { type Context, mentionsOf } from './context.js'
import type { RelationWords } from './relationWords.js'

const actorClasses = ['Organization', 'Place'] as const
const postClass = ['Post'] as const
/** Parts of speech that follow a subject: verb, adverb, preposition, conjunction, adjective used as adverb, noun. */
const predicateTags = /^(?:v|d|p|c|a|u[dvzlj]|zg|l|i|z|t|f|x|n)/

/**
 * The actors that a sentence names for what begins at `before`: the last place or body that stands as subject (at the
 * start of a clause or after 由) and does something, with those listed beside it (甲县、乙县、丙县探索…). A place
 * after 在, 向, 对 … is none; one after 支持, 指导 … acts in its own clause only, and none does where a later clause
 * begins with a subject of its own (两地…).
 */
export function actorsBefore(context: Context, parsed: ParsedSentence, before: number): Mention[] {
  const all = mentionsOf(context, parsed.index, actorClasses)
  if (all.length === 0) return []
  // The body in a post (县委书记某某) is no subject; its person is.
  const posts = mentionsOf(context, parsed.index, postClass)
  const candidates = all.filter((mention) => !liesIn(mention, all) && !liesIn(mention, posts))
  for (let at = candidates.length - 1; at >= 0; at--) {
    const last = candidates[at]
    if (!last || last.end > before) continue
    const listed = listEndingIn(last, candidates, parsed.text, context.words)
    const [first] = listed
    const isOuter = candidates.some(({ start }) => start === last.end)
    if (!first || isOuter || !hasPredicate(parsed, last, context)) continue
    const between = parsed.text.slice(last.end, before)
    if (context.words.other.test(between)) return []
    if (startsClause(parsed, first, candidates, context.words.lead)) return listed
    if (!/[,;:]/.test(between) && startsClause(parsed, first, candidates, context.words.pivot)) return listed
  }
  return []
}

function liesIn(mention: Mention, others: readonly Mention[]): boolean {
  return others.some((other) => other !== mention && containsSpan(other, mention))
}

/** The mentions joined by 、, 和 or 联合 whose last is `last`, in order; an outer place before one is no item (四川省乐山市). */
function listEndingIn(
  last: Mention,
  candidates: readonly Mention[],
  text: string,
  words: RelationWords,
): Mention[] {
  const listed = [last]
  for (;;) {
    const [first] = listed
    // 甲区与[乙市]丙区: the place that the last lies in is no item.
    let start = first?.start ?? 0
    for (const outer of candidates.toReversed()) if (outer.end === start) start = outer.start
    const previous = candidates.find(({ end }) => end < start && words.alongside.test(text.slice(end, start)))
    if (!previous) return listed
    listed.unshift(previous)
  }
}

function hasPredicate(parsed: ParsedSentence, mention: Mention, { words }: Context): boolean {
  // 县教育局等五部门联合印发…: the body that is named acts with them.
  const end = mention.end + (words.others.exec(parsed.text.slice(mention.end))?.[0].length ?? 0)
  if (/^[的、“”)》《和与及]/.test(parsed.text.slice(end))) return false
  const next = parsed.tokens[tokenIndexFrom(parsed, end)]
  if (next === undefined || words.state.test(parsed.text.slice(next.start))) return false
  return (
    predicateTags.test(next.tag) ||
    /^(?:[0-9]{1,4}|每)[年月]/.test(parsed.text.slice(end)) ||
    parsed.acts.some(({ start }) => start === end)
  )
}

function startsClause(
  parsed: ParsedSentence,
  mention: Mention,
  candidates: readonly Mention[],
  lead: RegExp,
): boolean {
  // 四川省乐山市: the outer place leads, the inner one is the actor.
  let { start } = mention
  for (const outer of candidates.toReversed()) if (outer.end === start) start = outer.start
  return lead.test(parsed.text.slice(0, start))
}
