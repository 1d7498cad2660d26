import { type FindCases, mentionsOf } from './context.js'

/**
 * What the article's structure says: headings under the title, lead-ins under a heading, names in the byline.
 * With `options.holder: author` the subject is the article's only author (【作者系…】).
 */
export const byStructure: FindCases = function* (rule, context) {
  const { findings, resolution } = context
  const articleMention = context.bySentence.flat().find((mention) => mention.class === 'Article')
  const article = articleMention && resolution.entityOf.get(articleMention)
  const authors = findings.sentences.flatMap(({ index, sentence }) =>
    sentence.role === 'byline' ? mentionsOf(context, index, ['Person']) : [],
  )
  const author = authors.length === 1 && authors[0] ? resolution.entityOf.get(authors[0]) : undefined
  for (const { index, sentence } of findings.sentences) {
    for (const mention of mentionsOf(context, index, rule.object)) {
      if (!rule.roles.includes(sentence.role)) continue
      const object = resolution.entityOf.get(mention)
      const above = rule.subject.includes('Pillar') || rule.subject.includes('Measure')
      const parent = above ? sentence.theme?.parent : undefined
      const holder =
        rule.options.holder === 'author' ? author : parent ? themeEntity(context, parent.label) : article
      if (!object || !holder || holder === object || !rule.subject.includes(holder.class)) continue
      yield { subject: holder, object, sentence: index, evidence: mention.evidence, rule }
    }
  }
}

function themeEntity({ bySentence, resolution }: Parameters<FindCases>[1], label: string) {
  const mention = bySentence
    .flat()
    .find((one) => (one.class === 'Pillar' || one.class === 'Measure') && one.label === label)
  return mention && resolution.entityOf.get(mention)
}
