import { type Context, type FindCases, mentionsOf, sentencesWith } from './context.js'

/**
 * What the article's structure says: headings under the title, lead-ins under a heading, names in the byline.
 * With `options.holder: author` the subject is the article's only author (【作者系…】).
 */
export const byStructure: FindCases = function* (rule, context) {
  const { resolution } = context
  const author = onlyAuthor(context)
  for (const { index, sentence } of sentencesWith(rule.object, rule, context)) {
    const parent = rule.relation === 'hasMeasure' ? sentence.theme?.parent : undefined
    const above = parent ? context.entityOfTheme(parent) : context.article
    const subject = rule.options.holder === 'author' ? author : above
    if (!subject || !rule.subject.includes(subject.class)) continue
    for (const mention of mentionsOf(context, index, rule.object)) {
      const object = resolution.entityOf.get(mention)
      if (!object || object === subject) continue
      yield { subject, object, sentence: index, evidence: mention.evidence, rule }
    }
  }
}

function onlyAuthor(context: Context) {
  const authors = context.findings.sentences.flatMap(({ index, sentence }) =>
    sentence.role === 'byline' ? mentionsOf(context, index, ['Person']) : [],
  )
  const [author] = authors
  return author && authors.length === 1 ? context.resolution.entityOf.get(author) : undefined
}
