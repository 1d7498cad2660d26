import { wordsSource } from '../ontology/pattern.js'
import type { Bracket } from './brackets.js'
import type { WordsOf } from './endings.js'
import type { Extractor } from './extractor.js'
import { isMark, type ParsedSentence, tokenIndexFrom } from './parsedSentence.js'

/** What a quotation in “…” is like: each test says whether it has the feature that its name tells. */
export const quoteFeatures: Readonly<Record<string, (quote: Quoted) => boolean>> = {
  'after-act': ({ verb }) => verb === 'act',
  'after-weak-act': ({ verb }) => verb === 'weak',
  'after-guidance-verb': ({ isFollowed }) => isFollowed,
  'after-colon': ({ before }) => before.endsWith(':'),
  'after-figure-cue': ({ isLikened }) => isLikened,
  'ends-in-figure': ({ inner, headAfter, endsInFigure }) => !headAfter && endsInFigure(inner),
  'after-measure-word': ({ before }) =>
    /[一二两三四五六七八九十几这那0-9][张把根条道本块剂股池盘颗粒双杆面扇座口味]$/.test(before),
  'after-of': ({ before }) => before.endsWith('的'),
  'opens-clause': ({ before }) => before === '' || /[,;。:、]$/.test(before),
  'before-head': ({ headAfter }) => headAfter,
  'before-noun': ({ headAfter, nextTag }) => !headAfter && /^(?:n|vn|l|j)/.test(nextTag),
  'before-verb': ({ nextTag }) => /^(?:v$|d|p|vd)/.test(nextTag),
  'before-of': ({ after, headAfter, headInside }) => !headAfter && !headInside && after.startsWith('的'),
  'list-before-of': ({ inner, after }) => inner.includes('、') && after.startsWith('的'),
  'before-treating': ({ after }) => /^来[抓办做]/.test(after),
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
  'is-short-part': ({ inner, before, after, headAfter, isObject }) =>
    inner.length <= 2 &&
    !headAfter &&
    !isObject &&
    /\p{Script=Han}$/u.test(before) &&
    /^[、,;。]|^$/.test(after),
  'is-counted': ({ after, headAfter }) => headAfter && /^[二两三四五六七八九十]/.test(after),
  'is-changed': ({ before, after, headAfter }) =>
    ((!headAfter || after.startsWith('的')) &&
      /(?:从|由|变)“[^“”]{1,12}”(?:变成?|变为|转变?[为向]?|[走迈]?向|到|升级?[为到]|为)$/.test(before)) ||
    (/[从由变]$/.test(before) &&
      !headAfter &&
      /^(?:变成?|变为|转变?[为向]?|[走迈]?向|到|升级?[为到]|为)“/.test(after)),
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
  /** Whether that verb stands right before it, or before the list that it is in. */
  readonly isObject: boolean
  readonly headAfter: boolean
  readonly headInside: boolean
  /** Part of speech of the word after it; empty at the end of its clause. */
  readonly nextTag: string
  readonly isNegated: boolean
  /** Whether a verb of following, or a word that leads metaphors, stands right before it. */
  readonly isFollowed: boolean
  readonly isLikened: boolean
  readonly endsInFigure: (inner: string) => boolean
}

/** Words of the lexicon that may stand right before a quotation. */
export interface QuoteWords {
  readonly guidance: ReadonlySet<string>
  readonly figure: ReadonlySet<string>
  /** Whether a quotation ends in a word of figures of speech. */
  readonly endsInFigure: (inner: string) => boolean
}

/** What is looked for before a quotation. */
export function compileQuoteWords(wordsOf: WordsOf): QuoteWords {
  const figureEnd = new RegExp(`${wordsSource(wordsOf('figureWord'))}$`)
  return {
    guidance: new Set(wordsOf('guidanceVerb')),
    figure: new Set(wordsOf('figureCue')),
    endsInFigure: (inner) => figureEnd.test(inner),
  }
}

/** Longest word that is looked for before a quote, in UTF-16 units. */
const longestWord = 8
/** Furthest way from the quote to the end of its head noun, in UTF-16 units. */
const reach = 12

/** Looks at what surrounds a quotation that stands in no other bracket. */
export function lookAround(quote: Bracket, parsed: ParsedSentence, extractor: Extractor): Quoted {
  const { text } = parsed
  const clause = parsed.clauses.find(({ start, end }) => start <= quote.start && quote.start < end) ?? quote
  const before = text.slice(clause.start, quote.start)
  const next = parsed.tokens[tokenIndexFrom(parsed, quote.end)]
  const act = parsed.acts.findLast(({ object }) => object.start <= quote.start && quote.end <= object.end)
  const { heads, cues, quoteWords } = extractor
  return {
    inner: text.slice(quote.start + 1, quote.end - 1),
    before: quote.start === clause.start ? text.slice(Math.max(0, quote.start - 1), quote.start) : before,
    after: text.slice(quote.end, Math.max(clause.end, quote.end) + 1),
    verb: act === undefined ? 'none' : act.classes.every((name) => name === cues.weak) ? 'weak' : 'act',
    isObject: act !== undefined && /^(?:“[^“”]*”[、和与]?)*$/.test(text.slice(act.object.start, quote.start)),
    headAfter: hasHeadAfter(quote, parsed, extractor),
    headInside: heads.at(parsed, quote.start + 1, quote.end - 1) !== undefined,
    nextTag: next?.start === quote.end && quote.end < clause.end ? next.tag : '',
    isNegated: cues.negation.test(before),
    isFollowed: standsBefore(quote.start, quoteWords.guidance, parsed, clause.start),
    isLikened: standsBefore(quote.start, quoteWords.figure, parsed, clause.start),
    endsInFigure: quoteWords.endsInFigure,
  }
}

/** Whether one of the words ends at `end` and begins with a token: 为 in 誉为, but not in 行为. */
function standsBefore(
  end: number,
  words: ReadonlySet<string>,
  { text, tokenStarts }: ParsedSentence,
  from: number,
): boolean {
  for (let start = end - 1; start >= Math.max(from, end - longestWord); start--) {
    if (tokenStarts[start] === 1 && words.has(text.slice(start, end))) return true
  }
  return false
}

/** Whether a noun phrase right after the quote, or after the run of quotes that it is in (“甲”“乙”服务), ends in a head noun. */
function hasHeadAfter(quote: Bracket, parsed: ParsedSentence, extractor: Extractor): boolean {
  const joint = /^[、和与]?(?=“)/.exec(parsed.text.slice(quote.end))
  const start = joint && quote.end + joint[0].length
  const next = parsed.brackets.find((one) => one.start === start && one.depth === quote.depth)
  if (next) return hasHeadAfter(next, parsed, extractor)
  const { heads, cues } = extractor
  for (let index = tokenIndexFrom(parsed, quote.end); index < parsed.tokens.length; index++) {
    const token = parsed.tokens[index]
    if (
      !token ||
      token.end > quote.end + reach ||
      parsed.depth[token.start] !== quote.depth ||
      /^(?:w|p|c|d|r|y)/.test(token.tag) ||
      isMark(token.word) ||
      // “办不成事”[反映]窗口: a verb that makes nothing may be part of the name.
      (token.tag === 'v' && token.start === quote.end && cues.verbs.longestAt(token.word, 0) !== undefined)
    ) {
      return false
    }
    if (token.tag !== 'v' && heads.at(parsed, quote.end, token.end)) return true
  }
  return false
}
