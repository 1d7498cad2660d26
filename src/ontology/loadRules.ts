import { parseDocument } from 'yaml'
import { MailuoError } from '../errors.js'
import { type ClassName, classes, kinds, relations, signatures } from '../vocabulary/terms.js'
import {
  type Examples,
  type LiteralRule,
  type MentionRule,
  type RelationRule,
  roleNames,
  strategies,
} from './rules.js'
import { optionsProblem } from './strategyOptions.js'

interface RuleFile {
  readonly name: string
  readonly text: string
}

export interface Rules {
  readonly mentions: readonly MentionRule[]
  readonly relations: readonly RelationRule[]
  readonly literals: readonly LiteralRule[]
}

/** Reads rule files in the order of their names; throws `RULE_INVALID` with file, rule and reason. */
export function loadRules(files: readonly RuleFile[]): Rules {
  const mentions: MentionRule[] = []
  const relationRules: RelationRule[] = []
  const literals: LiteralRule[] = []
  const seen = new Set<string>()
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    for (const entry of entriesOf(file)) {
      const fields = new Fields(entry, file.name)
      const id = fields.text('id')
      if (seen.has(id)) fields.fail('id', `"${id}" is used twice`)
      seen.add(id)
      if (fields.has('relation')) relationRules.push(relationRule(fields, id))
      else if (fields.has('literal')) literals.push(literalRule(fields, id))
      else mentions.push(mentionRule(fields, id))
      fields.assertAllRead()
    }
  }
  return { mentions, relations: relationRules, literals }
}

function entriesOf(file: RuleFile): Record<string, unknown>[] {
  const document = parseDocument(file.text)
  const [problem] = document.errors
  const fail = (reason: string): never => {
    throw new MailuoError('RULE_INVALID', { file: file.name, reason })
  }
  if (problem) fail(problem.message.split('\n')[0] ?? problem.message)
  const entries: unknown = document.toJS() ?? []
  if (!Array.isArray(entries)) return fail('is no list of rules')
  return entries.map((entry, index) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      return fail(`entry ${index + 1} is no rule`)
    }
    return entry as Record<string, unknown>
  })
}

/** Typed access to one rule's fields; knows which were read, so that a misspelt one is found. */
class Fields {
  readonly #entry: Record<string, unknown>
  readonly #file: string
  readonly #read = new Set<string>()

  constructor(entry: Record<string, unknown>, file: string) {
    this.#entry = entry
    this.#file = file
  }

