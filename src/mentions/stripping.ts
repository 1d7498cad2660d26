import { wordsSource } from '../ontology/pattern.js'
import type { WordsOf } from './endings.js'

/** Words that item reading strips; all come from the lexicon. */
export interface Stripping {
  /** Leading evaluative words, longest first. */
  readonly evaluative: RegExp
  /** Leading number with measure word or amount of money. */
  readonly numeral: RegExp
  /** A number with measure word and what it counts, at the end of a phrase: group 1 is the latter. */
  readonly countedTail: RegExp
  /** A number with measure word after the name: 工作室[50个]. */
  readonly trailingCount: TailPattern
  /** A number of people after a quote: “甲乙”50人. */
  readonly crowd: RegExp
  /** A number with what it counts that is no name: 三大举措. */
  readonly tally: TailPattern
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
  readonly lightTail: TailPattern
  /** Verbs that a name never holds between two quotes (“甲”督促部门“乙”). */
  readonly verb: RegExp
}

/** A pattern of what a phrase ends in; most phrases end in no last unit of its words, which is told without a search. */
class TailPattern {
  readonly #regexp: RegExp
  readonly #lastUnits: ReadonlySet<number>

  /** `source` ends in one of `words`. */
  constructor(source: string, words: readonly string[]) {
    this.#regexp = new RegExp(`${source}$`)
    this.#lastUnits = new Set(words.map((word) => word.charCodeAt(word.length - 1)))
  }

  exec(text: string): RegExpExecArray | null {
    return this.#lastUnits.has(text.charCodeAt(text.length - 1)) ? this.#regexp.exec(text) : null
  }
}

/** Looks the words up once for all sentences. */
export function compileStripping(wordsOf: WordsOf): Stripping {
  const unit = wordsSource(wordsOf('numeralUnit'))
  const number = '(?:[0-9.]+|[一二两三四五六七八九十百千万数几]+|若干)'
  const countUnits = ['人', '名', ...wordsOf('currency'), ...wordsOf('numeralUnit')]
  return {
    evaluative: new RegExp(`^${wordsSource(wordsOf('evaluative'))}`),
    numeral: new RegExp(`^(?:${number}[余多]?[万亿]?[余多]?(?:元|人的?|名的?|${unit})(?:以上|以下|左右)?)`),
    countedTail: new RegExp(`(?:[0-9]+|[一二两三四五六七八九十]+)${unit}([^0-9一二三四五六七八九十]+)$`),
    trailingCount: new TailPattern(`[0-9.]+[余多]?[万亿]*[余多]?${wordsSource(countUnits)}`, countUnits),
    crowd: /^[0-9.]+[余多]?[万亿]?[余多]?[人名位](?!次)/,
    tally: new TailPattern(
      `(?:[0-9]+|[一二两三四五六七八九十]+)(?:${unit})?${wordsSource(wordsOf('tallyNoun'))}`,
      wordsOf('tallyNoun'),
    ),
    people: new Set([...wordsOf('group'), ...wordsOf('groupHead'), ...wordsOf('informalPerson')]),
    general: new Set(wordsOf('generalModifier')),
    gathering: new Set(wordsOf('gatheringModifier')),
    acts: new Set(wordsOf('act')),
    praise: new RegExp(`的${wordsSource(wordsOf('praise'))}`),
    unity: new RegExp(wordsSource(wordsOf('unityWord'))),
    lightTail: new TailPattern(`${wordsSource(wordsOf('lightTail'))}+`, wordsOf('lightTail')),
    verb: new RegExp(wordsSource(wordsOf('leadVerb').filter((word) => word.length > 1))),
  }
}
