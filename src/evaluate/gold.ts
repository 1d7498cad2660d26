import { MailuoError } from '../errors.js'
import { type ClassName, classes, kinds, type RelationName, relations } from '../vocabulary/terms.js'
import { type Fail, type Fields, isRecord, oneOf, records, text } from './goldFields.js'
import { type GoldLiteral, goldLiteral } from './goldLiteral.js'

/** `core`: anybody careful would list it. `optional`: right if listed, no loss if not. */
export type Level = 'core' | 'optional'

export interface GoldEntity {
  readonly id: string
  readonly type: ClassName
  readonly kind?: string
  readonly label: string
  readonly accept: readonly string[]
  readonly level: Level
  /** Exact text of a mention. */
  readonly quote?: string
}

export interface GoldRelation {
  /** Id of a gold entity of the same file, as is `o`. */
  readonly s: string
  readonly p: RelationName
  readonly o: string
  readonly level: Level
  /** Exact text of the evidence. */
  readonly quote?: string
}

/** What a careful reader says of one article (guideline, "Gold files"). */
export interface Gold {
  /** Base name of the article's file. */
  readonly source: string
  readonly entities: readonly GoldEntity[]
  readonly relations: readonly GoldRelation[]
  /** Where the file has no such list, no literal but a programme's kind is judged. */
  readonly literals?: readonly GoldLiteral[]
}

/** The gold written in `json`, read from `file`; MailuoError GOLD_INVALID names the first fault. */
export function parseGold(json: string, file: string): Gold {
  const fail = (reason: string): never => {
    throw new MailuoError('GOLD_INVALID', { file, reason })
  }
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    fail(`is not JSON (${(error as Error).message})`)
  }
  if (!isRecord(value)) return fail('is no object')
  if (typeof value.source !== 'string') return fail('"source" is no string')
  const entities = records(value, 'entities', fail).map((item, n) =>
    goldEntity(item, `entity ${n + 1}`, fail),
  )
  const ids = new Set(entities.map((entity) => entity.id))
  if (ids.size < entities.length) return fail('two entities have one id')
  const links = records(value, 'relations', fail).map((item, n) =>
    goldRelation(item, `relation ${n + 1}`, ids, fail),
  )
  if (!('literals' in value)) return { source: value.source, entities, relations: links }
  const said = records(value, 'literals', fail).map((item, n) =>
    goldLiteral(item, `literal ${n + 1}`, ids, fail),
  )
  return { source: value.source, entities, relations: links, literals: said }
}

function goldEntity(item: Fields, where: string, fail: Fail): GoldEntity {
  const { kind } = item
  if (kind !== undefined) oneOf(kinds, kind, `${where}: kind`, fail)
  const accept = item.accept ?? []
  if (!Array.isArray(accept) || !accept.every((form) => typeof form === 'string')) {
    return fail(`${where}: accept is no list of strings`)
  }
  return {
    id: text(item.id, `${where}: id`, fail),
    type: oneOf(classes, item.type, `${where}: type`, fail),
    ...(typeof kind === 'string' ? { kind } : {}),
    label: text(item.label, `${where}: label`, fail),
    accept,
    level: oneOf(['core', 'optional'] as const, item.level, `${where}: level`, fail),
    ...(typeof item.quote === 'string' ? { quote: item.quote } : {}),
  }
}

function goldRelation(item: Fields, where: string, ids: ReadonlySet<string>, fail: Fail): GoldRelation {
  const end = (key: 's' | 'o') => {
    const id = text(item[key], `${where}: ${key}`, fail)
    return ids.has(id) ? id : fail(`${where}: ${key} "${id}" is no entity's id`)
  }
  return {
    s: end('s'),
    p: oneOf(relations, item.p, `${where}: p`, fail),
    o: end('o'),
    level: oneOf(['core', 'optional'] as const, item.level, `${where}: level`, fail),
    ...(typeof item.quote === 'string' ? { quote: item.quote } : {}),
  }
}
