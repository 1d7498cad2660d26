import type { Span } from '../text/span.js'
import { type Head, type Heads, kindOfHead } from './heads.js'
import type { Item, Stripping } from './item.js'
import { NameReader } from './nameReader.js'
import { parseNumber } from './numbers.js'
import type { ParsedSentence } from './parsedSentence.js'
import { conjunctions, splitLast, splitList } from './splitList.js'

/**
 * Splits an object phrase into its items (guideline, "What counts"): lists share out their head, “等” parts a list
 * from what it is a list of, coined numerals spell out their parts. Items without head and quote are left out.
 */
export function readItems(parsed: ParsedSentence, phrase: Span, heads: Heads, strip: Stripping): Item[] {
  const names = new NameReader(parsed, heads, strip)
  const etc = parsed.tokens.find(
    (token) =>
      token.word === '等' &&
      token.start > phrase.start &&
      token.end <= phrase.end &&
      parsed.depth[token.start] === 0,
  )
  return etc ? readWithEtc(names, phrase, etc) : readList(names, phrase)
}

/** 甲、乙等丙: whose head counts depends on what 丙 is. */
function readWithEtc(names: NameReader, phrase: Span, etc: Span): Item[] {
  const listed = { start: phrase.start, end: etc.start }
  const after = { start: etc.end, end: phrase.end }
  const described = afterLastOf(names.parsed, after)
  if (described) return readList(names, described)
  const rest = names.read(after)
  // 甲、乙等“丙”平台: the list only says what the one named thing is about.
  if (rest?.quote && rest.head && !names.hasQuote(listed)) return [rest]
  const items = readList(names, listed, rest?.head)
  if (rest?.head && isHeadedList(names, rest, items)) return [headedList(names, phrase, rest, listed)]
  if (items.some((item) => item.quote !== undefined || item.head !== rest?.head)) {
    // “甲”“乙”等“丙”: a name in quotes after 等 is one more of them.
    if (rest?.quote && !rest.head) return [...items, rest]
    return rest?.head && !isManner(rest.head)
      ? [...items, ...unnamed(names, listed, items, rest.head)]
      : items
  }
  if (!rest?.head || isManner(rest.head)) return []
  return names.modifierLength(rest) >= 2
    ? [headedList(names, phrase, rest, listed)]
    : bare(names, listed, rest.head)
}

/** 集甲、乙等功能于一体的[丙平台]: what “等” belongs to only describes the name after 的. */
function afterLastOf({ text, depth }: ParsedSentence, span: Span): Span | undefined {
  for (let at = span.end - 2; at > span.start; at--) {
    if (text.charAt(at) === '的' && depth[at] === 0) return { start: at + 1, end: span.end }
  }
  return undefined
}

/** 以…等方式 names no thing: a manner is one only with a name of its own (guideline, "What counts"). */
function isManner(head: Head): boolean {
  return head.classes.every(({ name }) => name === 'namedKind')
}

/** The items of a list that have no head of their own where others have: 甲文化节、[乙]等活动. */
function unnamed(names: NameReader, listed: Span, named: readonly Item[], head: Head): Item[] {
  return splitList(names.parsed, listed)
    .filter((segment) => !named.some((item) => item.start < segment.end && segment.start < item.end))
    .flatMap((segment) => bare(names, segment, head))
}

/** 甲加工、乙管理等专题培训班: a head with a modifier of its own makes the list one thing unless its items are of that kind. */
function isHeadedList(names: NameReader, rest: Item, items: readonly Item[]): boolean {
  const own = items.flatMap(({ head }) => (head && head !== rest.head ? [kindOfHead(head)] : []))
  const distinguished = names.modifierLength(rest) >= 2 && kindOfHead(rest.head) !== undefined
  return distinguished && !items.some(({ quote }) => quote) && !own.includes(kindOfHead(rest.head))
}

/** A list with its own distinguished head is one thing: 甲、乙等共建制度. */
function headedList(names: NameReader, phrase: Span, rest: Item, listed: Span): Item {
  const parts = rest.head ? bare(names, listed, rest.head) : []
  return { ...rest, start: names.trimStart(phrase).start, parts: parts.length > 1 ? parts : [] }
}

/** Items of a list that have no head of their own, each with the shared one. */
function bare(names: NameReader, listed: Span, head: Head): Item[] {
  return splitList(names.parsed, listed).flatMap((segment) => {
    const { start, end } = names.trim(segment)
    return start < end ? [{ start, end, head, added: '', parts: [] }] : []
  })
}

function readList(names: NameReader, phrase: Span, shared?: Head): Item[] {
  const segments = splitList(names.parsed, phrase)
  const last = segments.at(-1)
  if (!last) return []
  if (segments.length > 1) {
    const composed =
      readNumeral(names, segments, last) ??
      readCounted(names, segments, last) ??
      readDistributed(names, segments, last)
    if (composed) return composed
    const described = describedByList(names, segments, last)
    if (described) return readList(names, described, shared)
  }
  const items: Item[] = []
  let pending: Span[] = []
  const ownHead = segments.length > 1 ? (shared ?? names.read(last)?.head) : shared
  for (const segment of segments) {
    const item = names.read(segment, ownHead)
    const [first] = pending
    // 甲、乙整治等行动: what has no head of its own takes the head after 等, not its neighbour's.
    if (!item && shared) continue
    if (!item) pending.push(segment)
    else if (first && item.quote === undefined && !pending.some((one) => names.hasQuote(one))) {
      // 甲对接、乙互补、丙共享合作平台: names without a head belong to the next that has one.
      items.push(names.afterOf({ ...item, start: names.trimStart(first).start }))
      pending = []
    } else {
      items.push(...readConjoined(names, item))
      pending = []
    }
  }
  return items
}

