import type { Article } from '../document/article.js'
import type { Passage } from '../text/passage.js'
import type { Extractor } from './extractor.js'
import type { Mention } from './mention.js'
import type { ParsedSentence } from './parsedSentence.js'

/** The title, the theme or the authors that a sentence of the structure names. */
export function* findByStructure(
  { sentence, index }: ParsedSentence,
  article: Article,
  extractor: Extractor,
): Generator<Mention> {
  for (const rule of extractor.structure) {
    if (!rule.roles.includes(sentence.role)) continue
    for (const { passage, label } of named(rule.of)) {
      const at = sentence.passage.text.indexOf(passage.text)
      const start = Math.max(at, 0)
      const end = at < 0 ? sentence.passage.text.length : at + passage.text.length
      yield {
        class: rule.class,
        label,
        sentence: index,
        start,
        end,
        rule: rule.id,
        evidence: { start, end },
        cue: [],
        parts: [],
        figures: [],
      }
    }

    function named(of: typeof rule.of): { passage: Passage; label: string }[] {
      if (of === 'theme') {
        const { theme } = sentence
        return theme?.class === rule.class && within(theme.passage, sentence.passage) ? [theme] : []
      }
      if (of === 'author') {
        return article.authors
          .filter((passage) => within(passage, sentence.passage))
          .map((passage) => ({ passage, label: passage.text }))
      }
      return article.title && article.titleLabel !== undefined && within(sentence.passage, article.title)
        ? [{ passage: sentence.passage, label: article.titleLabel }]
        : []
    }
  }
}

/** Whether the first piece of `inner` lies in a piece of `outer`. */
function within(inner: Passage, outer: Passage): boolean {
  const [first] = inner.pieces
  return (
    first !== undefined && outer.pieces.some(({ start, end }) => start <= first.start && first.end <= end)
  )
}
