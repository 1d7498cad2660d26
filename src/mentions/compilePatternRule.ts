import { needsOf } from '../ontology/needs.js'
import { compilePattern } from '../ontology/pattern.js'
import type { PatternRule } from '../ontology/rules.js'
import { trieOf, type WordTrie } from '../ontology/wordTrie.js'
import { type ClassName, classes } from '../vocabulary/terms.js'
import type { LookUp } from './checkRules.js'
import type { Mention } from './mention.js'
import { Sieve } from './sieve.js'

/** A pattern rule ready to run. */
export interface CompiledPattern {
  readonly rule: PatternRule
  readonly masks: Masks
  readonly regexp: RegExp
  /** Its groups that are named after a class, with digits to tell several apart. */
  readonly groups: ReadonlyMap<string, ClassName>
  /** What a mention must not equal. */
  readonly not: ReadonlySet<string>
  /** Set where its mentions only point back. */
  readonly refers?: NonNullable<Mention['refers']>
}

/** What is masked in the text that a pattern searches: its places, its persons, or nothing. */
export type Masks = 'Place' | 'PersonName' | 'none'

/** All patterns, and what tells which of them can match in a text that its marks follow. */
export interface Patterns {
  readonly all: readonly CompiledPattern[]
  /** By the position of a pattern in `all`. */
  readonly sieve: Sieve
  /** What every `{PersonName}` matches, tried at one place. */
  readonly personName: RegExp
  /** What such a name begins with. */
  readonly nameStarts: WordTrie<string>
}

/** Compiles the pattern rules with the words of the lexicon; throws `RULE_INVALID` where one is no regular expression. */
export function compilePatternRules(rules: readonly PatternRule[], lookUp: LookUp): Patterns {
  const wordsOf = (name: string) => lookUp(name) ?? []
  const needs = rules.map(({ pattern }) => needsOf(pattern, wordsOf))
  return {
    all: rules.map((rule) => compilePatternRule(rule, lookUp)),
    sieve: new Sieve(needs),
    personName: compilePattern('PersonName', '{PersonName}', wordsOf, 'y'),
    nameStarts: trieOf(['surname', 'compoundSurname', 'ethnicName'].flatMap(wordsOf)),
  }
}

function masksOf({ pattern }: PatternRule): Masks {
  if (/\{Person(?:Name|Token)\}/.test(pattern)) return 'PersonName'
  return pattern.includes('{Place}') ? 'Place' : 'none'
}

function compilePatternRule(rule: PatternRule, lookUp: LookUp): CompiledPattern {
  return {
    rule,
    masks: masksOf(rule),
    regexp: compilePattern(rule.id, rule.pattern, lookUp),
    groups: classGroups(rule.pattern),
    not: new Set(rule.not.flatMap((name) => lookUp(name) ?? [])),
    ...(rule.refers === undefined ? {} : { refers: compileReference(rule.refers, rule, lookUp) }),
  }
}

function compileReference(
  refers: string,
  { id, reach }: PatternRule,
  lookUp: LookUp,
): NonNullable<Mention['refers']> {
  const isFixed = refers === 'own' || refers === 'title' || refers === 'home'
  return { name: isFixed ? refers : compilePattern(id, refers, lookUp, ''), reach }
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