/** 布局合理、统一管理、权责清晰的[丙体系]: what the list says before 的 only describes the name after it. */
function describedByList(names: NameReader, segments: readonly Span[], last: Span): Span | undefined {
  const [first] = segments
  if (!first || segments.length < 3 || segments.some((one) => names.hasQuote(one))) return undefined
  return names.read(first) ? undefined : afterLastOf(names.parsed, last)
}

/** 甲、乙、丙“三大计划”: one thing whose parts are 甲计划, 乙计划, 丙计划. */
function readNumeral(names: NameReader, segments: readonly Span[], last: Span): Item[] | undefined {
  const item = names.read(last)
  if (!item?.quote || item.quote.end !== item.end) return undefined
  const name = names.parsed.text.slice(item.quote.start, item.end)
  const match = /^“([一二两三四五六七八九十0-9]+)(?:大|个|项|类)?([^“”0-9]+)”$/.exec(name)
  const added = match?.[2]
  const { head } = item
  if (added === undefined || !head || !added.endsWith(head.word)) return undefined
  const listed = [...segments.slice(0, -1), { start: last.start, end: item.quote.start }]
  const parts = splitLast(names.parsed, listed, parseNumber(match?.[1] ?? '')).map((segment) => {
    return { ...names.trim(segment), added, parts: [], head }
  })
  return [{ ...item, start: names.trimStart(segments[0] ?? last).start, parts }]
}

/** 季度甲、半年乙、年终丙“三评”机制: a numeral in quotes that counts the list before it makes it one thing with these parts. */
function readCounted(names: NameReader, segments: readonly Span[], last: Span): Item[] | undefined {
  const item = names.read(last)
  if (!item?.quote || !item.head || segments.slice(0, -1).some((segment) => names.hasQuote(segment)))
    return undefined
  const said = /^“([二两三四五六七八九十])[^“”]{1,3}”/.exec(
    names.parsed.text.slice(item.quote.start, item.end),
  )
  const number = parseNumber(said?.[1] ?? '')
  const spans = [...segments.slice(0, -1), { start: last.start, end: item.quote.start }]
  const listed = splitLast(names.parsed, spans, number).map((one) => names.trim(one))
  if (number !== listed.length || item.quote.start === item.start) return undefined
  const { head } = item
  // 党员、网格员“两员”机制 counts people, who are no programmes; 甲、乙“二位一体” says who acts as one.
  const isPeople = listed.every(({ start, end }) =>
    names.strip.people.has(names.parsed.text.slice(start, end)),
  )
  const isUnity = names.strip.unity.test(names.parsed.text.slice(item.quote.start, item.quote.end))
  const parts =
    isPeople || isUnity ? [] : listed.map((segment) => ({ ...segment, added: '', parts: [], head }))
  return [{ ...item, start: names.trimStart(segments[0] ?? last).start, parts }]
}

/** 甲县、乙县2个人才先行区: each item takes the head after the number; a number of things is no count of each. */
function readDistributed(names: NameReader, segments: readonly Span[], last: Span): Item[] | undefined {
  const { text } = names.parsed
  const match = names.strip.countedTail.exec(text.slice(last.start, last.end))
  if (!match?.[1] || match.index === 0) return undefined
  const shared = names.read({ start: last.end - match[1].length, end: last.end })
  if (!shared?.head) return undefined
  const { head } = shared
  const spans = [...segments.slice(0, -1), { start: last.start, end: last.start + match.index }]
  const number = parseNumber(match[0])
  const items = splitLast(names.parsed, spans, number)
  const named = items.map((segment) => names.read(segment))
  const added = text.slice(shared.start, shared.end)
  if (named.every((item) => item !== undefined)) {
    // “甲”“乙”两项工程: names in quotes alone take the head after the number.
    const isBare = named.every((item) => item.quote !== undefined && !item.head)
    return isBare ? named.map((item) => ({ ...item, added, head })) : named
  }
  // 甲、乙、丙三项机制 and 甲、乙、丙三大核心工程 are one programme with three parts; 甲县、乙县2个先行区 are two zones.
  const isCoined = /^[二两三四五六七八九十]大/.test(match[0]) && number === items.length
  const isOne = kindOfHead(head) !== undefined && (isCoined || names.modifierLength(shared) === 0)
  const parts = items.flatMap((segment) => {
    const { start, end } = names.trim(segment)
    return start < end ? [{ start, end, added: isOne ? head.word : added, parts: [], head }] : []
  })
  return isOne
    ? [{ start: names.trimStart(segments[0] ?? last).start, end: last.end, added: '', parts, head }]
    : parts
}

/** 甲机制和乙机制 are two, 资金补充和风险补偿机制 is one: both sides must be names of their own. */
function readConjoined(names: NameReader, item: Item): Item[] {
  for (const token of names.parsed.tokens) {
    if (token.start <= item.start || token.end >= item.end || !conjunctions.has(token.word)) continue
    if (names.parsed.depth[token.start] !== 0) continue
    const before = { start: item.start, end: token.start }
    const own = names.read(before)
    // “甲工作法”和“乙”机制: a quote that ends in a head of its own needs none.
    const left = own?.head || !names.hasQuote(before) ? own : names.read(before, item.head)
    const right = names.read({ start: token.end, end: item.end })
    if (!left || !right) continue
    const bothQuoted = left.quote !== undefined && right.quote !== undefined
    const bothHeaded = left.head && right.head && names.modifierLength(left) >= 2
    if (bothQuoted || bothHeaded) return [left, ...readConjoined(names, right)]
  }
  return [names.afterOf(item)]
}
