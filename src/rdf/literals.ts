import type { Literal } from '@rdfjs/types'
import { DataFactory } from 'n3'
import { xsd } from './terms.js'

const { literal } = DataFactory

/** A number as xsd:integer where it is whole, else xsd:decimal. */
export function numberLiteral(number: number): Literal {
  return literal(formatDecimal(number), Number.isInteger(number) ? xsd.integer : xsd.decimal)
}

/** A date as xsd:gYear, xsd:gYearMonth or xsd:date by its form; of another form as a string. */
export function dateLiteral(date: string): Literal {
  if (/^\d{4}$/u.test(date)) return literal(date, xsd.gYear)
  if (/^\d{4}-\d{2}$/u.test(date)) return literal(date, xsd.gYearMonth)
  return literal(date, /^\d{4}-\d{2}-\d{2}$/u.test(date) ? xsd.date : xsd.string)
}

/** A finite number without exponent, which xsd:decimal does not have. `Number` of it is the number again. */
export function formatDecimal(number: number): string {
  if (!Number.isFinite(number)) throw new RangeError(`${number} is no finite number`)
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)\.?(\d*)(?:e([+-]\d+))?$/u.exec(String(number)) ?? []
  if (exponent === undefined) return String(number)
  const shift = Number(exponent)
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - whole.length)}${whole}${fraction}`
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`
}
