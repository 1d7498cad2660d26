import type { Span } from '../text/span.js'
import { kindOfHead } from './heads.js'
import { createItem, type Item } from './item.js'
import type { NameReader } from './nameReader.js'
import { gathering, parseNumber } from './numbers.js'
import { splitList } from './splitList.js'

/** 六大培训计划, “三大计划” */
const coined = new RegExp(`^“?${gathering}([^“”]+)”?$`)

/** “甲计划”“乙计划”等[“三大计划”], [甲、乙等六大培训计划]: what a coined numeral counts takes the words after it. */
export function coinedNumeral(names: NameReader, rest: Item | undefined, listed: Span): Item | undefined {
  if (!rest?.head) return undefined
  const { head, quote, count } = rest
  const segments = splitList(names.parsed, listed)
  if (kindOfHead(head) === undefined) return undefined
  const { text } = names.parsed
  const said = text.slice(quote ? rest.start : count?.start, rest.end)
  const added = coined.exec(said)?.[1]
  if (added === undefined) return undefined
  if (quote && segments.length !== parseNumber(said.slice(1))) return undefined
  if (!quote && !names.isDistinguished(rest)) return undefined
  const parts = segments.map((segment) => {
    const span = names.trim(segment)
    const own = names.read(segment)
    const isWhole = own?.head && names.modifierLength(own) >= 2
    return createItem(span.start, span.end, { head, added: isWhole ? '' : added })
  })
  const only = segments.length === 1 && names.wholeQuote(listed)
  return {
    ...rest,
    start: quote ? rest.start : names.trimStart(listed).start,
    parts: only ? [] : parts,
    quote: only || rest.quote,
  }
}
