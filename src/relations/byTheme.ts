import type { Mention } from '../mentions/mention.js'
import { casesOf, type FindCases, mentionsOf, objectsOf, sentencesWith } from './context.js'

/**
 * The sentence's theme carries what it names. `unless` lists relations or single rules (`hasPart establishes`): what already is the
 * object of one of them is left out; `unlessHere` the same for what they say of the sentence. `cue` lists word classes of the mention's verb, where it must have one.
 * `from` lists the mention rules whose mentions count. Of several mentions of one thing the
 * first counts, with `each: theme` the first under each theme.
 */
export const byTheme: FindCases = function* (rule, context) {
  const taken = objectsOf(context, rule.options.unless)
  const found = casesOf(context, rule.options.unlessHere)
  const here = new Set(found.map((one) => `${one.object.id} ${one.sentence}`))
  const from = rule.options.from?.split(' ')
  const seen = new Set<string>()
  for (const { index } of sentencesWith(rule.object, rule, context)) {
    const mentions = mentionsOf(context, index, rule.object)
    for (const mention of mentions) {
      if (!hasCue(mention, rule.cue) || (from && !from.includes(mention.rule))) continue
      const object = context.resolution.entityOf.get(mention)
      if (!object || taken.has(object) || mentions.some(({ parts }) => parts.includes(mention))) continue
      if (here.size > 0 && here.has(`${object.id} ${index}`)) continue
      const subject = context.themeOf(index, rule.subject)
      const key = rule.options.each === 'theme' ? `${subject?.id} ${object.id}` : object.id
      if (!subject || subject === object || seen.has(key)) continue
      seen.add(key)
      yield { subject, object, sentence: index, evidence: mention.evidence, rule }
    }
  }
}

function hasCue(mention: Mention, cue: readonly string[]): boolean {
  return cue.length === 0 || mention.cue.some((name) => cue.includes(name))
}
