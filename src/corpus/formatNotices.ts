import type { KnowledgeGraph, Range } from '../model.js'
import type { Notice } from '../notice.js'
import { codePointOffsets } from '../text/codePoints.js'
import { groupBy } from '../text/groupBy.js'

/** A notice as notices.json has it: offsets that leave the program count code points. */
export interface FiledNotice extends Omit<Notice, 'span'> {
  readonly range?: Range
}

/** Notices as JSON, one on a line, in the order given; see `noticeLines`. */
export function formatNotices(
  notices: readonly Notice[],
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
): string {
  return formatArray(noticeLines(notices, graph, texts))
}

/** A JSON array of such lines. */
export function formatArray(lines: readonly string[]): string {
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}

/**
 * Each notice as a line of JSON. Where a notice's file is no article of the graph, or the name of several, there is no
 * text that its place could count in, and it goes without.
 */
export function noticeLines(
  notices: readonly Notice[],
  graph?: KnowledgeGraph,
  texts?: ReadonlyMap<string, string>,
): string[] {
  const byFile = groupBy(graph?.articles ?? [], ({ file }) => file)
  const toRange = ({ source = '', span }: Notice): Range | undefined => {
    const [article, other] = byFile.get(source) ?? []
    const text = article && texts?.get(article.id)
    if (span === undefined || text === undefined || other !== undefined) return undefined
    const toCodePoint = codePointOffsets(text)
    return { start: toCodePoint(span.start), end: toCodePoint(span.end) }
  }
  return notices.map((notice) => {
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
}
