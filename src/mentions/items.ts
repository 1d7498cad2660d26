import type { Span } from '../text/span.js'
import type { Bracket } from './brackets.js'
import type { Head, Heads } from './heads.js'
import { parseNumber } from './numbers.js'
import type { ParsedSentence } from './parsedSentence.js'

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
  /** A number with a measure word that stood before it (10处党群服务圈, 五类课程). */
  readonly count?: Span
}

/** Words that item reading strips; all come from the lexicon. */
export interface Stripping {
  /** Leading evaluative words, longest first. */
  readonly evaluative: RegExp
  /** Leading number with measure word or amount of money. */
  readonly numeral: RegExp
  /** Trailing light words (建设, 工作, 落实). */
  readonly lightTail: RegExp
  /** Verbs that a name never holds between two quotes (“甲”督促部门“乙”). */
  readonly verb: RegExp
}

/**
 * Splits an object phrase into its items (guideline, "What counts"): lists share out their head, “等” parts a list
 * from what it is a list of, coined numerals spell out their parts. Items without head and quote are left out.
 */
export function readItems(parsed: ParsedSentence, phrase: Span, heads: Heads, strip: Stripping): Item[] {
  return new ItemReader(parsed, heads, strip).read(phrase)
}

/** 两项改革“后半篇”文章: before a quoted name a spelt-out number is part of the name. */
function isNameWithNumber(rest: string, numeral: string): boolean {
  return /^[二两三四五六七八九]/.test(numeral) && rest.indexOf('“') > numeral.length
}

/** 以…等方式 names no thing: a manner is one only with a name of its own (guideline, "What counts"). */
function isManner(head: Head): boolean {
  return head.classes.every((name) => name.startsWith('namedKind:'))
}

class ItemReader {
  readonly #parsed: ParsedSentence
  readonly #heads: Heads
  readonly #strip: Stripping

  constructor(parsed: ParsedSentence, heads: Heads, strip: Stripping) {
    this.#parsed = parsed
    this.#heads = heads
    this.#strip = strip
  }

