import type { Notice } from '../notice.js'
import { type Passage, slicePassage } from '../text/passage.js'
import type { Source } from '../text/source.js'
import type { Article, NoticeHead, Role, Sentence, Theme } from './article.js'
import { type Block, readBlocks } from './blocks.js'
import { listItems } from './items.js'
import { joinPassages } from './joining.js'
import { headingLabel } from './labels.js'
import { confirmLeadIns, findLeadIn } from './leadIns.js'
import { readLines } from './line.js'
import { isDate } from './lineShapes.js'
import { titleIssuer } from './noticeIssuer.js'
import { readOpening } from './opening.js'
import { headingRanks, Outline } from './outline.js'
import { quoteNotices } from './quoteNotices.js'
import { segmentParagraph } from './segments.js'
import { splitSentences } from './sentences.js'

/** The structure of an article, and what is odd about it. Any text is read; nothing is thrown. */
export function parseArticle(source: Source): {
  readonly article: Article
  readonly notices: readonly Notice[]
} {
  const lines = readLines(source)
  const opening = readOpening(lines)
  const blocks = readBlocks(lines.slice(opening.length))
  const sentences: Sentence[] = []
  let paragraph = 0
  const add = (role: Role, passages: readonly Passage[], theme?: Theme): void => {
    for (const passage of passages) sentences.push({ role, passage, paragraph, ...(theme ? { theme } : {}) })
  }
  for (const { role, lines: group } of opening.groups) {
    add(role, [joinPassages(group.map(({ passage }) => passage))])
    paragraph += 1
  }
  const { themes, authors } = readText(
    blocks,
    (role, passages, theme) => add(role, passages, theme),
    () => {
      paragraph += 1
    },
  )
  const { title } = opening
  const article: Article = {
    source,
    ...(title ? { title, titleLabel: title.text } : {}),
    authors: [...opening.authors, ...authors],
    head: completeHead(opening.head, title, blocks),
    themes,
    sentences,
  }
  const paragraphs = blocks.filter(({ role }) => role === 'body')
  return { article, notices: paragraphs.flatMap(({ passage, text }) => quoteNotices(source, passage, text)) }
}

/** Walks the blocks, hands out their sentences and collects the themes they stand under. */
function readText(
  blocks: readonly Block[],
  add: (role: Role, passages: readonly Passage[], theme?: Theme) => void,
  nextParagraph: () => void,
): { themes: readonly Theme[]; authors: readonly Passage[] } {
  const outline = new Outline()
  const rankOf = headingRanks(blocks)
  const bodies = blocks.filter(({ role }) => role === 'body')
  const candidates = new Map(
    bodies.map((block) => [block, block.numbering ? undefined : findLeadIn(block.text, block.bold)]),
  )
  const confirmed = confirmLeadIns([...candidates.values()].filter((one) => one !== undefined))
  const items = listItems(bodies.map(({ text }) => text))
  const authors: Passage[] = []
  let index = -1
  for (const block of blocks) {
    if (block.role === 'heading') {
      const theme = outline.open(rankOf(block), block, headingLabel(block))
      add('heading', [block.passage], theme)
    } else if (block.role === 'body') {
      index += 1
      const leadIn = candidates.get(block)
      const found = segmentParagraph(block, outline, {
        first: index === 0,
        rank: rankOf(block),
        leadIn: leadIn && confirmed.has(leadIn) ? leadIn : undefined,
        items: items[index] ?? [],
      })
      authors.push(...found.authors)
      found.segments.forEach(({ start, role, theme }, at) => {
        const part = slicePassage(block.passage, start, found.segments[at + 1]?.start ?? block.text.length)
        add(role, splitSentences(part), theme)
      })
    } else {
      if (block.role === 'title') outline.close(0)
      add(block.role, [block.passage])
    }
    nextParagraph()
  }
  return { themes: outline.themes, authors }
}

/** Who issued a document and when, from the title and the signature where no table says so. */
function completeHead(head: NoticeHead, title: Passage | undefined, blocks: readonly Block[]): NoticeHead {
  const signature = blocks.filter(({ role }) => role === 'signature')
  const dated = signature.findIndex(({ text }) => isDate(text))
  const issuer =
    head.issuer ?? (title && titleIssuer(title)) ?? (dated > 0 ? signature[dated - 1]?.passage : undefined)
  const date = head.date ?? signature[dated]?.passage
  return { ...head, ...(issuer ? { issuer } : {}), ...(date ? { date } : {}) }
}
