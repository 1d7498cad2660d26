import { type FindCases, mentionsOf, sentencesWith } from './context.js'

/**
 * What the words around a mention say of the article's only thing of the subject's classes, wherever that is named:
 * [甲县]与[乙县]结对 in an article on 东西部协作. `options.followed` is a regular expression of what must come right after it.
 */
export const byOnly: FindCases = function* (rule, context) {
  const followed = context.words.patternOf(rule, 'followed')
  const [subject, ...others] = context.resolution.entities.filter((one) => rule.subject.includes(one.class))
  if (!subject || others.length > 0) return
  for (const { index, text } of sentencesWith(rule.object, rule, context)) {
    for (const mention of mentionsOf(context, index, rule.object)) {
      const object = context.resolution.entityOf.get(mention)
      if (!object || !followed?.test(text.slice(mention.end))) continue
      yield { subject, object, sentence: index, evidence: { start: mention.start, end: mention.end }, rule }
    }
  }
}
