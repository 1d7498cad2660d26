import type { Span } from '../text/span.js'
import type { Bracket } from './brackets.js'
import { type Head, type Heads, kindOfHead } from './heads.js'
import { createItem, type Item } from './item.js'
import { type ParsedSentence, tokenBefore, tokenFrom, tokenIndexFrom } from './parsedSentence.js'
import { conjunctions, isOf } from './splitList.js'
import { readNote, readSteps, stepOf } from './steps.js'
import type { Stripping } from './stripping.js'

/** Reads single names out of one sentence: trimmed of what does not belong to them, with head noun and quote. */
export class NameReader {
  readonly parsed: ParsedSentence
  readonly strip: Stripping
  readonly #heads: Heads
  /** What has been read by start and end. */
  readonly #known = new Map<number, Item | undefined>()

  constructor(parsed: ParsedSentence, heads: Heads, strip: Stripping) {
    this.parsed = parsed
    this.strip = strip
    this.#heads = heads
  }

  /** One segment as a thing; undefined where it has neither head nor quote. `shared` is the head of its list. */
  read(segment: Span, shared?: Head): Item | undefined {
    if (shared) return this.#read(segment, shared)
    // Whoever looks at a list reads its items anew.
    const key = segment.start * (this.parsed.text.length + 1) + segment.end
    if (!this.#known.has(key)) this.#known.set(key, this.#read(segment))
    return this.#known.get(key)
  }

  #read(segment: Span, shared?: Head): Item | undefined {
    const { start: trimmed, count } = this.trimStart(segment)
    const start = this.#objectFrom(trimmed, segment.end)
    if (start === undefined) return undefined
    const { end, head } = this.#endAndHead(start, this.#predicateFrom(start, segment.end))
    if (start >= end) return undefined
    const quote = this.#lastQuote(start, end)
    const inner = quote?.end === end ? this.#headAt(quote.start + 1, end - 1) : undefined
    const leads = quote?.start === start
    // 整合多张网为“一张网”: what something is made into is no name of what is made.
    if (quote && !leads && /[为成]$/.test(this.parsed.text.slice(start, quote.start))) return undefined
    if (!head && !inner && !(quote && (quote.end === end || leads || shared))) return undefined
    // “甲”督促…: where the words after a leading quote end in no head, the quote is the name.
    if (quote && leads && quote.end < end && !head && !shared)
      return this.#goesOn(quote.end) ? undefined : this.read(quote)
    const first = this.#quoteAt(start)
    if (first && quote && this.#holdsVerb(first.end, quote.start)) return this.read(first, shared)
    const kept = head ?? (kindOfHead(inner) ? (shared ?? inner) : (inner ?? shared))
    const noted = this.#readNote({ start: count?.end === start ? count.start : start, end }, segment.end)
    const steps = noted.length > 0 ? [] : readSteps(this.parsed, start, end)
    // Of 三大项目(甲、乙、丙) the numeral is the name.
    return createItem(noted.length > 0 ? (count?.start ?? start) : start, end, {
      head: kept,
      quote,
      parts: [...noted, ...steps.flatMap((step) => stepOf(step, kept))],
      count,
    })
  }

  /**
   * The part after the last 的 where that is a name by itself: 科学严密的[日常管理监督体系]; nothing where it only
   * praises (服务群众的重要平台).
   */
  afterOf(item: Item): Item[] {
    const { text, depth } = this.parsed
    for (let at = item.end - 1; at > item.start; at--) {
      if (!isOf(text, at) || depth[at] !== 0) continue
      // “甲”引领乙的机制: a quoted name before 的 tells the head from others.
      const leads = item.quote?.start === item.start && item.quote.end < at
      if (leads && !/^[为等]/.test(text.slice(item.quote?.end, at))) return [item]
      const rest = this.read({ start: at + 1, end: item.end }, item.head)
      if (rest && !rest.quote && this.strip.praise.test(text.slice(at, item.end))) return []
      return rest && (rest.quote !== undefined || this.isDistinguished(rest))
        ? [{ ...rest, count: rest.count ?? item.count }]
        : [item]
    }
    return [item]
  }

  /** Whether a head noun after its quote closes the item: 班子成员“一对一”联络机制. */
  isQuoted({ quote, head, end }: Item): boolean {
    return quote !== undefined && (quote.end === end || head !== undefined)
  }

  trim(segment: Span): Span {
    const { start } = this.trimStart(segment)
    return { start, end: this.#trimEnd(start, segment.end) }
  }

  /** Where the name begins after evaluative words and numbers, and the number. */
  trimStart(segment: Span): { start: number; count?: Span } {
    let { start } = segment
    let count: Span | undefined
    for (;;) {
      const rest = this.parsed.text.slice(start, segment.end)
      const evaluative = this.strip.evaluative.exec(rest)
      const numeral = this.strip.numeral.exec(rest)
      if (evaluative && evaluative[0].length < rest.length) start += evaluative[0].length
      else if (numeral && numeral[0].length < rest.length && !isNameWithNumber(rest, numeral[0])) {
        count ??= { start, end: start + numeral[0].length }
        start += numeral[0].length
      } else return count ? { start, count } : { start }
    }
  }

  /** Whether what stands before the head noun tells it from others: 科学管理体系, not 工作体系. */
  isDistinguished(item: Item): boolean {
    const length = this.modifierLength(item)
    return length >= 2 && !this.strip.general.has(this.parsed.text.slice(item.start, item.start + length))
  }

  /** Whether what stands before the head noun only says of what sort a list is: 文化活动 after 甲节、乙赛等. */
  isGathering(item: Item): boolean {
    return this.strip.gathering.has(
      this.parsed.text.slice(item.start, item.start + this.modifierLength(item)),
    )
  }

  /** Length of what stands before the head noun in the item's own text. */
  modifierLength(item: Item): number {
    const word = item.head?.word ?? ''
    const text = this.parsed.text.slice(item.start, item.end)
    return text.endsWith(word) ? text.length - word.length : text.length
  }

  /** The quote that is all of a span. */
  wholeQuote({ start, end }: Span): Span | undefined {
    const quote = this.#quoteAt(start)
    return quote?.end === end ? quote : undefined
  }

  hasQuote(span: Span): boolean {
    return this.#lastQuote(span.start, span.end) !== undefined
  }

  /** The end without light words, unless one of them is the head: 建设 is light only after a head or a named quote. */
  #endAndHead(start: number, segmentEnd: number): { end: number; head: Head | undefined } {
    const end = this.#trimEnd(start, segmentEnd)
    const head = this.#headAt(start, end)
    if (head || end === segmentEnd) return { end, head }
    const whole = this.#headAt(start, segmentEnd)
    // 采取[“…”]的方式: a manner is named by what is in quotes.
    if (whole && this.#endsQuoted(end) && this.parsed.text.charAt(end) === '的') return { end, head: whole }
    const named = this.#endsQuoted(end) && this.#headAt(start, end - 1) !== undefined
    return whole && !named ? { end: segmentEnd, head: whole } : { end, head }
  }

  #headAt(start: number, end: number): Head | undefined {
    return this.#heads.at(this.parsed, start, end)
  }

  #trimEnd(start: number, end: number): number {
    const text = this.parsed.text.slice(start, end)
    // 人才集聚工程(简称“甲”工程): a note in brackets is none of the name.
    const note = this.#noteEndingAt(start, end)
    if (note) return this.#trimEnd(start, note.start)
    // 举办[甲活动]三大举措: how many ways a list tells of is none of its last name.
    const tally = this.strip.tally.exec(text)
    if (tally && this.#headAt(start, start + tally.index)) return start + tally.index
    const light = this.strip.trailingCount.exec(text) ?? this.strip.lightTail.exec(text)
    if (!light || light.index === 0) return end
    const cut = start + light.index
    // 配套项目(一期)建设: the note may stand before the light words, too.
    return this.#noteEndingAt(start, cut)?.start ?? cut
  }

  #noteEndingAt(start: number, end: number): Bracket | undefined {
    return this.parsed.brackets.find((one) => one.mark === '(' && one.end === end && one.start > start)
  }

