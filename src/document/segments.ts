import type { Passage } from '../text/passage.js'
import type { Role, Theme } from './article.js'
import type { Block } from './blocks.js'
import { readDateline } from './byline.js'
import { findEndNote } from './closing.js'
import type { Item } from './items.js'
import { numberedLabel } from './labels.js'
import type { LeadIn } from './leadIns.js'
import { abstractLabelLength } from './lineShapes.js'
import { itemRank, leadInRank, type Outline } from './outline.js'
import type { Wording } from './wording.js'

/** A part of a paragraph that is split into sentences by itself; it ends where the next one starts. */
export interface Segment {
  readonly start: number
  readonly role: Role
  readonly theme: Theme | undefined
}

/** What the surroundings say of a paragraph. */
export interface ParagraphContext {
  readonly first: boolean
  readonly leadIn?: LeadIn | undefined
  readonly items: readonly Item[]
}

/** Cuts a paragraph at its dateline, lead-in, items and closing note, and opens the themes that it names; `rank` is its number's. */
export function segmentParagraph(
  block: Block,
  outline: Outline,
  { first, leadIn, items }: ParagraphContext,
  rank: number,
  wording: Wording,
): { segments: Segment[]; authors: readonly Passage[] } {
  const { passage, text } = block
  const segments: Segment[] = []
  const note = findEndNote(passage, text, wording)
  const dateline = first ? readDateline(passage, text, wording) : { length: 0, authors: [] }
  const label = abstractLabelLength(text, wording)
  outline.close(itemRank)
  let start = 0
  if (dateline.length > 0) segments.push({ start, role: 'byline', theme: undefined })
  else if (label > 0) segments.push({ start, role: 'head', theme: undefined })
  start = Math.max(dateline.length, label)
  const numbered = numberedLabel(block, wording)
  const head = numbered ?? leadIn
  const hasHead = head !== undefined && start === 0 && head.end < (note?.start ?? text.length)
  if (hasHead) {
    segments.push({
      start,
      role: 'leadIn',
      theme: outline.open(numbered ? rank : leadInRank, block, head.label),
    })
    start = head.end
  } else if (block.numbering) outline.close(rank)
  const end = note?.start ?? text.length
  if (start < end) segments.push({ start, role: 'body', theme: outline.current })
  for (const item of items) {
    if (item.start < start || item.start >= end) continue
    if (item.label) outline.open(itemRank, block, item.label, item.runsIn && hasHead)
    else outline.close(itemRank)
    if (segments.at(-1)?.start === item.start) segments.pop()
    segments.push({ start: item.start, role: 'body', theme: outline.current })
  }
  if (note) segments.push({ start: note.start, role: note.role, theme: undefined })
  return { segments, authors: [...dateline.authors, ...(note?.authors ?? [])] }
}
