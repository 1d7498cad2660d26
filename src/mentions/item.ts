import type { Span } from '../text/span.js'
import type { Head } from './heads.js'

/** One thing of an object phrase, brought down to its name. */
export interface Item extends Span {
  /** The head noun at its end, or the one that it shares with its list. */
  readonly head: Head | undefined
  /** Head noun that is not in its text but belongs to its label (…、…“三大计划”). */
  readonly added: string
  /** The last outermost quote or book title in it, marks included. */
  readonly quote: Span | undefined
  /** What it spells out itself. */
  readonly parts: readonly Item[]
  /** Whether its quote is a numeral that counts its parts: “三统一”. */
  readonly counts: boolean
  /** A number with a measure word that stood before it (10处党群服务圈, 五类课程). */
  readonly count: Span | undefined
}

/** An item with what is said of it besides; all items have all fields, in one order (see `createMention`). */
export function createItem(
  start: number,
  end: number,
  said: Partial<Omit<Item, keyof Span>> = nothing,
): Item {
  return {
    start,
    end,
    head: said.head,
    added: said.added ?? '',
    quote: said.quote,
    parts: said.parts ?? none,
    counts: said.counts ?? false,
    count: said.count,
  }
}

const nothing = {}
const none: readonly never[] = []
