import type { Span } from '../text/span.js'
import { coinedNumeral } from './coinedNumeral.js'
import { countedParts, readCounted, readNumeral } from './countedParts.js'
import { readDistributed } from './distributed.js'
import { endsInGeneral } from './endsInGeneral.js'
import { type Head, type Heads, kindOfHead } from './heads.js'
import { createItem, type Item } from './item.js'
import { NameReader } from './nameReader.js'
import { gathering } from './numbers.js'
import { type ParsedSentence, tokenBefore, tokenFrom, tokensIn } from './parsedSentence.js'
import { conjunctions, isOf, splitLast, splitList } from './splitList.js'
import type { Stripping } from './stripping.js'
import type { Token } from './tokenizer.js'

/**
 * Splits an object phrase into its items (guideline, "What counts"): lists share out their head, “等” parts a list
 * from what it is a list of, coined numerals spell out their parts. Items without head and quote are left out.
 */
export function readItems(parsed: ParsedSentence, phrase: Span, heads: Heads, strip: Stripping): Item[] {
  const names = new NameReader(parsed, heads, strip)
  const etc = tokensIn(parsed, phrase).find(
    (token) => isEtc(token) && token.start > phrase.start && parsed.depth[token.start] === 0,
  )
  // 包括从立项到验收…: a range is no list of names.
  if (isRange(parsed, phrase)) return []
  if (etc) return readWithEtc(names, phrase, { start: etc.end - 1, end: etc.end })
  const { start } = phrase
  const joined = joinedInOne.exec(parsed.text.slice(start, phrase.end))?.[0]
  return readList(names, joined ? { start: start + joined.length, end: phrase.end } : phrase)
}

/** 从立项到验收, but not 从业人员报到制度. */
function isRange(parsed: ParsedSentence, phrase: Span): boolean {
  if (tokenFrom(parsed, phrase.start)?.word !== '从') return false
  return tokensIn(parsed, phrase).some(({ word }) => word === '到')
}

/** 集甲、乙于一体的[丙平台], 以甲、乙为依托的[丙项目]: what is joined in a thing only describes it. */
const joinedInOne = /^(?:一个)?(?:集[^,;。]{2,40}于一[体身]的|以[^,;。]{2,60}?为[^,;。、“”的]{1,6}的)/

/** 等, also as the end of a word that the segmentation doesn't know (家乡[行等]). */
function isEtc({ word, tag }: Token): boolean {
  return word === '等' || (tag === 'x' && word.length > 1 && word.endsWith('等'))
}

/** 甲、乙等丙: whose head counts depends on what 丙 is. */
function readWithEtc(names: NameReader, phrase: Span, etc: Span): Item[] {
  const listed = { start: phrase.start, end: etc.start }
  const after = { start: etc.end, end: phrase.end }
  const described = afterLastOf(names.parsed, after)
  if (described) return readList(names, described)
  const rest = names.read(after)
  const counted = rest && countedParts(names, rest, splitList(names.parsed, listed))
  const numeral = counted
    ? { ...rest, parts: counted, counts: true as const }
    : coinedNumeral(names, rest, listed)
  if (numeral) return [numeral]
  // 甲、乙等“丙”平台: the list only says what the one named thing is about.
  if (rest?.quote && rest.head && !names.hasQuote(listed)) return [rest]
  const items = readList(names, listed, rest?.head)
  if (rest?.head && isHeadedList(names, rest, items)) return [headedList(names, phrase, rest, listed)]
  if (items.some((item) => item.quote !== undefined || item.head !== rest?.head)) {
    // “甲”“乙”等“丙”: a name in quotes after 等 is one more of them.
    if (rest?.quote && !rest.head) return [...items, rest]
    return rest?.head && !isManner(rest.head)
      ? [...items.map((item) => asProject(item, rest.head)), ...unnamed(names, listed, items, rest.head)]
      : items
  }
  if (!rest?.head || isManner(rest.head)) return []
  return names.modifierLength(rest) >= 2 && !names.isGathering(rest)
    ? [headedList(names, phrase, rest, listed)]
    : bare(names, listed, rest.head)
}

