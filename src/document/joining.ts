import type { Passage } from '../text/passage.js'

/** Passages put together as one, in reading order. */
export function joinPassages(passages: readonly Passage[]): Passage {
  const [first] = passages
  if (first && passages.length === 1) return first
  return { text: passages.map(({ text }) => text).join(''), pieces: passages.flatMap(({ pieces }) => pieces) }
}
