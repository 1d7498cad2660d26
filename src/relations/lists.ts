import type { Mention } from '../mentions/mention.js'
import type { Span } from '../text/span.js'

/** What joins two items of a list, a document's number before it: 《甲》(国发〔2019〕6号)、《乙》, also without mark. */
const joint = /^(?:\([^()]{1,30}\))?(?:[、和与及]|以及)$|^\([^()]{1,30}\)$/
const longestJoint = 34

/** Over the list of mentions that one stands in: 为[甲、乙和丙]开设…. */
export function listAround(mentions: readonly Mention[], { start, end }: Span, text: string): Span {
  let from = start
  let to = end
  for (let at = mentions.length - 1; at >= 0 && from === start; at--) {
    const other = mentions[at]
    if (other && joins(text, other.end, start)) from = other.start
  }
  for (let at = 0; at < mentions.length && to === end; at++) {
    const other = mentions[at]
    if (other && joins(text, end, other.start)) to = other.end
  }
  return from === start && to === end ? { start, end } : listAround(mentions, { start: from, end: to }, text)
}

/** Titles in 《》 and names in quotes need nothing between them. */
function joins(text: string, end: number, start: number): boolean {
  if (start === end) return /[》”]/.test(text.charAt(end - 1))
  return start > end && start - end <= longestJoint && joint.test(text.slice(end, start))
}
