import type { Bracket } from './brackets.js'
import type { Extractor } from './extractor.js'
import type { ParsedSentence } from './parsedSentence.js'

/** What a quotation in “…” is like: each test says whether it has the feature that its name tells. */
export const quoteFeatures: Readonly<Record<string, (quote: Quoted) => boolean>> = {
  'after-act': ({ verb }) => verb === 'act',
  'after-weak-act': ({ verb }) => verb === 'weak',
  'after-guidance-verb': ({ before, words }) => words.guidance.test(before),
  'after-colon': ({ before }) => before.endsWith(':'),
  'after-figure-cue': ({ before, words }) => words.figure.test(before),
  'after-measure-word': ({ before }) =>
    /[一这那几]?[张把根条道本块剂股池盘颗粒双杆面扇座块口味]$/.test(before),
  'after-of': ({ before }) => before.endsWith('的'),
  'opens-clause': ({ before }) => before === '' || /[,;。:、]$/.test(before),
  'before-head': ({ headAfter }) => headAfter,
  'before-noun': ({ headAfter, nextTag }) => !headAfter && /^(?:n|vn|l|j)/.test(nextTag),
  'before-verb': ({ nextTag }) => /^(?:v$|d|p|vd)/.test(nextTag),
  'before-of': ({ after, headAfter, headInside }) => !headAfter && !headInside && after.startsWith('的'),
  'before-title': ({ after }) => /^(?:荣誉)?(?:称号|奖|牌匾|标兵)/.test(after),
  'ends-clause': ({ after }) => after === '' || /^[,;。!?)、]/.test(after),
  'beside-quote': ({ before, after }) => /”[、和与]?$/.test(before) || /^[、和与]?“/.test(after),
  'ends-in-head': ({ headInside }) => headInside,
  'holds-sentence-mark': ({ inner }) => /[,。;!?:]/.test(inner),
  'holds-list': ({ inner }) => /[、+—]/.test(inner),
  'holds-words-of-speech': ({ inner }) =>
    /[我你他她们吗呢吧啊不要了着]|(?<![智赋节职功性效])能(?![人手源力耗量效级])/.test(inner),
  'holds-numeral': ({ inner }) => /^[一二三四五六七八九十两双百千万0-9]/.test(inner),
  'is-short': ({ inner }) => inner.length <= 2,
  'is-long': ({ inner }) => inner.length > 9,
  'is-negated': ({ isNegated }) => isNegated,
}

/** A quotation with what stands around it, in one clause. */
export interface Quoted {
  readonly inner: string
  /** What its clause has before and after it. */
  readonly before: string
  readonly after: string
  /** The cue verb that governs it. */
  readonly verb: 'act' | 'weak' | 'none'
  readonly headAfter: boolean
  readonly headInside: boolean
  /** Part of speech of the word after it; empty at the end of its clause. */
  readonly nextTag: string
  readonly isNegated: boolean
  readonly words: QuoteWords
}

/** Words of the lexicon that the text before a quotation may end in. */
export interface QuoteWords {
  readonly guidance: RegExp
  readonly figure: RegExp
}

/** Furthest way from the quote to the end of its head noun, in UTF-16 units. */
const reach = 12

/** Looks at what surrounds a quotation that stands in no other bracket. */
export function lookAround(quote: Bracket, parsed: ParsedSentence, extractor: Extractor): Quoted {
  const { text } = parsed
  const clause = parsed.clauses.find(({ start, end }) => start <= quote.start && quote.start < end) ?? quote
  const before = text.slice(clause.start, quote.start)
  const next = parsed.tokens.find(({ start }) => start >= quote.end && start < clause.end)
  const act = parsed.acts.findLast(({ object }) => object.start <= quote.start && quote.end <= object.end)
  const { heads, cues, quoteWords } = extractor
  return {
    inner: text.slice(quote.start + 1, quote.end - 1),
    before: quote.start === clause.start ? text.slice(Math.max(0, quote.start - 1), quote.start) : before,
    after: text.slice(quote.end, Math.max(clause.end, quote.end) + 1),
    verb: act === undefined ? 'none' : act.classes.every((name) => name === cues.weak) ? 'weak' : 'act',
    headAfter: hasHeadAfter(quote, parsed, extractor),
    headInside: heads.at(parsed, quote.start + 1, quote.end - 1) !== undefined,
    nextTag: next?.start === quote.end ? next.tag : '',
    isNegated: cues.negation.test(before),
    words: quoteWords,
  }
}

/** Whether a noun phrase right after the quote ends in a head noun. */
function hasHeadAfter(quote: Bracket, parsed: ParsedSentence, { heads }: Extractor): boolean {
  for (const token of parsed.tokens) {
    if (token.start < quote.end) continue
    if (
      token.end > quote.end + reach ||
      parsed.depth[token.start] !== 0 ||
      /^(?:v$|x|w|p|c|d|r|y)/.test(token.tag)
    ) {
      return false
    }
    if (heads.at(parsed, quote.end, token.end)) return true
  }
  return false
}
