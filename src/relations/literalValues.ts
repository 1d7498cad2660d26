import { parseNumber } from '../mentions/numbers.js'
import type { Quantity } from '../model.js'
import type { LiteralRule } from '../ontology/rules.js'
import type { FoundLiteral } from './literals.js'

/** ISO 4217 codes of the words that texts use. */
const currencies: Readonly<Record<string, string>> = {
  元: 'CNY',
  美元: 'USD',
  欧元: 'EUR',
  港元: 'HKD',
  港币: 'HKD',
  澳门元: 'MOP',
  日元: 'JPY',
  英镑: 'GBP',
}

type Groups = Readonly<Record<string, string | undefined>>

/** What the groups of a literal rule's pattern say; undefined where they hold no value. */
export function toClaim(property: LiteralRule['literal'], groups: Groups): FoundLiteral['claim'] | undefined {
  switch (property) {
    case 'amount':
    case 'count': {
      const number = parseNumber(groups.value ?? '')
      // One of a thing is what its name says already.
      if (number === undefined || (property === 'count' && number === 1)) return undefined
      return { predicate: property, number }
    }
    case 'currency': {
      const text = currencies[groups.value ?? '']
      return text === undefined ? undefined : { predicate: 'currency', text }
    }
    case 'date': {
      const text = toDate(groups)
      return text === undefined ? undefined : { predicate: 'date', text }
    }
    case 'documentNumber':
      return groups.value === undefined ? undefined : { predicate: 'documentNumber', text: groups.value }
    case 'quantity': {
      const quantity = toQuantity(groups)
      return quantity && { predicate: 'quantity', quantity }
    }
  }
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, by which of the groups year, month, day are there. */
function toDate({ year, month, day }: Groups): string | undefined {
  if (year === undefined || !/^[0-9]{4}$/.test(year)) return undefined
  const parts = [year]
  if (month !== undefined) parts.push(month.padStart(2, '0'))
  if (month !== undefined && day !== undefined) parts.push(day.padStart(2, '0'))
  const text = parts.join('-')
  // Date.parse takes the 30th of February for the 2nd of March.
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined
}

function toQuantity({ value, from, to, unit, before, after, beyond }: Groups): Quantity | undefined {
  if (unit === undefined) return undefined
  const qualifier = [before, after, beyond].filter((word) => word !== undefined && word !== '').join('…')
  const qualified = qualifier === '' ? {} : { qualifier }
  const [number, low, high] = [value, from, to].map((text) =>
    text === undefined ? undefined : parseNumber(text),
  )
  if (number !== undefined) return { value: number, unit, ...qualified }
  if (low !== undefined && high !== undefined) return { from: low, to: high, unit, ...qualified }
  return undefined
}
