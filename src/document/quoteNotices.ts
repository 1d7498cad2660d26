import type { Notice } from '../notice.js'
import { locate, type Passage } from '../text/passage.js'
import type { Source } from '../text/source.js'

/** A notice for the first quotation mark of a folded paragraph that has no partner there. */
export function quoteNotices(source: Source, passage: Passage, text: string): Notice[] {
  const open: number[] = []
  let lone: number | undefined
  for (const mark of text.matchAll(/[“”]/g)) {
    if (mark[0] === '“') open.push(mark.index)
    else if (open.pop() === undefined) lone ??= mark.index
  }
  const at = lone ?? open[0]
  if (at === undefined) return []
  const end = Math.min(at + 12, passage.text.length)
  const [span] = locate(source.text, passage, at, at + 1)
  const args = { quote: passage.text.slice(at, end) }
  return [{ code: 'QUOTE_UNBALANCED', args, source: source.name, ...(span ? { span } : {}) }]
}
