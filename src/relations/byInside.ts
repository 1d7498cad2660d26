import { containsSpan } from '../text/span.js'
import { type Context, type FindCases, type Found, mentionsOf, objectsOf, sentencesWith } from './context.js'

/**
 * One mention inside another: “公务员平时考核制度” targets 公务员. The smallest subject that
 * holds it carries it. `options.followed` and `options.preceded` are regular expressions of what must come right after
 * and right before the inner one. `options.unless` lists relations or rules: what one of them has found as its object carries
 * nothing.
 */
export const byInside: FindCases = function* (rule, context) {
  const followed = context.words.patternOf(rule, 'followed')
  const preceded = context.words.patternOf(rule, 'preceded')
  const taken = objectsOf(context, rule.options.unless)
  for (const { index, text } of sentencesWith(rule.object, rule, context, rule.subject)) {
    const outers = mentionsOf(context, index, rule.subject)
    for (const inner of mentionsOf(context, index, rule.object)) {
      if (followed && !followed.test(text.slice(inner.end))) continue
      if (preceded && !preceded.test(text.slice(0, inner.start))) continue
      const holders = outers.filter(
        (outer) => outer !== inner && containsSpan(outer, inner) && longer(outer, inner),
      )
      const [outer] = holders.sort(
        (a, b) => a.end - a.start - (b.end - b.start) || b.label.length - a.label.length,
      )
      const found = outer && toFound(context, outer, inner)
      if (found && !taken.has(found.subject)) yield { ...found, rule }
    }
  }
}

/** 闽宁协作 is longer than 宁 in it, whatever that stands for; of equal spans the label decides. */
function longer(outer: Mention, inner: Mention): boolean {
  const more = outer.end - outer.start - (inner.end - inner.start)
  return more > 0 || (more === 0 && outer.label.length > inner.label.length)
}

type Mention = Parameters<Context['resolution']['entityOf']['get']>[0]

function toFound(context: Context, outer: Mention, inner: Mention): Omit<Found, 'rule'> | undefined {
  const subject = context.resolution.entityOf.get(outer)
  const object = context.resolution.entityOf.get(inner)
  if (!subject || !object || subject === object) return undefined
  return { subject, object, sentence: outer.sentence, evidence: { start: outer.start, end: outer.end } }
}
