import type { Span } from '../text/span.js'
import type { Bracket } from './brackets.js'
import { parseNumber } from './numbers.js'

/** Measure words that may stand between a numeral and what it counts: 三大工程, 两张清单. */
export const measures = '[大个项类张条支套份]?'

const numeralName = new RegExp(`^“([二两三四五六七八九十])${measures}([^“”0-9]{1,4})”$`)

/** A numeral in quotes and what it counts: 三 and 定 of “三定”, 五 and 体系 of “五大体系”. */
export function readNumeralName(quoted: string): { number: number; counted: string } | undefined {
  const said = numeralName.exec(quoted)
  const number = parseNumber(said?.[1] ?? '')
  return said?.[2] === undefined || number === undefined ? undefined : { number, counted: said[2] }
}

/**
 * Lists that a numeral in quotes after them counts (定岗位、定责任、定考核“三定”, 讲一课、学一天等“两个一”), each from its second item
 * to the quote: their verbs are part of the items.
 */
export function findCountedLists(
  text: string,
  brackets: readonly Bracket[],
  depth: Uint8Array,
  clauses: readonly Span[],
): Span[] {
  const lists: Span[] = []
  for (const quote of brackets) {
    if (quote.depth !== 0 || quote.mark !== '“') continue
    const name = readNumeralName(text.slice(quote.start, quote.end))
    const clause = name && clauses.find(({ start, end }) => start < quote.start && quote.end <= end)
    if (!clause) continue
    const commas: number[] = []
    for (let at = clause.start; at < quote.start; at++) {
      if (text.charAt(at) === '、' && depth[at] === 0) commas.push(at)
    }
    const [first] = commas
    const isJoined = /[和与及]/.test(text.slice(commas.at(-1), quote.start))
    const missing = name.number - commas.length - 1
    if (first !== undefined && (missing === 0 || (missing === 1 && isJoined)))
      lists.push({ start: first + 1, end: quote.start })
  }
  return lists
}
