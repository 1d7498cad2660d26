import type { Mention } from '../mentions/mention.js'
import type { ParsedSentence } from '../mentions/parsedSentence.js'
import { type FindCases, mentionsOf, sentencesFor, spanOver } from './context.js'

/**
 * What is singled out right beside an act belongs to its thing: 围绕[汽车]产业，建立[人才“需求库”]. The subject is one that
 * a cue verb makes, in the object's clause, the next or the one before, in this order. `options.from` lists the mention
 * rules whose objects count; `options.order: before` asks the object to stand before the subject, in its clause.
 */
export const byNear: FindCases = function* (rule, context) {
  const from = rule.options.from?.split(' ')
  const steps = rule.options.order === 'before' ? [0] : [0, 1, -1]
  for (const parsed of sentencesFor(rule, context)) {
    const subjects = mentionsOf(context, parsed.index, rule.subject).filter(({ cue }) => cue.length > 0)
    for (const object of mentionsOf(context, parsed.index, rule.object)) {
      if (from && !from.includes(object.rule)) continue
      const at = clauseIndex(parsed, object)
      const near = steps.flatMap((step) => subjects.filter((one) => clauseIndex(parsed, one) === at + step))
      const subject = near.find((one) =>
        rule.options.order === 'before' ? object.end <= one.evidence.start : true,
      )
      const ends = [
        subject && context.resolution.entityOf.get(subject),
        context.resolution.entityOf.get(object),
      ]
      if (!subject || !ends[0] || !ends[1] || ends[0] === ends[1]) continue
      yield {
        subject: ends[0],
        object: ends[1],
        sentence: parsed.index,
        evidence: spanOver(subject.evidence, object),
        rule,
      }
    }
  }
}

function clauseIndex({ clauses }: ParsedSentence, mention: Mention): number {
  return clauses.findIndex((clause) => clause.start <= mention.start && mention.start < clause.end)
}