/** 集甲、乙等功能于一体的[丙平台]: what “等” belongs to only describes the name after 的. */
function afterLastOf({ text, depth }: ParsedSentence, span: Span): Span | undefined {
  for (let at = span.end - 2; at > span.start; at--) {
    if (isOf(text, at) && depth[at] === 0) return { start: at + 1, end: span.end }
  }
  return undefined
}

/** 以…等方式 names no thing: a manner is one only with a name of its own (guideline, "What counts"). */
function isManner(head: Head): boolean {
  return head.classes.every(({ name }) => name === 'namedKind')
}

/** 甲学校、乙产业园等项目: what is listed as a project is one, whatever its own head noun. */
function asProject(item: Item, head: Head | undefined): Item {
  return head && !item.quote && kindOfHead(head) === 'Project' ? { ...item, head } : item
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
  const distinguished = names.modifierLength(rest) >= 2 && !names.isGathering(rest)
  if (!rest.head || isManner(rest.head) || kindOfHead(rest.head) === undefined) return false
  return distinguished && !items.some(({ quote }) => quote) && !own.includes(kindOfHead(rest.head))
}

/** A list with its own distinguished head is one thing: 甲、乙等共建制度. */
function headedList(names: NameReader, phrase: Span, rest: Item, listed: Span): Item {
  // 甲、乙等各类专题班: what classes of things are about is no part of them.
  const isVaried = /等各[类种级项]/.test(names.parsed.text.slice(listed.end - 1, rest.end))
  const parts =
    rest.head && !isVaried ? bare(names, listed, rest.head).map((part) => ({ ...part, added: '' })) : []
  return { ...rest, start: names.trimStart(phrase).start, parts: parts.length > 1 ? parts : [] }
}

/** Items of a list that have no head of their own, each with the shared one: 甲、乙和丙等平台. */
function bare(names: NameReader, listed: Span, head: Head): Item[] {
  const segments = splitList(names.parsed, listed)
  // 全市范围内新建、扩建的房屋等工程, 从立项到验收等过程: what describes is no list of names.
  const { text } = names.parsed
  const describes = ({ start, end }: Span): boolean =>
    [...text.slice(start, end)].some((mark, at) => mark === '(' || isOf(text, start + at))
  if (isRange(names.parsed, listed) || segments.some(describes)) return []
  const added = kindOfHead(head) === 'Activity' ? '' : head.word
  const items = segments.length > 1 ? splitLast(names.parsed, segments, segments.length + 1) : segments
  return items.flatMap((segment) => {
    const { start, end } = names.trim(segment)
    const own = names.read(segment)
    // 论坛、沙龙等活动: a head by itself is no name.
    if (start >= end || (own && !own.quote && names.modifierLength(own) === 0)) return []
    // 科技园、文化园等园区: a name that ends as the head begins needs it no more.
    const isWhole = head.word.startsWith(names.parsed.text.charAt(end - 1))
    const isNamed = isWhole || (own && isNamedBy(names, own))
    return [createItem(start, end, { head, added: isNamed ? '' : added })]
  })
}

/** Whether a quote or a head noun of its own names it. */
function isNamedBy(names: NameReader, own: Item): boolean {
  return own.quote !== undefined || (!!own.head && !isManner(own.head) && names.modifierLength(own) >= 2)
}

