import type { Mention } from '../mentions/mention.js'
import type { ResolvedEntity } from '../resolve/resolveMentions.js'
import { containsSpan, type Span } from '../text/span.js'
import { type FindCases, mentionsOf, sentencesWith, spanOver } from './context.js'
import { listAround } from './lists.js'

/** Furthest that mentions side by side may stand apart, in UTF-16 units. */
const widestGap = 60

/**
 * Two mentions side by side: 四川省乐山市. `order` says which comes first, `between` is a regular expression of what
 * may stand between them (default nothing), `lead` one of what must stand right before the first (or the
 * places that it lies in), `followed` one of what must come right after the second. Of the ends that `list` names each
 * may stand in a list of its class (甘肃省[甲县、乙县]), which counts as one. `kinds` are the kinds of programmes that the
 * subject may be. The groups of the regular expression `rank` say of what rank a label is; two of one rank are not joined:
 * no township lies in another. With `options.innermost` of several objects side by side only the last counts.
 */
export const byAdjacent: FindCases = function* (rule, context) {
  const between = context.words.patternOf(rule, 'between')
  const widest = between ? widestGap : 0
  const lead = context.words.patternOf(rule, 'lead')
  const followed = context.words.patternOf(rule, 'followed')
  const kinds = rule.options.kinds?.split(' ')
  const rank = context.words.patternOf(rule, 'rank')
  const listed = rule.options.list?.split(' ') ?? []
  const objectFirst = rule.options.order === 'object-first'
  for (const { index, text } of sentencesWith(rule.object, rule, context, rule.subject)) {
    const subjects = mentionsOf(context, index, rule.subject)
    const named = mentionsOf(context, index, rule.object)
    // 清河县 in 清河县水务局 is not what is named.
    const objects = named.filter((one) => !liesInAnother(one, named))
    const subjectsAt = listed.includes('subject')
      ? subjects.map((one) => listAround(subjects, one, text))
      : subjects
    const objectsAt = listed.includes('object')
      ? objects.map((one) => listAround(objects, one, text))
      : objects
    for (let at = 0; at < subjects.length; at++) {
      const subject = subjects[at]
      if (!subject || (kinds && !(subject.kind !== undefined && kinds.includes(subject.kind)))) continue
      const subjectAt = subjectsAt[at] ?? subject
      for (let to = 0; to < objects.length; to++) {
        const object = objects[to]
        if (!object || subject === object) continue
        const objectAt = objectsAt[to] ?? object
        const first = objectFirst ? objectAt : subjectAt
        const second = objectFirst ? subjectAt : objectAt
        const gap = second.start - first.end
        if (gap < 0 || gap > widest || between?.test(text.slice(first.end, second.start)) === false) continue
        if (lead && !lead.test(text.slice(0, outermost(objects, first).start))) continue
        if (followed && !followed.test(text.slice(second.end))) continue
        // 在四川省乐山市举行: the place that is named last.
        if (rule.options.innermost === 'yes' && objects.some(({ start }) => start === object.end)) continue
        const inner = context.resolution.entityOf.get(subject)
        const outer = context.resolution.entityOf.get(object)
        if (!inner || !outer || inner === outer) continue
        if (rule.relation === 'within' && !mayLieWithin(inner, outer)) continue
        if (rank && haveOneRank(rank, subject.label, object.label)) continue
        const evidence = spanOver(subject, object)
        yield { subject: inner, object: outer, sentence: index, evidence, rule }
      }
    }
  }
}

function liesInAnother(one: Mention, mentions: readonly Mention[]): boolean {
  for (const other of mentions) if (other !== one && containsSpan(other, one)) return true
  return false
}

function haveOneRank(rank: RegExp, a: string, b: string): boolean {
  const rankOf = (label: string) =>
    rank
      .exec(label)
      ?.slice(1)
      .findIndex((group) => group !== undefined)
  const own = rankOf(a)
  return own !== undefined && own === rankOf(b)
}

/** The first of those that stand side by side up to `span`: 四川省 of 四川省乐山市. */
function outermost(mentions: readonly Mention[], span: Span): Span {
  const outer = mentions.find(({ end }) => end === span.start)
  return outer ? outermost(mentions, outer) : span
}

/** By their GB/T 2260 codes: 511181 lies in 511100 and 510000. Places without a code are below those with one. */
function mayLieWithin(inner: ResolvedEntity, outer: ResolvedEntity): boolean {
  const [low, high] = [inner.thing?.notation, outer.thing?.notation]
  // A part of the country (西南地区) lies in no county; after one it is that side of it.
  if (low === undefined || high === undefined) return low === undefined && inner.thing === undefined
  return low !== high && low.startsWith(high.replace(/(?:00)+$/, ''))
}
