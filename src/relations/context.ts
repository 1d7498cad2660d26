import type { Role, Theme } from '../document/article.js'
import type { Findings } from '../mentions/findMentions.js'
import type { Mention } from '../mentions/mention.js'
import type { ParsedSentence } from '../mentions/parsedSentence.js'
import type { RelationRule } from '../ontology/rules.js'
import type { Resolution, ResolvedEntity } from '../resolve/resolveMentions.js'
import type { Span } from '../text/span.js'
import type { ClassName } from '../vocabulary/terms.js'
import type { RelationWords } from './relationWords.js'

/** One case of a relation that a rule found. `evidence` counts UTF-16 units of the sentence's passage. */
export interface Found {
  readonly subject: ResolvedEntity
  readonly object: ResolvedEntity
  readonly sentence: number
  readonly evidence: Span
  readonly rule: RelationRule
}

/** What every strategy may look at. */
export interface Context {
  readonly findings: Findings
  readonly resolution: Resolution
  /** Mentions that belong to an entity by sentence, parts included, in order. */
  readonly bySentence: readonly (readonly Mention[])[]
  /** By sentence its role. */
  readonly roles: readonly Role[]
  /** Indices of the sentences that hold the words which a rule cannot do without, ascending. */
  readonly byRule: ReadonlyMap<RelationRule, readonly number[]>
  /** Indices of the sentences that mention a thing of a class, ascending. */
  readonly byClass: ReadonlyMap<ClassName, readonly number[]>
  /** Cases found by the rules before this one. */
  readonly found: Found[]
  readonly words: RelationWords
  /** The entity of the article itself. */
  readonly article: ResolvedEntity | undefined
  readonly entityOfTheme: (theme: Theme) => ResolvedEntity | undefined
  /** The entity of the sentence's nearest theme, else of the article, with the classes that may carry it. */
  readonly themeOf: (sentence: number, classes: readonly ClassName[]) => ResolvedEntity | undefined
}

/** A strategy: all cases that a rule finds in an article. */
export type FindCases = (rule: RelationRule, context: Context) => Iterable<Found>

/** The sentences whose role a rule reads. */
export function sentencesFor(rule: RelationRule, { findings }: Context): ParsedSentence[] {
  return findings.sentences.filter(({ sentence }) => rule.roles.includes(sentence.role))
}

/** Those of them that hold its words and mention a thing of one of `classes`, and one of the classes `beside`. */
export function sentencesWith(
  classes: readonly ClassName[],
  rule: RelationRule,
  { findings, byClass, byRule, roles }: Context,
  beside = classes,
): ParsedSentence[] {
  const mentioned = new Uint8Array(findings.sentences.length)
  for (const name of beside) for (const index of byClass.get(name) ?? []) mentioned[index] = 1
  for (const name of classes)
    for (const index of byClass.get(name) ?? []) mentioned[index] = (mentioned[index] ?? 0) | 2
  const found: ParsedSentence[] = []
  const candidates = byRule.get(rule)
  if (!candidates) throw new Error(`the context was made for other rules than ${rule.id}`)
  for (const index of candidates) {
    const role = mentioned[index] === 3 ? roles[index] : undefined
    const parsed = role && rule.roles.includes(role) ? findings.sentences[index] : undefined
    if (parsed) found.push(parsed)
  }
  return found
}

/** The mentions of one sentence that are of one of `classes` and belong to an entity. */
export function mentionsOf(
  { bySentence }: Context,
  sentence: number,
  classes: readonly ClassName[],
): readonly Mention[] {
  let found: Mention[] | undefined
  for (const mention of bySentence[sentence] ?? none) {
    if (!classes.includes(mention.class)) continue
    if (found) found.push(mention)
    else found = [mention]
  }
  return found ?? none
}

const none: readonly Mention[] = []

/** From the start of the first to the end of the last. */
export function spanOver(first: Span, ...others: readonly Span[]): Span {
  let { start, end } = first
  for (const span of others) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

/** What the relations or rules that an option lists by their names have found as objects. */
export function objectsOf(context: Context, option: string | undefined): Set<ResolvedEntity> {
  return new Set(casesOf(context, option).map(({ object }) => object))
}

/** What the relations or rules that an option lists by their names have found. */
export function casesOf({ found }: Context, option: string | undefined): Found[] {
  if (option === undefined) return []
  const names = new Set(option.split(' '))
  return found.filter(({ rule }) => names.has(rule.relation) || names.has(rule.id))
}
