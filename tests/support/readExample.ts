import { parseArticle } from '../../src/document/parseArticle.js'
import { articleId } from '../../src/ids.js'
import { compileExtractor } from '../../src/mentions/extractor.js'
import { findMentions } from '../../src/mentions/findMentions.js'
import type { Mention } from '../../src/mentions/mention.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import type { Found } from '../../src/relations/context.js'
import { type FoundLiteral, findLiterals } from '../../src/relations/literals.js'
import { contextOf, relate } from '../../src/relations/relate.js'
import { type ResolvedEntity, resolveMentions } from '../../src/resolve/resolveMentions.js'
import { indexThings } from '../../src/resolve/thingIndex.js'
import { sha256 } from '../../src/text/hash.js'
import { locate } from '../../src/text/passage.js'
import type { Span } from '../../src/text/span.js'
import { ownWording } from './ownWording.js'

const pack = await loadPack(ownPack)
const extractor = compileExtractor(pack)
const things = indexThings(pack.lexicon)

/** The rules of `ontology/`, in their order. */
export const ownRules = pack.rules

/** What the rules of `ontology/` read in an example. */
export interface Reading {
  /** Mentions with those that they spell out. */
  readonly mentions: readonly Mention[]
  readonly relations: readonly Found[]
  readonly literals: readonly FoundLiteral[]
  /** Where words of a sentence stand in the example, in UTF-16 units of it. */
  readonly placeOf: (words: Span & { readonly sentence: number }) => Span
}

/** Stands above an example of one line, which so is a paragraph of its own and no title. */
const madeTitle = '一年一步看变化\n\n'

/**
 * Reads an example from parsing to literals. One of several lines is a whole article: title, headings, paragraphs;
 * one of a single line is the only paragraph of an article with a made title.
 */
export function readExample(example: string): Reading {
  const isLine = !example.trimEnd().includes('\n')
  const shift = isLine ? madeTitle.length : 0
  const text = isLine ? madeTitle + example : example
  const { article } = parseArticle({ name: 'example.txt', text, fileSha256: sha256(text) }, ownWording)
  const findings = findMentions(article, extractor)
  const resolution = resolveMentions(findings, things, articleId(sha256(text)))
  const context = contextOf(findings, resolution, pack.lexicon, pack.rules.relations)
  const relations = relate(context, pack.rules.relations)
  return {
    mentions: resolution.mentions.flatMap(withParts),
    relations,
    literals: findLiterals(resolution.entities, context, extractor.literals),
    placeOf: ({ sentence, start, end }) => {
      const passage = article.sentences[sentence]?.passage
      const spans = passage ? locate(text, passage, start, end) : []
      return { start: (spans[0]?.start ?? shift) - shift, end: (spans.at(-1)?.end ?? shift) - shift }
    },
  }
}

function withParts(mention: Mention): Mention[] {
  return [mention, ...mention.parts.flatMap(withParts)]
}

/** Whether the entity has a mention at exactly this place of the example. */
export function standsAt({ placeOf }: Reading, entity: ResolvedEntity, { start, end }: Span): boolean {
  return entity.mentions.some((mention) => {
    const place = placeOf(mention)
    return place.start === start && place.end === end
  })
}
