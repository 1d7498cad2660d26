import type { ParsedSentence } from '../mentions/parsedSentence.js'
import type { Span } from '../text/span.js'
import { type FindCases, mentionsOf, objectsOf, sentencesWith, spanOver } from './context.js'
import { listAround } from './lists.js'

/**
 * What is singled out right beside an act belongs to its thing: 围绕[汽车]产业，建立[人才“需求库”]. The subject is one that
 * a cue verb makes, in the object's clause, the next or the one before, in this order. `options.from` lists the mention
 * rules whose objects count; `options.order: before` asks the object to stand before the subject, in its clause, `ahead` there or in the clause before; `lead`
 * and `followed` are regular expressions of what must stand right before and after the object or the list that it is
 * in, and `unless` lists relations or rules: an object that one of them has found already is left out.
 */
export const byNear: FindCases = function* (rule, context) {
  const from = rule.options.from?.split(' ')
  const taken = objectsOf(context, rule.options.unless)
  const lead = context.words.patternOf(rule, 'lead')
  const followed = context.words.patternOf(rule, 'followed')
  const { order } = rule.options
  const steps = order === 'before' ? [0] : order === 'ahead' ? [0, 1] : [0, 1, -1]
  for (const parsed of sentencesWith(rule.object, rule, context, rule.subject)) {
    const subjects = mentionsOf(context, parsed.index, rule.subject).filter(({ cue }) => cue.length > 0)
    if (subjects.length === 0) continue
    const objects = mentionsOf(context, parsed.index, rule.object)
    for (const object of objects) {
      if (from && !from.includes(object.rule)) continue
      const list = listAround(objects, object, parsed.text)
      if (lead && !lead.test(parsed.text.slice(0, list.start))) continue
      if (followed && !followed.test(parsed.text.slice(list.end))) continue
      const at = clauseIndex(parsed, object.evidence)
      const near = steps.flatMap((step) => {
        const clause = step < 0 ? beforeFigures(parsed, at + step, context.words.figure) : at + step
        return subjects.filter((one) => clauseIndex(parsed, one) === clause)
      })
      const subject = near.find((one) => (order === undefined ? true : object.end <= one.evidence.start))
      const ends = [
        subject && context.resolution.entityOf.get(subject),
        context.resolution.entityOf.get(object),
      ]
      if (!subject || !ends[0] || !ends[1] || ends[0] === ends[1] || taken.has(ends[1])) continue
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

/** The clause, or the one before where it only tells a figure: 设立基金,[首期规模1.5亿元],聚焦…. */
function beforeFigures({ clauses, text }: ParsedSentence, at: number, figure: RegExp): number {
  const clause = clauses[at]
  return clause && figure.test(text.slice(clause.start, clause.end)) ? at - 1 : at
}

function clauseIndex({ clauses }: ParsedSentence, mention: Span): number {
  return clauses.findIndex((clause) => clause.start <= mention.start && mention.start < clause.end)
}
