import type { ClassName, KindName, RelationName } from '../vocabulary/terms.js'

/** Marked sentences that a rule must read (`says`) and must leave alone (`silent`); the suite runs them. */
export interface Examples {
  readonly says: readonly string[]
  readonly silent: readonly string[]
}

/** Names of the sentence roles, as the document layer's `Role` has them. */
export const roleNames = [
  'title',
  'byline',
  'head',
  'heading',
  'leadIn',
  'body',
  'caption',
  'authorNote',
  'signature',
  'boilerplate',
] as const
type RoleName = (typeof roleNames)[number]

interface MentionRuleBase {
  readonly id: string
  readonly class: ClassName
  /** Sentence roles that the rule reads. */
  readonly roles: readonly RoleName[]
  /** Classes of mentions that this one may lie inside of. */
  readonly inside: readonly ClassName[]
  /** `related`: the thing is only worth listing where a statement is made of it. */
  readonly keep: 'always' | 'related'
  /** Kind of a programme that the rule fixes; without it the head noun decides. */
  readonly kind?: KindName
  readonly examples: Examples
}

/** The lexicon's things of the class, wherever one of their forms stands. */
export interface NamesRule extends MentionRuleBase {
  readonly by: 'names'
}

/** A regular expression with `{word class}` in it; groups named after a class are the mentions. */
export interface PatternRule extends MentionRuleBase {
  readonly by: 'pattern'
  readonly pattern: string
  /** Word classes that a mention must not equal. */
  readonly not: readonly string[]
  /**
   * The mentions name nothing of their own but what was named last: a thing of the class that ends as they do (`own`:
   * 该局 is 清河县林业局; `title`: 本方案 is the one that the title names; `home`: 我市
   * is the place that the article is about), or whose name matches this regular expression.
   * One that nothing was named for is dropped.
   */
  readonly refers?: string
  /** How many sentences back that may have been. */
  readonly reach: number
}

/** A noun phrase that ends in a word of the classes `ends`; it reaches left to the nearest boundary. */
export interface EndsRule extends MentionRuleBase {
  readonly by: 'ends'
  readonly ends: readonly string[]
  /** Word classes that bound it on the left, besides punctuation, prepositions and pronouns. */
  readonly stops: readonly string[]
  /** Word classes that must not stand where the mention ends (格局 for 局). */
  readonly not: readonly string[]
  /** Word classes that are no mention by themselves (群众), though they may end one. */
  readonly never: readonly string[]
  /** Only these word classes may stand before the ending, any number of times; without it anything may. */
  readonly only: readonly string[]
  /** Least and greatest length of what stands before the ending, in UTF-16 units. */
  readonly min: number
  readonly max: number
  /** Word classes, one of which must stand right before the mention (or a list that it is in). */
  readonly after: readonly string[]
  /** Whether it may stand inside a name in quotes (工匠 in “燕山工匠”); at its beginning it always may. */
  readonly inQuotes: boolean
}

/** A place or body that was found, then nouns up to an ending: 绵阳市教育局教师发展中心. */
export interface ChainRule extends MentionRuleBase {
  readonly by: 'chain'
  /** Classes of what the name begins with. */
  readonly from: readonly ClassName[]
  /** Word classes of the ending. */
  readonly ends: readonly string[]
  /** Word classes that no name goes over, and verbs that it may hold: it ends before any other. */
  readonly stops: readonly string[]
  readonly verbs: readonly string[]
  /** Word classes that only look like an ending (格局 for 局). */
  readonly not: readonly string[]
  /** Word classes that, right after an ending, say that the name goes on (花园 in 花园社区). */
  readonly goesOn: readonly string[]
  /** Word classes that make no name where nothing else stands after the place (绵阳市学校). */
  readonly never: readonly string[]
  /** Greatest length of what stands after the place or body, in UTF-16 units. */
  readonly max: number
}

/** The object of a cue verb: “深入实施[…]计划”. Lists are split; heads are shared out. */
export interface PhraseRule extends MentionRuleBase {
  readonly by: 'phrase'
  /** Word classes of the cue. */
  readonly after: readonly string[]
  /** Word classes of the head noun; `kind` stands for the head nouns of all programme kinds. Empty: no head asked. */
  readonly head: readonly string[]
  /** Whether a name in quotes (`required`) or book title marks (`title`) must be in it, or none may (`never`). */
  readonly quoted: 'required' | 'title' | 'never' | 'either'
  /** Least length of what stands before the head, in UTF-16 units. */
  readonly min: number
  /** Reads objects with neither head nor quote too, if they are one short noun phrase (实施[绿色开采]). */
  readonly bare: boolean
  /** Reads only names whose parts a note spells out, or a list that their numeral counts: 三大项目(甲、乙、丙), 甲、乙“两统一”. */
  readonly spelt: boolean
}

/** A quoted name, with the head noun that follows it or that it ends in. */
export interface QuoteRule extends MentionRuleBase {
  readonly by: 'quote'
  /** Word classes of the head noun; `kind` and `namedKind` stand for those of all programme kinds. */
  readonly head: readonly string[]
  /** `after`: the head follows the quote (“乐易办”平台); `inner`: the quote ends in it (“蓝鹰工程”). */
  readonly place: 'after' | 'inner'
}

/** What the article's structure names: its title, a theme (heading or lead-in) or an author of the byline. */
export interface StructureRule extends MentionRuleBase {
  readonly by: 'structure'
  readonly of: 'title' | 'theme' | 'author'
  /** Word classes of a head noun: the rule then reads headings below a measure that name a thing of that kind. */
  readonly head: readonly string[]
}

export type MentionRule =
  | StructureRule
  | QuoteRule
  | NamesRule
  | PatternRule
  | EndsRule
  | ChainRule
  | PhraseRule

/**
 * One way a literal is said: a pattern before, after or inside a mention, at the start of the sentence after it where its
 * paragraph has named no other of its classes, or (of the article) in a sentence of a role.
 */
export interface LiteralRule {
  readonly id: string
  readonly literal: 'amount' | 'currency' | 'count' | 'date' | 'documentNumber' | 'quantity'
  readonly subject: readonly ClassName[]
  readonly place: 'before' | 'after' | 'inside' | 'next' | 'sentence'
  /** With the groups `value`; `year`, `month`, `day`; or `value`, `from`, `to`, `unit`, `before`, `after`, `beyond` of a quantity. */
  readonly pattern: string
  readonly roles: readonly RoleName[]
  readonly examples: Examples
}

/** How a relation rule finds its pairs; each is one function of the relations layer. */
export const strategies = [
  'near',
  'note',
  'theme',
  'only',
  'cue',
  'actor',
  'inside',
  'adjacent',
  'parts',
  'listed',
  'structure',
] as const
export type Strategy = (typeof strategies)[number]

/** One way a relation is said. `subject` and `object` are the classes of its ends. */
export interface RelationRule {
  readonly id: string
  readonly relation: RelationName
  readonly by: Strategy
  readonly subject: readonly ClassName[]
  readonly object: readonly ClassName[]
  /** Word classes or words of the cue. */
  readonly cue: readonly string[]
  readonly roles: readonly RoleName[]
  /** Strategy's own switches, such as `order` or `carrier`. */
  readonly options: Readonly<Record<string, string>>
  readonly examples: Examples
}
