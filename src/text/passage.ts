import type { Span } from './span.js'

/**
 * A run of reading text made of one or more pieces of the source: a paragraph that a page break or a caption
 * cut apart reads as one. `text` is the pieces' text put together; nothing is added or replaced.
 */
export interface Passage {
  readonly text: string
  /** Where `text` stands in the source (UTF-16 units), in reading order, no two overlapping. */
  readonly pieces: readonly Span[]
}

/** The passage of the source's runs `pieces`. */
export function passageOf(source: string, pieces: readonly Span[]): Passage {
  return { text: pieces.map(({ start, end }) => source.slice(start, end)).join(''), pieces }
}

/** [9] behind a word, as reports refer to their notes. */
const noteMark = /(?<=[\p{Script=Han}”’》」』)）])[[［]\d{1,3}[\]］]/gu
const unread = /^\s*(?:[[［]\d{1,3}[\]］]\s*)*$/u

/** The parts of a run of the source that are read: the marks of notes are left out. */
export function withoutNoteMarks(source: string, { start, end }: Span): Span[] {
  const text = source.slice(start, end)
  if (text !== '' && !/[[［]/.test(text)) return [{ start, end }]
  const pieces: Span[] = []
  let from = start
  for (const { index, 0: mark } of text.matchAll(noteMark)) {
    if (start + index > from) pieces.push({ start: from, end: start + index })
    from = start + index + mark.length
  }
  if (from < end) pieces.push({ start: from, end })
  return pieces
}

/** The part of a passage from `start` to `end` (UTF-16 units of `passage.text`). */
export function slicePassage(passage: Passage, start: number, end: number): Passage {
  return { text: passage.text.slice(start, end), pieces: piecesOf(passage, start, end) }
}

function piecesOf(passage: Passage, start: number, end: number): Span[] {
  const pieces: Span[] = []
  let offset = 0
  for (const piece of passage.pieces) {
    const length = piece.end - piece.start
    const from = Math.max(start, offset)
    const to = Math.min(end, offset + length)
    if (from < to) pieces.push({ start: piece.start + from - offset, end: piece.start + to - offset })
    offset += length
  }
  return pieces
}

/** The parts of a passage at `spans`, which come in ascending order and don't overlap; one walk over the pieces. */
export function slicePassages(passage: Passage, spans: readonly Span[]): Passage[] {
  const { pieces } = passage
  let at = 0
  let offset = 0
  return spans.map(({ start, end }) => {
    const found: Span[] = []
    for (let piece = pieces[at]; piece && offset < end; piece = pieces[at]) {
      const length = piece.end - piece.start
      const from = Math.max(start, offset)
      const to = Math.min(end, offset + length)
      if (from < to) found.push({ start: piece.start + from - offset, end: piece.start + to - offset })
      if (offset + length > end) break
      offset += length
      at += 1
    }
    return { text: passage.text.slice(start, end), pieces: found }
  })
}

/**
 * Where the range `start`..`end` of the passage stands in the source. Pieces with only white space or marks of notes
 * between them come as one span, so that a quote runs over a page break; others stay apart, so that it never holds a
 * caption.
 */
export function locate(source: string, passage: Passage, start: number, end: number): Span[] {
  const pieces = piecesOf(passage, start, end)
  if (pieces.length < 2) return pieces
  const spans: Span[] = []
  for (const piece of pieces) {
    const last = spans.at(-1)
    if (last && last.end <= piece.start && unread.test(source.slice(last.end, piece.start))) {
      spans[spans.length - 1] = { start: last.start, end: piece.end }
    } else spans.push(piece)
  }
  return spans
}
