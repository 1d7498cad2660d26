import { MailuoError } from '../errors.js'
import type { Rules } from '../ontology/loadRules.js'
import { compilePattern } from '../ontology/pattern.js'
import type { MentionRule } from '../ontology/rules.js'
import { patternOptions } from '../ontology/strategyOptions.js'
import { classes } from '../vocabulary/terms.js'

/** The words of a class by its name; undefined where the pack has no such class. */
export type LookUp = (name: string) => readonly string[] | undefined

/**
 * Throws `RULE_INVALID` where a rule names a word class, a class or a rule that the pack lacks, as it would never fire,
 * or has an option that is no regular expression. In options only `words`, the word classes, can be named.
 */
export function checkRules(
  rules: Rules,
  lookUp: LookUp,
  words: ReadonlyMap<string, readonly string[]>,
): void {
  for (const rule of rules.mentions) {
    for (const name of wordClassesOf(rule)) {
      if (lookUp(name) === undefined && name !== 'namedKind')
        fail(rule.id, `no word class "${name}" in the lexicon`)
    }
    if (rule.by === 'pattern') checkGroups(rule)
  }
  checkOptions(rules, (name) => words.get(name))
}

function checkOptions({ mentions, relations }: Rules, lookUp: LookUp): void {
  const mentionRules = new Set(mentions.map(({ id }) => id))
  const relationRules = new Set(relations.map(({ id }) => id))
  for (const rule of relations) {
    const { id, options } = rule
    for (const name of patternOptions(rule)) compilePattern(id, options[name] ?? '', lookUp)
    for (const name of options.from?.split(' ') ?? []) {
      if (!mentionRules.has(name)) fail(id, `options.from names "${name}", which is no mention rule`)
    }
    for (const name of options.unless?.split(' ') ?? []) {
      const isRule = name.includes('.')
      if (isRule && !relationRules.has(name)) fail(id, `options.unless names "${name}", which is no rule`)
    }
  }
}

function fail(id: string, reason: string): never {
  throw new MailuoError('RULE_INVALID', { file: 'rules', reason: `rule "${id}": ${reason}` })
}

function wordClassesOf(rule: MentionRule): readonly string[] {
  switch (rule.by) {
    case 'phrase':
      return [...rule.after, ...rule.head]
    case 'quote':
      return rule.head
    case 'pattern':
      return rule.not
    case 'ends':
      return [...rule.ends, ...rule.stops, ...rule.not, ...rule.never, ...rule.only, ...rule.after]
    case 'chain':
      return [...rule.ends, ...rule.stops, ...rule.verbs, ...rule.goesOn, ...rule.not, ...rule.never]
    default:
      return []
  }
}

/** The groups of a mention pattern are named after classes, with digits to tell two of one class apart. */
function checkGroups({ id, pattern }: MentionRule & { by: 'pattern' }): void {
  const groups = [...pattern.matchAll(/\(\?<([A-Za-z]\w*)>/g)].map(([, name = '']) => name)
  if (groups.length === 0) fail(id, 'its pattern has no group that is named after a class')
  for (const group of groups) {
    const name = group.replace(/[0-9]+$/, '')
    if (!classes.some((one) => one === name)) fail(id, `its group "${group}" is named after no class`)
  }
}
