import type { RelationRule } from '../ontology/rules.js'
import type { ResolvedEntity } from '../resolve/resolveMentions.js'
import { type Context, type FindCases, mentionsOf, sentencesWith } from './context.js'

/**
 * What the article's structure says: headings under the title, lead-ins under a heading, names in the byline.
 * With `options.holder: author` the subject is the article's only author (【作者系…】), with `issued` each of its classes that
 * a mention rule of `options.from` found in the title (关于印发《…》的通知).
 */
export const byStructure: FindCases = function* (rule, context) {
  const { resolution } = context
  const held = heldBy(rule, context)
  for (const { index, sentence } of sentencesWith(rule.object, rule, context)) {
    const parent = rule.relation === 'hasMeasure' ? sentence.theme?.parent : undefined
    const above = parent ? context.entityOfTheme(parent) : context.article
    for (const subject of held ?? [above]) {
      if (!subject || !rule.subject.includes(subject.class)) continue
      for (const mention of mentionsOf(context, index, rule.object)) {
        const object = resolution.entityOf.get(mention)
        if (!object || object === subject) continue
        yield { subject, object, sentence: index, evidence: mention.evidence, rule }
      }
    }
  }
}

/** The subjects that `options.holder` says; undefined where it says none. */
function heldBy(
  { options, subject }: RelationRule,
  context: Context,
): readonly (ResolvedEntity | undefined)[] | undefined {
  if (options.holder === 'author') return [onlyAuthor(context)]
  if (options.holder !== 'issued') return undefined
  const from = options.from?.split(' ') ?? []
  return context.findings.sentences.flatMap(({ index, sentence }) =>
    sentence.role !== 'title'
      ? []
      : mentionsOf(context, index, subject)
          .filter((mention) => from.includes(mention.rule))
          .map((mention) => context.resolution.entityOf.get(mention)),
  )
}

function onlyAuthor(context: Context): ResolvedEntity | undefined {
  const authors = context.findings.sentences.flatMap(({ index, sentence }) =>
    sentence.role === 'byline' ? mentionsOf(context, index, ['Person']) : [],
  )
  const [author] = authors
  return author && authors.length === 1 ? context.resolution.entityOf.get(author) : undefined
}
