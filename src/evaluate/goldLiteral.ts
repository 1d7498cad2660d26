import type { Quantity } from '../model.js'
import { type LiteralName, literals } from '../vocabulary/terms.js'
import type { Level } from './gold.js'
import { type Fail, type Fields, isRecord, number, oneOf, text } from './goldFields.js'

/** A number, date or code that the text says of an entity; a programme's kind stands on the entity instead. */
export interface GoldLiteral {
  /** Id of a gold entity of the same file. */
  readonly s: string
  readonly p: Exclude<LiteralName, 'kind'>
  readonly value: number | string | Quantity
  readonly level: Level
  /** Exact text of the evidence. */
  readonly quote?: string
}

const literalNames = literals.filter((name) => name !== 'kind')

/** Reads one of a gold file's `literals`; `where` names it in faults. */
export function goldLiteral(item: Fields, where: string, ids: ReadonlySet<string>, fail: Fail): GoldLiteral {
  const s = text(item.s, `${where}: s`, fail)
  if (!ids.has(s)) fail(`${where}: s "${s}" is no entity's id`)
  const p = oneOf(literalNames, item.p, `${where}: p`, fail)
  return {
    s,
    p,
    value: readValue(p, item.value, `${where}: value`, fail),
    level: oneOf(['core', 'optional'] as const, item.level, `${where}: level`, fail),
    ...(typeof item.quote === 'string' ? { quote: item.quote } : {}),
  }
}

function readValue(name: GoldLiteral['p'], value: unknown, what: string, fail: Fail): GoldLiteral['value'] {
  if (name === 'amount' || name === 'count') return number(value, what, fail)
  if (name === 'quantity') return quantityOf(value, what, fail)
  return text(value, what, fail)
}

function quantityOf(value: unknown, what: string, fail: Fail): Quantity {
  if (!isRecord(value)) return fail(`${what} is no object`)
  const { qualifier } = value
  const at = (key: 'value' | 'from' | 'to') => number(value[key], `${what}: ${key}`, fail)
  return {
    ...('value' in value ? { value: at('value') } : { from: at('from'), to: at('to') }),
    unit: text(value.unit, `${what}: unit`, fail),
    ...(typeof qualifier === 'string' ? { qualifier } : {}),
  }
}
