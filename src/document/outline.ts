import { slicePassage } from '../text/passage.js'
import type { Span } from '../text/span.js'
import type { Theme } from './article.js'
import type { Block } from './blocks.js'

/** Ranks below those of numbers: an item of a list stands below any lead-in, a lead-in below any heading. */
export const leadInRank = 10
export const itemRank = 20

/** Collects themes in reading order; each hangs on the nearest open one of higher rank. */
export class Outline {
  readonly themes: Theme[] = []
  readonly #sections: boolean
  #open: { rank: number; theme: Theme }[] = []

  /** `sections`: whether a heading of the first rank stands alone; where all go on with their text, they are lead-ins. */
  constructor(sections: boolean) {
    this.#sections = sections
  }

  /** The theme that text stands under now. */
  get current(): Theme | undefined {
    return this.#open.at(-1)?.theme
  }

  /** Opens the theme whose label stands at `span`. One that `runsIn` a paragraph with a lead-in is a turn, as is a lead-in on the third level. */
  open(rank: number, block: Block, span: Span, runsIn = false): Theme {
    this.close(rank)
    const passage = slicePassage(block.passage, span.start, span.end)
    const parent = this.current
    const theme: Theme = {
      class: parent === undefined && rank < 2 && this.#sections ? 'Pillar' : 'Measure',
      label: passage.text,
      passage,
      isTurn: parent?.class === 'Measure' && (runsIn || (rank === leadInRank && parent.parent !== undefined)),
      ...(parent ? { parent } : {}),
    }
    this.themes.push(theme)
    this.#open.push({ rank, theme })
    return theme
  }

  /** Closes all themes of this rank and below. */
  close(rank: number): void {
    while ((this.#open.at(-1)?.rank ?? -1) >= rank) this.#open.pop()
  }
}

/** Ranks the headings of one article; see `Numbering` for those with a number. */
export function headingRanks(blocks: readonly Block[]): (block: Block) => number {
  const headings = blocks.filter(({ role }) => role === 'heading')
  const depths = headings.flatMap(({ depth }) => (depth === undefined ? [] : [depth]))
  const top = lowest(depths)
  const bare = headings.filter(({ numbering, depth }) => !numbering && depth === undefined)
  const firsts = blocks.filter(({ text }) => text.startsWith('一、')).length
  const chapters = blocks.some(({ numbering }) => numbering?.rank === 1)
  // Where 一、 begins anew under each, the headings without number stand above it, else below; bold lines of a
  // Markdown text stand below all its marked headings.
  const plain = depths.length > 0 ? 7 : firsts > 1 ? 0.5 : chapters ? 1.5 : 1
  const ranks = blocks.flatMap(({ numbering, role }) => (numbering ? [{ rank: numbering.rank, role }] : []))
  const highest = lowest(ranks.map(({ rank }) => rank))
  // (一) or 1. alone on its line is the highest number of some texts, and then heads their sections.
  const raised =
    bare.length === 0 &&
    depths.length === 0 &&
    highest >= 2 &&
    ranks.some(({ rank, role }) => rank === highest && role === 'heading')
  return ({ depth, numbering, below }) => {
    if (depth !== undefined) return depth - top + 1
    if (numbering)
      return raised && numbering.rank === highest ? 1 : numbering.rank + (depths.length > 0 ? 6 : 0) / 10
    return plain + (below ? 0.2 : 0)
  }
}

function lowest(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY)
}
