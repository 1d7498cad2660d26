import type { Span } from '../text/span.js'
import { measures, readNumeralName } from './countedLists.js'
import { createItem, type Item } from './item.js'
import type { NameReader } from './nameReader.js'
import { parseNumber } from './numbers.js'
import { splitLast } from './splitList.js'

const counted = new RegExp(`^“([一二两三四五六七八九十0-9]+)${measures}([^“”0-9]+)”$`)

/** 甲、乙、丙“三大计划”: one thing whose parts are 甲计划, 乙计划, 丙计划. */
export function readNumeral(names: NameReader, segments: readonly Span[], last: Span): Item[] | undefined {
  const item = names.read(last)
  if (!item?.quote || item.quote.end !== item.end) return undefined
  const name = names.parsed.text.slice(item.quote.start, item.end)
  const match = counted.exec(name)
  const added = match?.[2]
  const { head } = item
  if (added === undefined || !head || !added.endsWith(head.word)) return undefined
  const listed = [...segments.slice(0, -1), { start: last.start, end: item.quote.start }]
  const parts = splitLast(names.parsed, listed, parseNumber(match?.[1] ?? '')).map((segment) => {
    const span = names.trim(segment)
    // 任务清单、项目清单“两张清单”: each has the head already.
    const isWhole = names.parsed.text.slice(span.start, span.end).endsWith(added)
    return createItem(span.start, span.end, { head, added: isWhole ? '' : added })
  })
  return [{ ...item, start: names.trimStart(segments[0] ?? last).start, parts }]
}

/** 季度甲、半年乙、年终丙“三评”机制, 统一甲、统一乙“两统一”: a numeral in quotes makes the list before it one thing with these parts. */
export function readCounted(names: NameReader, segments: readonly Span[], last: Span): Item[] | undefined {
  const item = names.read(last)
  if (!item?.quote || item.quote.start === item.start) return undefined
  const spans = [...segments.slice(0, -1), { start: last.start, end: item.quote.start }]
  const parts = countedParts(names, item, spans)
  if (!parts) return undefined
  return [{ ...item, start: names.trimStart(segments[0] ?? last).start, parts, counts: true }]
}

/** What the numeral in quotes of `item` counts in the list before it; undefined where the number is another or no head says what it is. */
export function countedParts(names: NameReader, item: Item, listed: readonly Span[]): Item[] | undefined {
  const { quote, head } = item
  const name = quote && readNumeralName(names.parsed.text.slice(quote.start, quote.end))
  if (!name || listed.length < 2 || listed.some((one) => names.hasQuote(one))) return undefined
  const spans = splitLast(names.parsed, listed, name.number).map((one) => names.trim(one))
  const texts = spans.map(({ start, end }) => names.parsed.text.slice(start, end))
  const isShared = texts.every((one) => one.includes(name.counted))
  if (spans.length !== name.number || !(head || isShared)) return undefined
  // 党员、网格员“两员”机制 counts people, who are no programmes; 甲、乙“二位一体” says who acts as one.
  if (texts.every((one) => names.strip.people.has(one)) || names.strip.unity.test(name.counted)) return []
  // “两大体系” gives its head to each, “三评”机制 does not.
  const added = head && name.counted.endsWith(head.word) && !isShared ? name.counted : ''
  return spans.map((span) => {
    const own = added === '' ? (names.read(span)?.head ?? head) : head
    return createItem(span.start, span.end, { head: own, added })
  })
}