  fail(name: string, reason: string): never {
    const id = typeof this.#entry.id === 'string' ? `rule "${this.#entry.id}", ` : ''
    throw new MailuoError('RULE_INVALID', { file: this.#file, reason: `${id}${name} ${reason}` })
  }

  has(name: string): boolean {
    return this.#entry[name] !== undefined
  }

  text(name: string, fallback?: string): string {
    const value = this.#value(name) ?? fallback
    return typeof value === 'string' ? value : this.fail(name, 'is missing or no text')
  }

  number(name: string, fallback: number): number {
    const value = this.#value(name) ?? fallback
    return typeof value === 'number' ? value : this.fail(name, 'is no number')
  }

  list(name: string, fallback: readonly string[] = []): readonly string[] {
    const value = this.#value(name) ?? fallback
    if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
      return this.fail(name, 'is no list of texts')
    }
    return value
  }

  /** One of `allowed`, as text. */
  choice<T extends string>(name: string, allowed: readonly T[], fallback?: T): T {
    const text = this.text(name, fallback)
    return allowed.find((item) => item === text) ?? this.fail(name, `cannot be "${text}"`)
  }

  choices<T extends string>(name: string, allowed: readonly T[], fallback: readonly T[] = []): readonly T[] {
    return this.list(name, fallback).map(
      (text) => allowed.find((item) => item === text) ?? this.fail(name, `cannot hold "${text}"`),
    )
  }

  record(name: string): Record<string, string> {
    const value = this.#value(name) ?? {}
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.fail(name, 'is no map')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]))
  }

  assertAllRead(): void {
    for (const name of Object.keys(this.#entry))
      if (!this.#read.has(name)) this.fail(name, 'is no known field')
  }

  #value(name: string): unknown {
    this.#read.add(name)
    return this.#entry[name]
  }
}

function rolesOf(fields: Fields): MentionRule['roles'] {
  return fields.choices('roles', roleNames, ['body', 'caption'])
}

function examplesOf(fields: Fields): Examples {
  return { says: fields.list('says'), silent: fields.list('silent') }
}

function mentionRule(fields: Fields, id: string): MentionRule {
  const base = {
    id,
    class: fields.choice<ClassName>('class', classes),
    roles: rolesOf(fields),
    inside: fields.choices<ClassName>('inside', classes),
    keep: fields.choice('keep', ['always', 'related'], 'always'),
    ...(fields.has('kind') ? { kind: fields.choice('kind', kinds) } : {}),
    examples: examplesOf(fields),
  }
  const by = fields.choice('by', ['structure', 'quote', 'names', 'pattern', 'ends', 'chain', 'phrase'])
  switch (by) {
    case 'structure':
      return { ...base, by, of: fields.choice('of', ['title', 'theme', 'author']), head: fields.list('head') }
    case 'quote':
      return {
        ...base,
        by,
        head: fields.list('head'),
        place: fields.choice('place', ['after', 'inner'], 'after'),
      }
    case 'names':
      return { ...base, by }
    case 'pattern':
      return {
        ...base,
        by,
        pattern: fields.text('pattern'),
        not: fields.list('not'),
        ...(fields.has('refers') ? { refers: fields.text('refers') } : {}),
        reach: fields.number('reach', 200),
      }
    case 'ends':
      return {
        ...base,
        by,
        ends: fields.list('ends'),
        stops: fields.list('stops'),
        not: fields.list('not'),
        never: fields.list('never'),
        only: fields.list('only'),
        after: fields.list('after'),
        inQuotes: fields.choice('inQuotes', ['yes', 'no'], 'yes') === 'yes',
        min: fields.number('min', 1),
        max: fields.number('max', 20),
      }
    case 'chain':
      return {
        ...base,
        by,
        from: fields.choices('from', classes),
        ends: fields.list('ends'),
        stops: fields.list('stops'),
        verbs: fields.list('verbs'),
        goesOn: fields.list('goesOn'),
        not: fields.list('not'),
        never: fields.list('never'),
        max: fields.number('max', 20),
      }
    case 'phrase':
      return {
        ...base,
        by,
        after: fields.list('after'),
        head: fields.list('head'),
        quoted: fields.choice('quoted', ['required', 'title', 'never', 'either'], 'either'),
        min: fields.number('min', 2),
        bare: fields.choice('bare', ['yes', 'no'], 'no') === 'yes',
        spelt: fields.choice('spelt', ['yes', 'no'], 'no') === 'yes',
      }
  }
}

function literalRule(fields: Fields, id: string): LiteralRule {
  return {
    id,
    literal: fields.choice('literal', ['amount', 'currency', 'count', 'date', 'documentNumber', 'quantity']),
    subject: fields.choices<ClassName>('subject', classes),
    place: fields.choice('place', ['before', 'after', 'inside', 'next', 'sentence']),
    pattern: fields.text('pattern'),
    roles: rolesOf(fields),
    examples: examplesOf(fields),
  }
}

function relationRule(fields: Fields, id: string): RelationRule {
  const relation = fields.choice('relation', relations)
  const { from, to } = signatures[relation]
  const by = fields.choice('by', strategies)
  const options = fields.record('options')
  const problem = optionsProblem(by, options)
  if (problem !== undefined) fields.fail('options', problem)
  return {
    id,
    relation,
    by,
    subject: fields.choices('subject', from, from),
    object: fields.choices('object', to, to),
    cue: fields.list('cue'),
    roles: rolesOf(fields),
    options,
    examples: examplesOf(fields),
  }
}
