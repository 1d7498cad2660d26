import type { Mention } from '../mentions/mention.js'
import type { ParsedSentence } from '../mentions/parsedSentence.js'
import { type FindCases, mentionsOf, sentencesFor, spanOver } from './context.js'

/**
 * A clause that opens with a cue tells what the thing of the clause before consists of, or brings about:
 * “五色花训”，[通过]开设…课、…课五类课程. The subject is the last one before that clause. `options.kinds` are the kinds of
 * programmes that it may be; with `options.adjacent` it must stand in the clause right before.
 */
export const byListed: FindCases = function* (rule, context) {
  const words = context.wordsOf(rule.cue)
  const kinds = rule.options.kinds?.split(' ')
  for (const parsed of sentencesFor(rule, context)) {
    const objects = mentionsOf(context, parsed.index, rule.object)
    const subjects = mentionsOf(context, parsed.index, rule.subject)
    for (const object of objects) {
      const clause = clauseOf(parsed, object)
      if (!clause || !words.some((word) => opensWith(parsed, clause, object, word))) continue
      const subject = subjects
        .filter((mention) => mention.end < clause.start && mention.cue.length > 0)
        .filter((mention) => kinds === undefined || kinds.includes(mention.kind ?? ''))
        .at(-1)
      const ends = [
        subject && context.resolution.entityOf.get(subject),
        context.resolution.entityOf.get(object),
      ]
      if (!subject || !ends[0] || !ends[1] || ends[0] === ends[1]) continue
      if (rule.options.adjacent === 'yes' && !isNextClause(parsed, subject, object)) continue
      yield { subject: ends[0], object: ends[1], sentence: parsed.index, evidence: spanOver(subject, object), rule }
    }
  }
}

function clauseOf({ clauses }: ParsedSentence, mention: Mention) {
  return clauses.find((span) => span.start <= mention.start && mention.start < span.end)
}

/** Whether the cue stands in the clause before the mention's own name begins. */
function opensWith({ text }: ParsedSentence, clause: { start: number }, mention: Mention, word: string): boolean {
  const at = text.indexOf(word, clause.start)
  return at >= 0 && at + word.length <= mention.start
}

function isNextClause(parsed: ParsedSentence, subject: Mention, object: Mention): boolean {
  const index = parsed.clauses.findIndex((span) => span.start <= subject.start && subject.start < span.end)
  const next = parsed.clauses[index + 1]
  return next !== undefined && next.start <= object.start && object.start < next.end
}
