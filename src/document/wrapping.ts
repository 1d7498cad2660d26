import type { Line } from './line.js'
import { isFinished } from './lineShapes.js'

/**
 * The line width of a text that was cut into lines of one length, as by a mail program; undefined for a text with a
 * line for each paragraph. In the former a full line is no heading, however short.
 */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { text } of lines) {
    if (text.length >= 12 && text.length <= 60 && !isFinished(text)) {
      for (const width of [text.length, text.length + 1, text.length + 2])
        counts.set(width, (counts.get(width) ?? 0) + 1)
    }
  }
  let best: number | undefined
  for (const [width, count] of counts) {
    const longer = lines.filter(({ text }) => text.length > width + 1).length
    if (longer > lines.length * 0.1) continue
    if (count >= 3 && count >= lines.length * 0.4 && (best === undefined || count > (counts.get(best) ?? 0)))
      best = width
  }
  return best
}
