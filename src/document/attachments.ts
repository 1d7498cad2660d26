import type { Line } from './line.js'

/** Indexes of the lines that list a document's attachments: 附件：1.任务分工表, and the numbered lines below it. */
export function attachmentLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>()
  lines.forEach(({ text }, at) => {
    const listed = found.has(at - 1) && /^\d{1,2}[.、]\s*[^。]{2,60}$/.test(text)
    if (listed || /^附件\s*\d{0,2}\s*(?::|$)/.test(text)) found.add(at)
  })
  return found
}
