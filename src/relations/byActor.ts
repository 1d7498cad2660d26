import type { RelationRule } from '../ontology/rules.js'
import { actorsBefore } from './actors.js'
import { type Context, type FindCases, type Found, mentionsOf, sentencesWith, spanOver } from './context.js'

/** Longest evidence in UTF-16 units: beyond it a reader no longer sees who does what. */
const longestEvidence = 300

/**
 * The subject of the sentence does what the mention's cue verb says: 乐山市…实施干部工作“1+6”计划. With `options.only` a thing
 * that has the relation already, or a sentence with several actors, says nothing: a zone lies in one place.
 */
export const byActor: FindCases = function* (rule, context) {
  const words = new Set(rule.cue)
  const placed = rule.options.only === 'yes' ? subjectsOf(context, rule) : undefined
  for (const parsed of sentencesWith(rule.subject, rule, context)) {
    for (const mention of mentionsOf(context, parsed.index, rule.subject)) {
      if (words.size > 0 && !mention.cue.some((name) => words.has(name))) continue
      if (mention.cue.length === 0 && words.size > 0) continue
      const subject = context.resolution.entityOf.get(mention)
      const actors = actorsBefore(context, parsed, mention.evidence.start)
      if (placed && (actors.length > 1 || (subject && placed.has(subject)))) continue
      for (const actor of actors) {
        const object = context.resolution.entityOf.get(actor)
        const evidence = spanOver(actor, mention)
        if (!subject || !object || !rule.object.includes(object.class)) continue
        if (evidence.end - evidence.start > longestEvidence) continue
        yield { subject, object, sentence: parsed.index, evidence, rule }
      }
    }
  }
}

/** What has the rule's relation already. */
function subjectsOf({ found }: Context, { relation }: RelationRule): Set<Found['subject']> {
  return new Set(found.flatMap(({ subject, rule }) => (rule.relation === relation ? [subject] : [])))
}