  read(phrase: Span): Item[] {
    const etc = this.#parsed.tokens.find(
      (token) =>
        token.word === '等' &&
        token.start > phrase.start &&
        token.end <= phrase.end &&
        this.#parsed.depth[token.start] === 0,
    )
    if (!etc) return this.#readList(phrase)
    const listed = { start: phrase.start, end: etc.start }
    const described = this.#afterLastOf({ start: etc.end, end: phrase.end })
    if (described) return this.#readList(described)
    const rest = this.#item({ start: etc.end, end: phrase.end })
    if (rest?.quote && rest.head && !this.#hasQuote(listed)) return [rest]
    const items = this.#readList(listed, rest?.head)
    if (items.some((item) => item.quote !== undefined || item.head !== rest?.head)) {
      if (rest?.quote && !rest.head) return [...items, rest]
      return rest?.head && !isManner(rest.head)
        ? [...items, ...this.#unnamed(listed, items, rest.head)]
        : items
    }
    if (!rest?.head || isManner(rest.head)) return []
    return this.#modifierLength(rest) >= 2
      ? [this.#whole(phrase, rest, listed)]
      : this.#bare(listed, rest.head)
  }

  /** 集甲、乙等功能于一体的[丙平台]: what “等” belongs to only describes the name after 的. */
  #afterLastOf(span: Span): Span | undefined {
    const { text, depth } = this.#parsed
    for (let at = span.end - 2; at > span.start; at--) {
      if (text.charAt(at) === '的' && depth[at] === 0) return { start: at + 1, end: span.end }
    }
    return undefined
  }

  /** The items of a list that have no head of their own where others have: 甲文化节、[乙]等活动. */
  #unnamed(listed: Span, named: readonly Item[], head: Head): Item[] {
    return this.#segments(listed)
      .filter((segment) => !named.some((item) => item.start < segment.end && segment.start < item.end))
      .flatMap((segment) => this.#bare(segment, head))
  }

  /** A list with its own distinguished head is one thing: 甲、乙等共建制度. */
  #whole(phrase: Span, rest: Item, listed: Span): Item {
    const parts = this.#segments(listed).flatMap((segment) => this.#bare(segment, rest.head))
    return { ...rest, start: this.#trimStart(phrase).start, parts: parts.length > 1 ? parts : [] }
  }

  /** Items of a list that have no head of their own, each with the shared one. */
  #bare(listed: Span, head: Head | undefined): Item[] {
    if (!head) return []
    return this.#segments(listed).flatMap((segment) => {
      const { start, end } = this.#trim(segment)
      return start < end ? [{ start, end, head, added: '', parts: [] }] : []
    })
  }

  #readList(phrase: Span, shared?: Head): Item[] {
    const segments = this.#segments(phrase)
    const last = segments.at(-1)
    if (!last) return []
    if (segments.length > 1) {
      const composed = this.#numeral(segments, last) ?? this.#distributed(segments, last)
      if (composed) return composed
    }
    const items: Item[] = []
    let pending: Span[] = []
    const ownHead = shared ?? this.#item(last)?.head
    for (const segment of segments) {
      const item = this.#item(segment, segments.length > 1 ? ownHead : shared)
      if (!item) pending.push(segment)
      else if (
        pending.length > 0 &&
        item.quote === undefined &&
        !pending.some((one) => this.#hasQuote(one))
      ) {
        items.push(this.#afterOf({ ...item, start: this.#trimStart(pending[0] ?? segment).start }))
        pending = []
      } else {
        items.push(...this.#conjoined(item))
        pending = []
      }
    }
    return items
  }

  /** 甲、乙、丙“三大计划”: one thing whose parts are 甲计划, 乙计划, 丙计划. */
  #numeral(segments: readonly Span[], last: Span): Item[] | undefined {
    const item = this.#item(last)
    if (!item?.quote || item.quote.end !== item.end) return undefined
    const name = this.#parsed.text.slice(item.quote.start, item.end)
    const match = /^“([一二两三四五六七八九十0-9]+)(?:大|个|项|类)?([^“”0-9]+)”$/.exec(name)
    const head = match?.[2]
    if (head === undefined || !item.head || !head.endsWith(item.head.word)) return undefined
    const parts = [...segments.slice(0, -1), { start: last.start, end: item.quote.start }].map((segment) => {
      const { start, end } = this.#trim(segment)
      return { start, end, added: head, parts: [], ...(item.head ? { head: item.head } : {}) }
    })
    return [{ ...item, start: this.#trimStart(segments[0] ?? last).start, parts }]
  }

  /** 甲县、乙县2个人才先行区: each item takes the head after the number; a number of things is no count of each. */
  #distributed(segments: readonly Span[], last: Span): Item[] | undefined {
    const text = this.#parsed.text.slice(last.start, last.end)
    const match = /(?:[0-9]+|[一二两三四五六七八九十]+)(?:个|项|类|处|种)([^0-9一二三四五六七八九十]+)$/.exec(
      text,
    )
    if (!match?.[1] || match.index === 0) return undefined
    const shared = this.#item({ start: last.end - match[1].length, end: last.end })
    if (!shared?.head) return undefined
    const { head } = shared
    const items = [...segments.slice(0, -1), { start: last.start, end: last.start + match.index }]
    const named = items.map((segment) => this.#item(segment))
    if (named.every((item) => item !== undefined)) return named
    const added = this.#parsed.text.slice(shared.start, shared.end)
    return items.flatMap((segment) => {
      const { start, end } = this.#trim(segment)
      return start < end ? [{ start, end, added, parts: [], head }] : []
    })
  }

  /** 甲机制和乙机制 are two, 资金补充和风险补偿机制 is one: both sides must be names of their own. */
  #conjoined(item: Item): Item[] {
    for (const token of this.#parsed.tokens) {
      if (token.start <= item.start || token.end >= item.end || this.#parsed.depth[token.start] !== 0)
        continue
      if (!['和', '与', '及', '以及'].includes(token.word)) continue
      const before = { start: item.start, end: token.start }
      const left = this.#item(before, this.#hasQuote(before) ? item.head : undefined)
      const right = this.#item({ start: token.end, end: item.end })
      const bothQuoted = left?.quote !== undefined && right?.quote !== undefined
      if (left && right && (bothQuoted || (left.head && right.head && this.#modifierLength(left) >= 2))) {
        return [left, ...this.#conjoined(right)]
      }
    }
    return [this.#afterOf(item)]
  }

  /** The part after the last 的 where that is a name by itself: 科学严密的[日常管理监督体系]. */
  #afterOf(item: Item): Item {
    const { text, depth } = this.#parsed
    for (let at = item.end - 1; at > item.start; at--) {
      if (text.charAt(at) !== '的' || depth[at] !== 0) continue
      const rest = this.#item({ start: at + 1, end: item.end })
      if (rest && (rest.quote !== undefined || this.#modifierLength(rest) >= 2)) return { ...item, ...rest }
      return item
    }
    return item
  }

  /**
   * What a quote spells out, where their number is said and right: “选苗、育苗、护苗”三步工作法,
   * “甲、乙”帮扶“双乙工程”.
   */
  #steps(start: number, end: number): Item[] {
    for (const quote of this.#parsed.brackets) {
      if (quote.mark !== '“' || quote.depth !== 0 || quote.start < start || quote.end >= end) continue
      const rest = this.#parsed.text.slice(quote.end, end)
      const said =
        /^([二两三四五六七八九十])步/.exec(rest)?.[1] ?? /“([双二两三四五六七八九十])[^“”]+”$/.exec(rest)?.[1]
      const steps = this.#quoted(quote)
      if (said && steps.length > 1 && steps.length === parseNumber(said === '双' ? '二' : said)) return steps
    }
    return []
  }

  #quoted(quote: Span): Item[] {
    const steps: Item[] = []
    let start = quote.start + 1
    for (let at = start; at < quote.end; at++) {
      if (at < quote.end - 1 && this.#parsed.text.charAt(at) !== '、') continue
      if (start < at) steps.push({ start, end: at, added: '', parts: [] })
      start = at + 1
    }
    return steps
  }

  /** One segment as a thing: trimmed, with its head or quote; undefined where it has neither. */
  #item(segment: Span, shared?: Head): Item | undefined {
    const lead = this.#trimStart(segment)
    const count = lead.count
    let end = this.#trimEnd(lead.start, segment.end)
    let head = this.#heads.at(this.#parsed, lead.start, end)
    if (!head && end < segment.end) {
      // 建设 and 工作 are light only where a head or quote stands before them.
      const whole = this.#heads.at(this.#parsed, lead.start, segment.end)
      if (whole && !(this.#endsQuoted(end) && this.#heads.at(this.#parsed, lead.start, end - 1))) {
        end = segment.end
        head = whole
      }
    }
    if (lead.start >= end) return undefined
    const quote = this.#lastQuote(lead.start, end)
    const inner =
      quote && quote.end === end ? this.#heads.at(this.#parsed, quote.start + 1, end - 1) : undefined
    const own = head ?? inner
    if (!own && !(quote && (quote.end === end || quote.start === lead.start || shared))) return undefined
    // “甲”督促…: where the words after a leading quote end in no head, the quote is the name.
    if (quote && !own && !shared && quote.start === lead.start && quote.end < end) return this.#item(quote)
    const first = this.#firstQuote(lead.start)
    if (
      first &&
      quote &&
      first.end < quote.start &&
      this.#strip.verb.test(this.#parsed.text.slice(first.end, quote.start))
    ) {
      return this.#item(first, shared)
    }
    const kept = head ?? shared ?? inner
    const steps = this.#steps(lead.start, end)
    return {
      start: lead.start,
      end,
      added: '',
      parts: kept ? steps.map((step) => ({ ...step, head: kept })) : steps,
      ...(kept ? { head: kept } : {}),
      ...(quote ? { quote } : {}),
      ...(count ? { count } : {}),
    }
  }

  #trim(segment: Span): Span {
    const { start } = this.#trimStart(segment)
    return { start, end: this.#trimEnd(start, segment.end) }
  }

  #trimStart(segment: Span): { start: number; count?: Span } {
    let { start } = segment
    let count: Span | undefined
    for (;;) {
      const rest = this.#parsed.text.slice(start, segment.end)
      const evaluative = this.#strip.evaluative.exec(rest)
      const numeral = this.#strip.numeral.exec(rest)
      if (evaluative && evaluative[0].length < rest.length) start += evaluative[0].length
      else if (numeral && numeral[0].length < rest.length && !isNameWithNumber(rest, numeral[0])) {
        count ??= { start, end: start + numeral[0].length }
        start += numeral[0].length
      } else return count ? { start, count } : { start }
    }
  }

  #trimEnd(start: number, end: number): number {
    const light = this.#strip.lightTail.exec(this.#parsed.text.slice(start, end))
    return light && light.index > 0 ? start + light.index : end
  }

  #endsQuoted(end: number): boolean {
    return this.#parsed.brackets.some((bracket) => bracket.depth === 0 && bracket.end === end)
  }

  /** Length of what stands before the head noun in the item's own text. */
  #modifierLength(item: Item): number {
    const word = item.head?.word ?? ''
    const text = this.#parsed.text.slice(item.start, item.end)
    return text.endsWith(word) ? text.length - word.length : text.length
  }

  #firstQuote(start: number): Bracket | undefined {
    return this.#parsed.brackets.find((bracket) => bracket.start === start && bracket.mark === '“')
  }

  #hasQuote(span: Span): boolean {
    return this.#lastQuote(span.start, span.end) !== undefined
  }

  #lastQuote(start: number, end: number): Bracket | undefined {
    return this.#parsed.brackets.findLast(
      ({ mark, depth, start: from, end: to }) =>
        depth === 0 && (mark === '“' || mark === '《') && from >= start && to <= end,
    )
  }

  /** The phrase cut at 、 and between adjacent quotes, outside brackets. */
  #segments(phrase: Span): Span[] {
    const { text, depth, brackets } = this.#parsed
    const segments: Span[] = []
    let { start } = phrase
    for (let at = phrase.start; at < phrase.end; at++) {
      const adjacent = text.charAt(at) === '“' && text.charAt(at - 1) === '”' && at > start
      const outer = adjacent && brackets.some((bracket) => bracket.start === at && bracket.depth === 0)
      if (outer || (text.charAt(at) === '、' && depth[at] === 0)) {
        if (start < at) segments.push({ start, end: at })
        start = outer ? at : at + 1
      }
    }
    if (start < phrase.end) segments.push({ start, end: phrase.end })
    return segments
  }
}