function readList(names: NameReader, phrase: Span, shared?: Head): Item[] {
  const segments = splitList(names.parsed, phrase)
  const last = segments.at(-1)
  if (!last) return []
  if (segments.length > 1) {
    const composed =
      readNumeral(names, segments, last) ??
      readCounted(names, segments, last) ??
      readDistributed(names, segments, last, (rest) => readList(names, rest))
    if (composed) return composed
    const described = describedByList(names, segments, last)
    if (described) return readList(names, described, shared)
  }
  const items: Item[] = []
  let pending: Span[] = []
  const ownHead = segments.length > 1 ? (shared ?? names.read(last)?.head) : shared
  for (const segment of segments) {
    const read = named(names, segment, segments, segment === last ? shared : ownHead)
    const item = read && endsInGeneral(names, read) ? undefined : read
    const [first] = pending
    // 甲、乙整治等行动: what has no head of its own takes the head after 等, not its neighbour's.
    if (!item && shared) continue
    if (!item) pending.push(segment)
    else if (first && item.quote === undefined && pending.every((one) => isShareable(names, one, item))) {
      // 甲对接、乙互补、丙共享合作平台: names without a head belong to the next that has one.
      items.push(...names.afterOf({ ...item, start: names.trimStart(first).start }))
      pending = []
    } else {
      // 县级党委、班子成员“一对一”机制: of a list that the name doesn't take in, its last item is no part of it.
      const isCut = first && item.quote && item.start < item.quote.start && names.isQuoted(item)
      items.push(...readConjoined(names, isCut ? { ...item, start: item.quote?.start ?? item.start } : item))
      pending = []
    }
  }
  return items
}

const holdsGathered = new RegExp(`.${gathering}`)

/** Whether a segment without a head belongs to the next that has one: 供需对接 to 成果共享机制, but no hall to a square, no talk to a festival. */
function isShareable(names: NameReader, segment: Span, { start, end, head, count }: Item): boolean {
  const kind = kindOfHead(head)
  const isThing = tokenBefore(names.parsed, segment.end)?.tag === 'n'
  const { text } = names.parsed
  // 甲、乙七大保护体系, 幼儿园3所、社区食堂: what is counted is one side's alone.
  const isCounted = names.strip.trailingCount.exec(text.slice(segment.start, segment.end)) !== null
  if (isCounted || holdsGathered.test(text.slice(start, end))) return false
  return !count && !names.hasQuote(segment) && kind !== 'Activity' && !(isThing && kind === 'Platform')
}

/** A segment of a list as a thing; 培养 in 引进、培养、使用机制 is none by itself, nor is what asks for a proper name (季度会商). */
function named(names: NameReader, segment: Span, segments: readonly Span[], head?: Head): Item | undefined {
  const item = names.read(segment, head)
  if (!item || item.quote || segment === segments.at(-1)) return item
  return names.modifierLength(item) === 0 || (item.head && isManner(item.head)) ? undefined : item
}

/** 布局合理、统一管理、权责清晰的[丙体系]: what the list says before 的 only describes the name after it. */
function describedByList(names: NameReader, segments: readonly Span[], last: Span): Span | undefined {
  const [first] = segments
  if (!first || segments.length < 3 || segments.some((one) => names.hasQuote(one))) return undefined
  return names.read(first) ? undefined : afterLastOf(names.parsed, last)
}

/** 甲机制和乙机制 are two, 资金补充和风险补偿机制 is one: both sides must be names of their own. */
function readConjoined(names: NameReader, item: Item): Item[] {
  for (const token of tokensIn(names.parsed, item)) {
    if (token.start === item.start || token.end === item.end || !conjunctions.has(token.word)) continue
    if (names.parsed.depth[token.start] !== 0) continue
    const before = { start: item.start, end: token.start }
    const own = names.read(before)
    // “甲工作法”和“乙”机制: a quote that ends in a head of its own needs none.
    const left = own?.head || !names.hasQuote(before) ? own : names.read(before, item.head)
    const right = names.read({ start: token.end, end: item.end })
    // 甲检测和“乙行动”: what is no name is no part of the quoted one.
    if (!left && right?.quote?.start === token.end && right.quote.end === item.end) return [right]
    if (!left || !right) continue
    const bothQuoted = left.quote !== undefined && right.quote !== undefined
    const bothHeaded = left.head && right.head && names.modifierLength(left) >= 2
    if (bothQuoted || bothHeaded) return [left, ...readConjoined(names, right)]
  }
  return names.afterOf(item)
}
