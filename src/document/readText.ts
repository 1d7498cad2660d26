import { type Passage, slicePassages } from '../text/passage.js'
import type { Sentence, Theme } from './article.js'
import type { Block } from './blocks.js'
import { creditNames } from './byline.js'
import { listItems } from './items.js'
import { headingLabel } from './labels.js'
import { confirmLeadIns, findLeadIn } from './leadIns.js'
import { headingRanks, Outline } from './outline.js'
import { type ParagraphContext, segmentParagraph } from './segments.js'
import { splitSentences } from './sentences.js'
import type { Wording } from './wording.js'

/** What the blocks of an article say: sentences in order, the themes over them, names in dateline and closing note. */
export interface ReadText {
  readonly sentences: readonly Sentence[]
  readonly themes: readonly Theme[]
  readonly authors: readonly Passage[]
}

/** Reads the blocks that follow the opening; their paragraphs count on from `firstParagraph`. */
export function readText(blocks: readonly Block[], firstParagraph: number, wording: Wording): ReadText {
  const contexts = paragraphContexts(blocks, wording)
  const rankOf = headingRanks(blocks)
  const outline = new Outline(blocks.some((block) => block.role === 'heading' && rankOf(block) < 2))
  const sentences: Sentence[] = []
  const authors: Passage[] = []
  blocks.forEach((block, index) => {
    const paragraph = firstParagraph + index
    const context = contexts.get(block)
    if (context) {
      const found = readParagraph(block, outline, context, rankOf(block), wording)
      authors.push(...found.authors)
      for (const sentence of found.sentences) sentences.push({ ...sentence, paragraph })
    } else if (block.role === 'heading') {
      const theme = outline.open(rankOf(block), block, headingLabel(block))
      sentences.push({ role: 'heading', passage: block.passage, paragraph, theme })
    } else {
      // An attached text begins anew.
      if (block.role === 'title') outline.close(0)
      if (block.role === 'byline') authors.push(...creditNames(block, wording))
      sentences.push({ role: block.role, passage: block.passage, paragraph })
    }
  })
  return { sentences, themes: outline.themes, authors }
}

/** What each paragraph has to know of the others: whether its lead-in has company, and its list another item. */
function paragraphContexts(blocks: readonly Block[], wording: Wording): Map<Block, ParagraphContext> {
  const bodies = blocks.filter(({ role }) => role === 'body')
  const candidates = bodies.map(({ numbering, text, bold }) =>
    numbering ? undefined : findLeadIn(text, wording, bold),
  )
  const confirmed = confirmLeadIns(candidates.filter((one) => one !== undefined))
  const items = listItems(
    bodies.map(({ text }) => text),
    wording,
  )
  const contexts = bodies.map((block, index): [Block, ParagraphContext] => {
    const leadIn = candidates[index]
    const own = items[index] ?? []
    const kept = leadIn && own[0]?.start !== 0 && confirmed.has(leadIn) ? leadIn : undefined
    return [block, { first: index === 0, leadIn: kept, items: own }]
  })
  return new Map(contexts)
}

function readParagraph(
  block: Block,
  outline: Outline,
  context: ParagraphContext,
  rank: number,
  wording: Wording,
): { sentences: readonly Omit<Sentence, 'paragraph'>[]; authors: readonly Passage[] } {
  const { segments, authors } = segmentParagraph(block, outline, context, rank, wording)
  const spans = segments.map(({ start }, at) => ({
    start,
    end: segments[at + 1]?.start ?? block.text.length,
  }))
  const sentences = slicePassages(block.passage, spans).flatMap((part, at) => {
    const segment = segments[at]
    if (!segment) return []
    const { role, theme } = segment
    return splitSentences(part).map((passage) => ({ role, passage, ...(theme ? { theme } : {}) }))
  })
  return { sentences, authors }
}
