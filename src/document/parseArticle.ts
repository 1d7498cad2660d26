import type { Notice } from '../notice.js'
import type { Source } from '../text/source.js'
import type { Article, Sentence } from './article.js'
import { readBlocks } from './blocks.js'
import { joinPassages } from './joining.js'
import { readLines } from './line.js'
import { completeHead } from './noticeHead.js'
import { readOpening } from './opening.js'
import { quoteNotices } from './quoteNotices.js'
import { readText } from './readText.js'
import { splitSentences } from './sentences.js'
import type { Wording } from './wording.js'

/**
 * The structure of an article, and what is odd about it; `wording` is `toWording` of a lexicon. Any text is read;
 * nothing is thrown.
 */
export function parseArticle(
  source: Source,
  wording: Wording,
): {
  readonly article: Article
  readonly notices: readonly Notice[]
} {
  const lines = readLines(source)
  const { groups, authors, head, length, ...opening } = readOpening(lines, wording)
  const blocks = readBlocks(lines.slice(length), opening.title?.text ?? '', wording)
  // A letter without title that issues a document: the title is the document's, below the signature.
  const title = opening.title ?? blocks.find(({ role }) => role === 'title')?.passage
  const before = groups.flatMap(({ role, lines: group }, paragraph): Sentence[] => {
    const passage = joinPassages(group.map((line) => line.passage))
    return (role === 'body' ? splitSentences(passage) : [passage]).map((one) => ({
      role,
      passage: one,
      paragraph,
    }))
  })
  const text = readText(blocks, groups.length, wording)
  const article: Article = {
    source,
    ...(title ? { title, titleLabel: title.text } : {}),
    authors: [...authors, ...text.authors],
    head: completeHead(head, title, blocks, wording),
    themes: text.themes,
    sentences: [...before, ...text.sentences],
  }
  const paragraphs = blocks.filter(({ role }) => role === 'body')
  return { article, notices: paragraphs.flatMap((block) => quoteNotices(source, block.passage, block.text)) }
}
