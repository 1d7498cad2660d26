import type { ChainRule, EndsRule } from '../ontology/rules.js'
import { WordEnds } from '../ontology/wordEnds.js'
import { trieOf, WordTrie } from '../ontology/wordTrie.js'

/** The words of a word class. */
export type WordsOf = (name: string) => readonly string[]

/** An ending rule ready to run. */
export interface CompiledEnds {
  readonly rule: EndsRule
  readonly stops: ReadonlySet<string>
  readonly not: WordEnds<string>
  readonly never: ReadonlySet<string>
  /** Absent where anything may stand before the ending. */
  readonly only?: WordEnds<string>
  readonly after: ReadonlySet<string>
}

/** A chain rule ready to run. */
export interface CompiledChain {
  readonly rule: ChainRule
  readonly ends: WordEnds<string>
  readonly stops: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
  readonly goesOn: WordTrie<string>
  readonly not: WordEnds<string>
  readonly never: ReadonlySet<string>
}

/** Looks the words of an ending rule up once for all sentences. */
function compileEnds(rule: EndsRule, wordsOf: WordsOf): CompiledEnds {
  const setOf = (names: readonly string[]) => new Set(names.flatMap(wordsOf))
  return {
    rule,
    stops: setOf(rule.stops),
    not: endsOf(rule.not, wordsOf),
    never: setOf(rule.never),
    ...(rule.only.length > 0 && { only: endsOf(rule.only, wordsOf) }),
    after: setOf(rule.after),
  }
}

/** All ending rules by their endings, so that one walk over a sentence serves them all. */
export function indexEnds(rules: readonly EndsRule[], wordsOf: WordsOf): WordTrie<CompiledEnds> {
  const ends = new WordTrie<CompiledEnds>()
  for (const rule of rules) {
    const compiled = compileEnds(rule, wordsOf)
    for (const name of rule.ends) for (const word of wordsOf(name)) ends.add(word, compiled)
  }
  return ends
}

/** Looks the words of a chain rule up once for all sentences. */
export function compileChain(rule: ChainRule, wordsOf: WordsOf): CompiledChain {
  const setOf = (names: readonly string[]) => new Set(names.flatMap(wordsOf))
  return {
    rule,
    ends: endsOf(rule.ends, wordsOf),
    stops: setOf(rule.stops),
    verbs: setOf(rule.verbs),
    goesOn: trieOf(rule.goesOn.flatMap(wordsOf)),
    not: endsOf(rule.not, wordsOf),
    never: setOf(rule.never),
  }
}

function endsOf(names: readonly string[], wordsOf: WordsOf): WordEnds<string> {
  const ends = new WordEnds<string>()
  for (const word of names.flatMap(wordsOf)) ends.add(word, word)
  return ends
}