  /** What the note that the segment ends with says of a name. */
  #readNote(name: Span, segmentEnd: number): Item[] {
    const note = this.parsed.brackets.find(
      (one) => one.mark === '(' && one.start === name.end && one.end === segmentEnd,
    )
    return note ? readNote(this.parsed, name, note, (start, end) => this.#headAt(start, end)) : []
  }

  /**
   * Where the name begins in what stands before its quote: after a verb that governs it (发力打造“甲乙”); undefined where a
   * preposition or a number of people says that it is no name (对“甲乙”书记, 奖励2名“甲乙”).
   */
  #objectFrom(start: number, end: number): number | undefined {
    const quote = this.parsed.brackets.find(
      (one) => one.depth === 0 && one.mark === '“' && one.start > start && one.end <= end,
    )
    const last = quote && tokenBefore(this.parsed, quote.start)
    if (!last || last.start < start) return start
    if (last.start === start && last.tag === 'p') return undefined
    if (/[0-9][0-9余多]*[名位]$/.test(this.parsed.text.slice(start, quote.start))) return undefined
    // 创新[发展]“甲乙”模式: a lone verb before the quote goes with the one that governs it.
    return this.strip.acts.has(last.word) || (last.start === start && last.tag.startsWith('v'))
      ? quote.start
      : start
  }

  /**
   * Where the words after a quote go over into what is said of it: “甲”活动[中]做足“乙”, “甲之家”[从]单一服务向多元服务;
   * with 的 they describe what follows (以“甲”为内容的乙机制).
   */
  #predicateFrom(start: number, end: number): number {
    const { text, tokens, depth } = this.parsed
    const quote = this.parsed.brackets.find(
      (one) => one.depth === 0 && one.mark === '“' && one.start >= start && one.end < end,
    )
    if (!quote || text.slice(quote.end + 1, end).includes('的')) return end
    for (let at = tokenIndexFrom(this.parsed, quote.end); at < tokens.length; at++) {
      const token = tokens[at]
      if (!token || token.end > end) break
      if (depth[token.start] !== 0) continue
      const isBeside = token.tag === 'f' && token.start === quote.end
      const isFunction = token.word.length === 1 && /^[pf]/.test(token.tag) && !conjunctions.has(token.word)
      if (isFunction && !isBeside) return token.start
      if (/^u[lgz]$/.test(token.tag)) return tokens[at - 1]?.start ?? end
    }
    return end
  }

  /** “亲清”[新型]政商关系: an adjective after the quote says that it only describes what follows. */
  #goesOn(at: number): boolean {
    return tokenFrom(this.parsed, at)?.tag === 'b'
  }

  #holdsVerb(start: number, end: number): boolean {
    return start < end && this.strip.verb.test(this.parsed.text.slice(start, end))
  }

  #endsQuoted(end: number): boolean {
    return this.parsed.brackets.some((bracket) => bracket.depth === 0 && bracket.end === end)
  }

  #quoteAt(start: number): Bracket | undefined {
    return this.parsed.brackets.find((bracket) => bracket.start === start && bracket.mark === '“')
  }

  #lastQuote(start: number, end: number): Bracket | undefined {
    return this.parsed.brackets.findLast(
      ({ mark, depth, start: from, end: to }) =>
        depth === 0 && (mark === '“' || mark === '《') && from >= start && to <= end,
    )
  }
}

/** 两项改革“后半篇”文章: before a quoted name a spelt-out number is part of the name. */
function isNameWithNumber(rest: string, numeral: string): boolean {
  return /^[二两三四五六七八九]/.test(numeral) && rest.indexOf('“') > numeral.length
}
