import type { Mention } from '../mentions/mention.js'
import type { ResolvedEntity } from '../resolve/resolveMentions.js'
import { type FindCases, mentionsOf, sentencesWith, spanOver } from './context.js'

/** Furthest that mentions side by side may stand apart, in UTF-16 units. */
const widestGap = 40

/**
 * Two mentions side by side: 四川省乐山市. `order` says which comes first, `between` is a regular expression of what
 * may stand between them (default nothing), `lead` one of what must stand right before the first (or the
 * places that it lies in). With `options.innermost` of several objects side by side only the last counts.
 */
export const byAdjacent: FindCases = function* (rule, context) {
  const between = context.words.patternOf(rule, 'between') ?? /^$/
  const lead = context.words.patternOf(rule, 'lead')
  const objectFirst = rule.options.order === 'object-first'
  for (const { index, text } of sentencesWith(rule.object, rule, context)) {
    const subjects = mentionsOf(context, index, rule.subject)
    if (subjects.length === 0) continue
    const objects = mentionsOf(context, index, rule.object)
    for (const subject of subjects) {
      for (const object of objects) {
        if (subject === object) continue
        const [first, second] = objectFirst ? [object, subject] : [subject, object]
        const gap = second.start - first.end
        if (gap < 0 || gap > widestGap || !between.test(text.slice(first.end, second.start))) continue
        if (lead && !lead.test(text.slice(0, outermost(objects, first).start))) continue
        // 在四川省乐山市举行: the place that is named last.
        if (rule.options.innermost === 'yes' && objects.some(({ start }) => start === object.end)) continue
        const ends = [context.resolution.entityOf.get(subject), context.resolution.entityOf.get(object)]
        if (!ends[0] || !ends[1] || ends[0] === ends[1]) continue
        if (rule.relation === 'within' && !mayLieWithin(ends[0], ends[1])) continue
        yield { subject: ends[0], object: ends[1], sentence: index, evidence: spanOver(first, second), rule }
      }
    }
  }
}

/** The first of those that stand side by side up to `mention`: 四川省 of 四川省乐山市. */
function outermost(mentions: readonly Mention[], mention: Mention): Mention {
  const outer = mentions.find(({ end }) => end === mention.start)
  return outer ? outermost(mentions, outer) : mention
}

/** By their GB/T 2260 codes: 511181 lies in 511100 and 510000. Places without a code are below those with one. */
function mayLieWithin(inner: ResolvedEntity, outer: ResolvedEntity): boolean {
  const [low, high] = [inner.thing?.notation, outer.thing?.notation]
  if (low === undefined || high === undefined) return low === undefined
  return low !== high && low.startsWith(high.replace(/(?:00)+$/, ''))
}
