import type { Mention } from '../mentions/mention.js'
import type { ParsedSentence } from '../mentions/parsedSentence.js'
import type { RelationRule } from '../ontology/rules.js'
import { root, type WordTrie } from '../ontology/wordTrie.js'
import type { Span } from '../text/span.js'
import { actorsBefore } from './actors.js'
import {
  type Context,
  type FindCases,
  type Found,
  mentionsOf,
  objectsOf,
  sentencesWith,
  spanOver,
} from './context.js'
import { listAround } from './lists.js'

/**
 * A cue word before the object, in one clause with it. The subject is, by `options.carrier`,
 * `before` (default): the nearest mention of its classes before the cue in the same sentence, with
 * `options.lookback: paragraph` in an earlier one of the paragraph;
 * `after`: the first after the cue that a mention rule of `options.from` found;
 * `actor`: the sentence's actor, else its theme, else the article;
 * `theme`: the theme, else the article.
 * With `options.attached` the cue must end that mention or follow it at once (习近平总书记在四川考察时强调).
 * `options.reach` (UTF-16 units, default 40) bounds the way from cue to the object or the list that it is in, `options.scope: sentence` lets it cross
 * clauses, `options.unless` lists relations or rules: an object that one of them has found already is left out.
 * `options.followed` and `options.preceded` are regular expressions of what must come right after and right before the
 * object. `options.silentAfter` is one of words (强调, 指出) after which only a named actor carries: what a speech
 * calls for is not yet followed.
 */
export const byCue: FindCases = function* (rule, context) {
  const words = context.words.trieOf(rule.cue)
  const after = context.words.patternOf(rule, 'followed')
  const before = context.words.patternOf(rule, 'preceded')
  const taken = objectsOf(context, rule.options.unless)
  for (const parsed of sentencesWith(rule.object, rule, context)) {
    const objects = mentionsOf(context, parsed.index, rule.object)
    for (const mention of objects) {
      const object = context.resolution.entityOf.get(mention)
      if (object && taken.has(object)) continue
      if (after && !after.test(parsed.text.slice(mention.end))) continue
      if (before && !before.test(parsed.text.slice(0, mention.start))) continue
      const cue = cueBefore(rule, parsed, listAround(objects, mention, parsed.text), words)
      const found = cue && toFound(rule, context, parsed, mention, cue)
      if (found) yield found
    }
  }
}

function toFound(
  rule: RelationRule,
  context: Context,
  parsed: ParsedSentence,
  mention: Mention,
  cue: Span,
): Found | undefined {
  const object = context.resolution.entityOf.get(mention)
  const carrier = carrierOf(rule, context, parsed, cue)
  if (!object || !carrier || carrier.entity === object) return undefined
  const evidence = carrier.mention ? spanOver(carrier.mention, cue, mention) : spanOver(cue, mention)
  return { subject: carrier.entity, object, sentence: parsed.index, evidence, rule }
}

interface Carrier {
  readonly entity: Found['subject']
  readonly mention?: Mention
}

function carrierOf(
  rule: RelationRule,
  context: Context,
  parsed: ParsedSentence,
  cue: Span,
): Carrier | undefined {
  const { carrier = 'before' } = rule.options
  if (carrier === 'before') {
    const attached = rule.options.attached === 'yes'
    const mention =
      mentionsOf(context, parsed.index, rule.subject)
        .filter(({ end }) => end <= cue.end && (!attached || end >= cue.start))
        .at(-1) ?? (rule.options.lookback === 'paragraph' ? lastBefore(rule, context, parsed) : undefined)
    const entity = mention && context.resolution.entityOf.get(mention)
    return entity && (mention.sentence === parsed.index ? { entity, mention } : { entity })
  }
  if (carrier === 'after') {
    const from = rule.options.from?.split(' ') ?? []
    const mention = mentionsOf(context, parsed.index, rule.subject).find(
      (one) => one.start >= cue.end && from.includes(one.rule),
    )
    const entity = mention && context.resolution.entityOf.get(mention)
    return entity && { entity }
  }
  const actor = carrier === 'actor' ? actorsBefore(context, parsed, cue.start).at(-1) : undefined
  const named = actor && context.resolution.entityOf.get(actor)
  if (actor && named && rule.subject.includes(named.class)) return { entity: named, mention: actor }
  if (context.words.patternOf(rule, 'silentAfter')?.test(parsed.text.slice(0, cue.start))) return undefined
  const entity = context.themeOf(parsed.index, rule.subject)
  return entity && { entity }
}

/** The last mention of the rule's subjects in the sentences before, as far as the paragraph goes: 他…担任…. */
function lastBefore(
  rule: RelationRule,
  context: Context,
  { index, sentence }: ParsedSentence,
): Mention | undefined {
  for (let at = index - 1; at >= 0; at--) {
    if (context.findings.sentences[at]?.sentence.paragraph !== sentence.paragraph) return undefined
    const mention = mentionsOf(context, at, rule.subject).at(-1)
    if (mention) return mention
  }
  return undefined
}

/** The nearest cue word before a mention or a list. */
function cueBefore(
  { options }: RelationRule,
  { text, clauses }: ParsedSentence,
  mention: Span,
  words: WordTrie<number>,
): Span | undefined {
  const clause = clauses.find((span) => span.start <= mention.start && mention.start < span.end)
  const bound = options.scope === 'sentence' ? 0 : (clause?.start ?? 0)
  const from = Math.max(bound, mention.start - Number(options.reach ?? 40))
  for (let start = mention.start - 1; start >= from; start--) {
    let first: { end: number; place: number } | undefined
    let node = words.next(root, text, start)
    for (let end = start + 1; node !== 0 && end <= mention.start; node = words.next(node, text, end++)) {
      const place = words.valuesAt(node)?.[0]
      if (place !== undefined && (!first || place < first.place)) first = { end, place }
    }
    if (first) return { start, end: first.end }
  }
  return undefined
}
