import { needsOf } from '../ontology/needs.js'
import { compilePattern } from '../ontology/pattern.js'
import type { LiteralRule } from '../ontology/rules.js'
import type { LookUp } from './checkRules.js'

/** A literal rule ready to run on the text beside or inside a mention. */
export interface CompiledLiteral {
  readonly rule: LiteralRule
  readonly regexp: RegExp
  /** Whether it matches no words without one of 0 to 9 or a point. */
  readonly needsDigit: boolean
}

/** Compiles a literal rule with the words of the lexicon; throws `RULE_INVALID` where its pattern is no regular expression. */
export function compileLiteralRule(rule: LiteralRule, lookUp: LookUp): CompiledLiteral {
  // First, since it tells what is wrong with a pattern.
  const regexp = compilePattern(rule.id, rule.pattern, lookUp, '')
  const needs = needsOf(rule.pattern, (name) => lookUp(name) ?? [])
  return {
    rule,
    regexp,
    needsDigit: needs.some((strings) => strings.length > 0 && strings.every((one) => /^[0-9.]$/.test(one))),
  }
}
