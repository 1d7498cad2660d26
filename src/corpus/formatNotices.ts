import type { KnowledgeGraph, Range } from '../model.js'
import type { Notice } from '../notice.js'
import { codePointOffsets } from '../text/codePoints.js'

/** A notice as notices.json has it: offsets that leave the program count code points. */
export interface FiledNotice extends Omit<Notice, 'span'> {
  readonly range?: Range
}

/**
 * Notices as JSON, one on a line, in the order given. Where a notice's file is no article of the graph, or the name of
 * several, there is no text that its place could count in, and it goes without.
 */
export function formatNotices(
  notices: readonly Notice[],
  { articles }: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
): string {
  const toRange = (notice: Notice): Range | undefined => {
    const [article, other] = articles.filter(({ file }) => file === notice.source)
    const text = article && texts.get(article.id)
    if (notice.span === undefined || text === undefined || other !== undefined) return undefined
    const toCodePoint = codePointOffsets(text)
    return { start: toCodePoint(notice.span.start), end: toCodePoint(notice.span.end) }
  }
  const lines = notices.map((notice) => {
    const { code, args, source } = notice
    const range = toRange(notice)
    const filed: FiledNotice = {
      code,
      args,
      ...(source !== undefined && { source }),
      ...(range && { range }),
    }
    return `  ${JSON.stringify(filed)}`
  })
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}
