import type { Mention } from '../mentions/mention.js'
import type { ParsedSentence } from '../mentions/parsedSentence.js'
import type { Span } from '../text/span.js'
import { type FindCases, mentionsOf, sentencesWith, spanOver } from './context.js'
import { listAround } from './lists.js'

/**
 * A clause that opens with a cue tells what the thing of the clause before consists of, or brings about:
 * “五色花训”，[通过]开设…课、…课五类课程. The subject is the last one before that clause, on the same side of a semicolon. `options.kinds` are the kinds of
 * programmes that it may be; with `options.adjacent` it must stand in the clause right before. `options.from` lists the mention rules
 * whose objects count. `options.reach` bounds the way from the cue to the object or the list that it is in, in UTF-16 units; `options.followed` is a
 * regular expression of what must come right after the object; with `options.last` nothing may be made after it in its clause.
 */
export const byListed: FindCases = function* (rule, context) {
  const words = context.words.wordsOf(rule.cue)
  const kinds = rule.options.kinds?.split(' ')
  const rules = rule.options.from?.split(' ')
  const reach = Number(rule.options.reach ?? Number.POSITIVE_INFINITY)
  const followed = context.words.patternOf(rule, 'followed')
  for (const parsed of sentencesWith(rule.object, rule, context, rule.subject)) {
    const made = mentionsOf(context, parsed.index, rule.subject)
    const objects = mentionsOf(context, parsed.index, rule.object)
    // What is spelt out of a thing is said of the whole.
    const subjects = made.filter((mention) => !made.some(({ parts }) => parts.includes(mention)))
    for (const object of objects) {
      if (rules && !rules.includes(object.rule)) continue
      if (followed && !followed.test(parsed.text.slice(object.end))) continue
      const clause = clauseOf(parsed, object)
      // What is said in quotes is no part of the list.
      if (parsed.depth[object.start] !== 0 && parsed.text.charAt(object.start) !== '“') continue
      if (rule.options.last === 'yes' && clause && isBeforeAct(object, clause, subjects)) continue
      const list = listAround(objects, object, parsed.text)
      if (!clause || !opensWith(parsed.text.slice(clause.start, list.start), words, reach)) continue
      const from = parsed.text.lastIndexOf(';', clause.start) + 1
      const last = subjects.filter((one) => one.start >= from && precedes(one, clause, object, parsed)).at(-1)
      if (!last || (last.class === 'Programme' && kinds && !kinds.includes(last.kind ?? ''))) continue
      if (rule.options.adjacent === 'yes' && !isNextClause(parsed, last, object)) continue
      // All that one verb governs: 实施甲培育和乙行动，打造….
      for (const subject of subjects.filter((one) => one.evidence.start === last.evidence.start)) {
        const ends = [context.resolution.entityOf.get(subject), context.resolution.entityOf.get(object)]
        if (!ends[0] || !ends[1] || ends[0] === ends[1]) continue
        yield {
          subject: ends[0],
          object: ends[1],
          sentence: parsed.index,
          evidence: spanOver(subject, object),
          rule,
        }
      }
    }
  }
}

/**
 * A thing that a verb of an earlier clause makes or that an earlier clause begins with (“归雁计划”由县局实施，惠及…); an
 * occasion needs neither, and may stand in the clause itself (会上授予…).
 */
function precedes(subject: Mention, clause: Span, object: Mention, { clauses }: ParsedSentence): boolean {
  if (subject.class === 'Event') return subject.end <= object.start
  const isMade = subject.cue.length > 0 || clauses.some(({ start }) => start === subject.start)
  return isMade && subject.end < clause.start
}

/** 面向[渔民]开办…课程: what is made after it in its clause is for it, not what was made before. */
function isBeforeAct(object: Mention, clause: Span, subjects: readonly Mention[]): boolean {
  return subjects.some((one) => one.evidence.start >= object.end && one.end <= clause.end)
}

function clauseOf({ clauses }: ParsedSentence, mention: Mention) {
  return clauses.find((span) => span.start <= mention.start && mention.start < span.end)
}

/** Whether one of the cues stands in what the clause has before the mention or its list; 服务 in 就业服务以及… is none. */
function opensWith(before: string, words: readonly string[], reach: number): boolean {
  return words.some((word) => {
    const at = before.indexOf(word)
    if (at < 0 || joinsOn.test(before.slice(at + word.length))) return false
    return before.length - at - word.length <= reach
  })
}

const joinsOn = /^(?:以及|[和与及、])/

function isNextClause(parsed: ParsedSentence, subject: Mention, object: Mention): boolean {
  const index = parsed.clauses.findIndex((span) => span.start <= subject.start && subject.start < span.end)
  const next = parsed.clauses[index + 1]
  return next !== undefined && next.start <= object.start && object.start < next.end
}
