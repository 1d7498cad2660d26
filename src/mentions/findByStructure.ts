import type { Article } from '../document/article.js'
import type { StructureRule } from '../ontology/rules.js'
import type { Passage } from '../text/passage.js'
import type { Extractor } from './extractor.js'
import { fitsHead, kindOfHead } from './heads.js'
import { createMention, type Mention } from './mention.js'
import type { ParsedSentence } from './parsedSentence.js'

/** What a structure rule finds: a name, its passage, and the kind that its head noun says. */
interface Named extends Pick<Mention, 'label'>, Partial<Pick<Mention, 'kind'>> {
  readonly passage: Passage
}

/** The title, the theme or the authors that a sentence of the structure names; a theme is the first rule's that fits. */
export function findByStructure(parsed: ParsedSentence, article: Article, extractor: Extractor): Mention[] {
  const mentions: Mention[] = []
  let themed = false
  for (const rule of extractor.structure) {
    if (!rule.roles.includes(parsed.sentence.role) || (rule.of === 'theme' && themed)) continue
    for (const named of namedBy(rule, parsed, article, extractor)) {
      themed ||= rule.of === 'theme'
      mentions.push(toMention(rule, named, parsed))
    }
  }
  return mentions
}

function namedBy(
  rule: StructureRule,
  parsed: ParsedSentence,
  article: Article,
  extractor: Extractor,
): Named[] {
  const { sentence } = parsed
  if (rule.of === 'theme') return themeNamedBy(rule, parsed, extractor)
  if (rule.of === 'author') {
    return article.authors
      .filter((passage) => within(passage, sentence.passage))
      .map((passage) => ({ passage, label: passage.text }))
  }
  return article.title && article.titleLabel !== undefined && within(sentence.passage, article.title)
    ? [{ passage: sentence.passage, label: article.titleLabel }]
    : []
}

/** The theme as what its class says, or, by a rule with `head`, as the thing that a heading below a measure names. */
function themeNamedBy(rule: StructureRule, parsed: ParsedSentence, { heads, cues }: Extractor): Named[] {
  const { theme, passage } = parsed.sentence
  if (!theme || !within(theme.passage, passage)) return []
  if (rule.head.length === 0) return theme.class === rule.class ? [theme] : []
  if (theme.parent?.class !== 'Measure') return []
  const start = parsed.sentence.passage.text.indexOf(theme.passage.text)
  const end = start + theme.passage.text.length
  const head = start < 0 ? undefined : heads.at(parsed, start, end)
  // 加强工作机制 says what is done, 人才开发项目 is a thing: a name begins with no cue verb.
  if (!fitsHead(head, rule.head) || cues.verbs.longestAt(parsed.text, start)) return []
  const kind = kindOfHead(head)
  return [{ passage: theme.passage, label: theme.label, kind }]
}

function toMention(rule: StructureRule, { passage, label, kind }: Named, parsed: ParsedSentence): Mention {
  const { text } = parsed.sentence.passage
  const at = text.indexOf(passage.text)
  const start = Math.max(at, 0)
  const end = at < 0 ? text.length : at + passage.text.length
  return createMention(rule.id, rule.class, label, parsed.index, start, end, { kind })
}

/** Whether the first piece of `inner` lies in a piece of `outer`. */
function within(inner: Passage, outer: Passage): boolean {
  const [first] = inner.pieces
  return (
    first !== undefined && outer.pieces.some(({ start, end }) => start <= first.start && first.end <= end)
  )
}
