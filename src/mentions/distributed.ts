import type { Span } from '../text/span.js'
import { kindOfHead } from './heads.js'
import { createItem, type Item } from './item.js'
import type { NameReader } from './nameReader.js'
import { gathering, parseNumber } from './numbers.js'
import { lastJoint, splitLast } from './splitList.js'

const startsGathered = new RegExp(`^${gathering}`)

/**
 * 甲县、乙县2个人才先行区: each item takes the head after the number; a number of things is no count of each. `readRest` reads
 * what stands before a 和 that more items than are counted stand around: 甲站、[乙屋]和丙、丁2个平台.
 */
export function readDistributed(
  names: NameReader,
  segments: readonly Span[],
  last: Span,
  readRest: (rest: Span) => Item[],
): Item[] | undefined {
  const { text } = names.parsed
  const match = names.strip.countedTail.exec(text.slice(last.start, last.end))
  if (!match?.[1] || match.index === 0) return undefined
  // “一起去茶山”活动: a number in quotes counts nothing of a list.
  if (names.parsed.depth[last.start + match.index] !== 0) return undefined
  const shared = names.read({ start: last.end - match[1].length, end: last.end })
  if (!shared?.head) return undefined
  const { head } = shared
  const spans = [...segments.slice(0, -1), { start: last.start, end: last.start + match.index }]
  const number = parseNumber(match[0])
  const counted = number !== undefined && number > 1 && number < spans.length && spans.at(-number)
  const joint = counted && lastJoint(names.parsed, counted)
  if (joint) {
    const own = [{ start: joint.end, end: counted.end }, ...segments.slice(segments.length - number + 1)]
    const listed = readDistributed(names, own, last, readRest)
    return listed && [...readRest({ start: segments[0]?.start ?? last.start, end: joint.start }), ...listed]
  }
  const items = splitLast(names.parsed, spans, number)
  const named = items.map((segment) => names.read(segment))
  const added = text.slice(shared.start, shared.end)
  // 甲、乙、丙三项机制 and 甲、乙、丙三大核心工程 are one programme with three parts; 甲县、乙县2个先行区 are two zones.
  const isCoined = startsGathered.test(match[0]) && number === items.length
  if (named.every((item) => item !== undefined)) {
    // “甲”“乙”两项工程: names in quotes alone take the head after the number.
    const isBare = named.every((item) => item.quote !== undefined && !item.head)
    if (!isBare) return named
    if (!isCoined) return named.map((item) => ({ ...item, added, head }))
  }
  const isOne = kindOfHead(head) !== undefined && (isCoined || names.modifierLength(shared) === 0)
  const parts = items.flatMap((segment) => {
    const { start, end } = names.trim(segment)
    return start < end ? [createItem(start, end, { head, added: isOne ? head.word : added })] : []
  })
  return isOne ? [createItem(names.trimStart(segments[0] ?? last).start, last.end, { head, parts })] : parts
}
