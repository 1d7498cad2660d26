import { compilePattern } from '../ontology/pattern.js'
import type { PatternRule } from '../ontology/rules.js'
import { type ClassName, classes } from '../vocabulary/terms.js'
import type { LookUp } from './checkRules.js'
import type { Mention } from './mention.js'

/** A pattern rule ready to run. */
export interface CompiledPattern {
  readonly rule: PatternRule
  readonly regexp: RegExp
  /** Its groups that are named after a class, with digits to tell several apart. */
  readonly groups: ReadonlyMap<string, ClassName>
  /** Whether it searches the text with its places, or with its persons, masked. */
  readonly masks: 'Place' | 'PersonName' | 'none'
  /** What a mention must not equal. */
  readonly not: ReadonlySet<string>
  /** Set where its mentions only point back. */
  readonly refers?: NonNullable<Mention['refers']>
}

/** Compiles a pattern rule with the words of the lexicon; throws `RULE_INVALID` where it is no regular expression. */
export function compilePatternRule(rule: PatternRule, lookUp: LookUp): CompiledPattern {
  return {
    rule,
    regexp: compilePattern(rule.id, rule.pattern, lookUp),
    groups: classGroups(rule.pattern),
    masks: /\{Person(?:Name|Token)\}/.test(rule.pattern)
      ? 'PersonName'
      : rule.pattern.includes('{Place}')
        ? 'Place'
        : 'none',
    not: new Set(rule.not.flatMap((name) => lookUp(name) ?? [])),
    ...(rule.refers === undefined ? {} : { refers: compileReference(rule.refers, rule, lookUp) }),
  }
}

function compileReference(
  refers: string,
  { id, reach }: PatternRule,
  lookUp: LookUp,
): NonNullable<Mention['refers']> {
  return { name: refers === 'own' ? refers : compilePattern(id, refers, lookUp, ''), reach }
}

function classGroups(pattern: string): Map<string, ClassName> {
  const names = [...pattern.matchAll(/\(\?<([A-Za-z]+[0-9]*)>/g)].map(([, name = '']) => name)
  return new Map(
    names.flatMap((name) => {
      const className = classes.find((one) => one === name.replace(/[0-9]+$/, ''))
      return className ? [[name, className] as const] : []
    }),
  )
}
