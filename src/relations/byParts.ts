import type { Mention } from '../mentions/mention.js'
import { type Context, type FindCases, type Found, mentionsOf, sentencesWith, spanOver } from './context.js'

/** What a coined numeral or a headed list spells out: “三大计划” has the parts that stand before it. */
export const byParts: FindCases = function* (rule, context) {
  for (const { index } of sentencesWith(rule.subject, rule, context)) {
    for (const whole of mentionsOf(context, index, rule.subject)) {
      for (const part of whole.parts) {
        const found = partOf(context, whole, part)
        if (found) yield { ...found, rule }
      }
    }
  }
}

function partOf(context: Context, whole: Mention, part: Mention): Omit<Found, 'rule'> | undefined {
  const subject = context.resolution.entityOf.get(whole)
  const object = context.resolution.entityOf.get(part)
  if (!subject || !object || subject === object) return undefined
  return { subject, object, sentence: whole.sentence, evidence: spanOver(whole, part) }
}
