import type { Span } from '../text/span.js'
import type { Head } from './heads.js'

/** One thing of an object phrase, brought down to its name. */
export interface Item extends Span {
  /** The head noun at its end, or the one that it shares with its list. */
  readonly head?: Head
  /** Head noun that is not in its text but belongs to its label (…、…“三大计划”). */
  readonly added: string
  /** The last outermost quote or book title in it, marks included. */
  readonly quote?: Span
  /** What it spells out itself. */
  readonly parts: readonly Item[]
  /** Whether its quote is a numeral that counts its parts: “三统一”. */
  readonly counts?: true
  /** A number with a measure word that stood before it (10处党群服务圈, 五类课程). */
  readonly count?: Span
}

/** Words that item reading strips; all come from the lexicon. */
export interface Stripping {
  /** Leading evaluative words, longest first. */
  readonly evaluative: RegExp
  /** Leading number with measure word or amount of money. */
  readonly numeral: RegExp
  /** A number with measure word and what it counts, at the end of a phrase: group 1 is the latter. */
  readonly countedTail: RegExp
  /** A number with measure word after the name: 工作室[50个]. */
  readonly trailingCount: RegExp
  /** A number of people after a quote: “甲乙”50人. */
  readonly crowd: RegExp
  /** A number with what it counts that is no name: 三大举措. */
  readonly tally: RegExp
  /** Modifiers that tell nothing from others: 工作 in 工作机制. */
  readonly general: ReadonlySet<string>
  /** Modifiers of a head after a list that only say of what sort the list is: 文化 in 甲节、乙赛等文化活动. */
  readonly gathering: ReadonlySet<string>
  /** Words for people: they are no parts of a programme. */
  readonly people: ReadonlySet<string>
  /** What makes one of those that a list names, who are no parts: “三位一体”. */
  readonly unity: RegExp
  /** Verbs that make a Programme: what stands before one is none of the name (发力打造“甲乙”). */
  readonly acts: ReadonlySet<string>
  /** What only praises a head after 的: 服务群众的[重要]平台 names nothing. */
  readonly praise: RegExp
  /** Trailing light words (建设, 工作, 落实). */
  readonly lightTail: RegExp
  /** Verbs that a name never holds between two quotes (“甲”督促部门“乙”). */
  readonly verb: RegExp
}
