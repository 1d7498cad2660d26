import type { Span } from '../text/span.js'
import type { Head } from './heads.js'
import { createItem, type Item } from './item.js'
import { parseNumber } from './numbers.js'
import type { ParsedSentence } from './parsedSentence.js'

/**
 * What a quote in the name `start`..`end` spells out, where their number is said and right:
 * “选苗、育苗、护苗”三步工作法, “甲、乙”两大支撑体系, “甲、乙”帮扶“双乙工程”.
 */
export function readSteps({ text, brackets }: ParsedSentence, start: number, end: number): Item[] {
  for (const quote of brackets) {
    if (quote.mark !== '“' || quote.depth !== 0 || quote.start < start || quote.end >= end) continue
    const rest = text.slice(quote.end, end)
    const steps = splitQuote(text, quote)
    const { number, added } = saidNumber(rest, (word) =>
      steps.every((step) => text.slice(step.start, step.end).includes(word)),
    )
    if (steps.length > 1 && steps.length === number) return steps.map((step) => ({ ...step, added }))
  }
  return []
}

/**
 * What a note after a coined numeral spells out, where their number is right: 三大项目(甲课堂、乙影院),
 * “两项制度”(甲制度、乙制度). Where none has a head of its own, or all the same, each takes the numeral's.
 */
export function readNote({ text }: ParsedSentence, name: Span, note: Span, headOf: HeadOf): Item[] {
  const said = /^“?([二两三四五六七八九十])(?:大|个|项|类|张)?[^“”]+”?$/.exec(
    text.slice(name.start, name.end),
  )
  const items = splitQuote(text, note)
  if (items.length < 2 || items.length !== parseNumber(said?.[1] ?? '')) return []
  const shared = headOf(name.start, text.charAt(name.end - 1) === '”' ? name.end - 1 : name.end)
  const heads = items.map((item) => headOf(item.start, item.end))
  const [word] = heads.map((head) => head?.word)
  // 助老服务、助残服务 of 两大清单 are lists of services; 甲课堂、乙影院 are what their own heads say.
  const isShared = word !== shared?.word && heads.every((head) => head?.word === word)
  return items.map((item, at) => {
    const head = isShared ? shared : (heads[at] ?? shared)
    return { ...item, head, added: isShared ? (shared?.word ?? '') : '' }
  })
}

/** A step with the head of the whole; with a head that asks for a proper name it would be none (“甲、乙”两大举措). */
export function stepOf(step: Item, head: Head | undefined): Item[] {
  if (!head) return [step]
  const isProper = head.classes.every(({ name }) => name === 'namedKind')
  return isProper && step.added !== '' ? [] : [{ ...step, head }]
}

type HeadOf = (start: number, end: number) => Head | undefined

/**
 * The number in what follows a list, and what each of the list shares: 五步…, 四个服务, 三大[支撑体系], …“双乙工程”; 两联机制 where each
 * has its 联.
 */
function saidNumber(rest: string, isInEach: (word: string) => boolean): { number?: number; added: string } {
  const said = /^([二两三四五六七八九十])(?:([大项类张份套本])|([步田段环招法个])|(.))(.+)$/.exec(rest)
  const named = /“([双二两三四五六七八九十])[^“”]+”$/.exec(rest)?.[1]
  const isSaid = said && (said[2] || said[3] || isInEach(said[4] ?? ''))
  const number = named === '双' ? 2 : parseNumber((isSaid ? said[1] : named) ?? '')
  const added = said?.[2] && !said[5]?.includes('”') ? (said[5] ?? '') : ''
  return { ...(number === undefined ? {} : { number }), added }
}

/** What stands between the marks of a quote or bracket, at each 、. */
function splitQuote(text: string, quote: Span): Item[] {
  const steps: Item[] = []
  let start = quote.start + 1
  for (let at = start; at < quote.end; at++) {
    if (at < quote.end - 1 && text.charAt(at) !== '、') continue
    if (start < at) steps.push(createItem(start, at))
    start = at + 1
  }
  return steps
}
