import type { Span } from '../text/span.js'
import type { Item } from './item.js'
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
    const { number, added } = saidNumber(rest)
    const steps = splitQuote(text, quote)
    if (steps.length > 1 && steps.length === number) return steps.map((step) => ({ ...step, added }))
  }
  return []
}

/** The number in what follows a list, and what each of the list shares: 五步…, 三大[支撑体系], …“双乙工程”. */
function saidNumber(rest: string): { number: number | undefined; added: string } {
  const great = /^([二两三四五六七八九十])(?:大|项|类)([^“”]+)$/.exec(rest)
  if (great?.[1]) return { number: parseNumber(great[1]), added: great[2] ?? '' }
  const said =
    /^([二两三四五六七八九])[步田段环招法]/.exec(rest) ?? /“([双二两三四五六七八九十])[^“”]+”$/.exec(rest)
  return { number: said?.[1] === '双' ? 2 : parseNumber(said?.[1] ?? ''), added: '' }
}

function splitQuote(text: string, quote: Span): Item[] {
  const steps: Item[] = []
  let start = quote.start + 1
  for (let at = start; at < quote.end; at++) {
    if (at < quote.end - 1 && text.charAt(at) !== '、') continue
    if (start < at) steps.push({ start, end: at, added: '', parts: [] })
    start = at + 1
  }
  return steps
}
