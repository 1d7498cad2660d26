import type { Role } from '../document/article.js'
import { structureClasses } from '../document/wording.js'
import { formsOf, type NamedThing } from '../ontology/lexicon.js'
import type { OntologyPack } from '../ontology/loadPack.js'
import { wordsSource } from '../ontology/pattern.js'
import { noQuoteWeights } from '../ontology/quoteWeights.js'
import type { MentionRule, NamesRule, PhraseRule, QuoteRule, StructureRule } from '../ontology/rules.js'
import { trieOf, WordTrie } from '../ontology/wordTrie.js'
import { foldWidth } from '../text/foldWidth.js'
import { type ClassName, classes } from '../vocabulary/terms.js'
import { checkRules } from './checkRules.js'
import { type CompiledLiteral, compileLiteralRule } from './compileLiteralRule.js'
import { compilePatternRules, type Patterns } from './compilePatternRule.js'
import { type CompiledWeights, compileWeights } from './compileWeights.js'
import { type CompiledChain, type CompiledEnds, compileChain, indexEnds, type WordsOf } from './endings.js'
import { Heads } from './heads.js'
import type { Cues } from './parseSentence.js'
import { compileQuoteWords, type QuoteWords } from './quoteFeatures.js'
import { compileStripping, type Stripping } from './stripping.js'
import { Tokenizer } from './tokenizer.js'

/** A domain pack compiled once and run on any number of articles. */
export interface Extractor {
  readonly lexicon: OntologyPack['lexicon']
  readonly tokenizer: Tokenizer
  readonly cues: Cues
  readonly heads: Heads
  readonly strip: Stripping
  /** The place that each place lies in, by id. */
  readonly broader: ReadonlyMap<string, NamedThing>
  readonly structure: readonly StructureRule[]
  /** Forms of the named things by the rule that finds them. */
  readonly names: WordTrie<{ readonly rule: NamesRule; readonly thing: NamedThing }>
  readonly surnames: WordTrie<string>
  /** Words that look like a person's name and are none. */
  readonly notNames: ReadonlySet<string>
  /** What may follow a person's name: 说 after 周明. */
  readonly afterNames: ReadonlySet<string>
  /** What shows that a county's short form is part of another place's name: 社区 after 长丰. */
  readonly afterCounty: ReadonlySet<string>
  /** A town right after a place. */
  readonly townAhead: RegExp
  /** What may be added to a place in one word: 人 in 法国人. */
  readonly afterPlace: ReadonlySet<string>
  /** What shows that a name goes on: 门 after 教育部, 特色 after 中国. */
  readonly nameContinuation: RegExp
  /** What shows that a head noun is none: 需求 after 服务. */
  readonly headContinuation: RegExp
  /** Verbs that go on where a name ends: 畅通 in 小程序畅通渠道. */
  readonly serial: WordTrie<string>
  /** What before a place makes a slogan of it: 美丽 in 美丽中国. */
  readonly sloganLead: RegExp
  /** What is a county by itself and a verb with a level between bodies: 会同县. */
  readonly verbAndLevel: RegExp
  readonly literals: readonly CompiledLiteral[]
  readonly patterns: Patterns
  readonly ends: WordTrie<CompiledEnds>
  readonly phrases: PhrasesFor
  /** Of these and the next the rules for sentences of a role. */
  readonly chains: (role: Role) => readonly CompiledChain[]
  readonly quotes: (role: Role) => readonly QuoteRule[]
  readonly quoteWeights: CompiledWeights
  readonly quoteWords: QuoteWords
  /** Position of each rule in the pack: earlier ones win a draw. */
  readonly rank: ReadonlyMap<string, number>
  /** Classes of mentions that a rule's mentions may lie inside of. */
  readonly inside: ReadonlyMap<string, readonly ClassName[]>
  readonly wordsOf: (name: string) => readonly string[]
}

const weakClass = 'weakAct'
const actClass = 'act'

/** Compiles a pack; throws `RULE_INVALID` where a rule names a word class that the lexicon lacks. */
export function compileExtractor(pack: OntologyPack): Extractor {
  const { lexicon, rules } = pack
  const byClass = new Map<string, string[]>()
  for (const thing of lexicon.things) {
    const forms = byClass.get(thing.class) ?? []
    byClass.set(thing.class, forms)
    forms.push(...formsOf(thing).map(foldWidth))
  }
  const lookUp = (name: string): readonly string[] | undefined =>
    name === 'abbreviation'
      ? lexicon.things.flatMap(({ abbreviations }) => abbreviations)
      : name === 'kind'
        ? [...lexicon.kinds.values()].flatMap(({ heads }) => heads)
        : (lexicon.words.get(name) ?? byClass.get(name) ?? (isClass(name) ? [] : undefined))
  const wordsOf = (name: string): readonly string[] => lookUp(name) ?? []
  checkRules(rules, lookUp, lexicon.words)
  const of = <T extends MentionRule['by']>(by: T) =>
    rules.mentions.filter((rule): rule is Extract<MentionRule, { by: T }> => rule.by === by)
  const phrases = of('phrase')
  return {
    lexicon,
    tokenizer: new Tokenizer([...lexicon.things.flatMap(formsOf), ...sentenceWords(lexicon.words)]),
    cues: compileCues(phrases, wordsOf),
    heads: compileHeads([...phrases, ...of('quote')], pack),
    strip: compileStripping(wordsOf),
    broader: compileBroader(lexicon.things),
    structure: of('structure'),
    names: compileNames(of('names'), lexicon.things),
    surnames: trieOf([...wordsOf('surname'), ...wordsOf('compoundSurname')]),
    notNames: new Set(wordsOf('notName')),
    afterNames: new Set(wordsOf('personFollower')),
    afterCounty: new Set(wordsOf('afterCounty')),
    townAhead: new RegExp(`^\\p{Script=Han}{2,4}?${wordsSource(wordsOf('townWord'))}`, 'u'),
    afterPlace: new Set(wordsOf('afterPlace')),
    nameContinuation: new RegExp(`^${wordsSource(wordsOf('nameContinuation'))}`),
    serial: trieOf(wordsOf('serialVerb')),
    headContinuation: new RegExp(`^${wordsSource(wordsOf('headContinuation'))}`),
    sloganLead: new RegExp(`${wordsSource(wordsOf('sloganLead'))}$`),
    verbAndLevel: new RegExp(`^${wordsSource(wordsOf('leadVerb'))}[省市县区州]$`),
    literals: rules.literals.map((rule) => compileLiteralRule(rule, lookUp)),
    patterns: compilePatternRules(of('pattern'), lookUp),
    ends: indexEnds(of('ends'), wordsOf),
    chains: byRole(
      of('chain').map((rule) => compileChain(rule, wordsOf)),
      ({ rule }) => rule.roles,
    ),
    phrases: phrasesFor(phrases),
    quotes: byRole(of('quote'), ({ roles }) => roles),
    quoteWeights: compileWeights(pack.quotes ?? noQuoteWeights),
    quoteWords: compileQuoteWords(wordsOf),
    rank: new Map(rules.mentions.map((rule, index) => [rule.id, index])),
    inside: new Map(rules.mentions.map((rule) => [rule.id, rule.inside])),
    wordsOf,
  }
}

/** Classes of what stands beside words and across their ends: 和旅游 in 文化和旅游厅. */
const contextClasses = ['leadVerbNot', 'notName']

/** The words of all classes but those of headings and page matter, which would be cut from sentences as names. */
function sentenceWords(words: OntologyPack['lexicon']['words']): string[] {
  const left: readonly string[] = [...structureClasses, ...contextClasses]
  return [...words].flatMap(([name, list]) => (left.includes(name) ? [] : list))
}

/** Whether a rule reads sentences of this role. */
export function reads(rule: { readonly roles: readonly string[] }, role: Role): boolean {
  return rule.roles.includes(role)
}

/** The rules that read sentences of a role, looked up once for each role. */
function byRole<Rule>(
  rules: readonly Rule[],
  rolesOf: (rule: Rule) => readonly string[],
): (role: Role) => readonly Rule[] {
  const known = new Map<Role, readonly Rule[]>()
  return (role) => {
    const found = known.get(role) ?? rules.filter((rule) => rolesOf(rule).includes(role))
    known.set(role, found)
    return found
  }
}

/** The phrase rules for a verb's word classes in a sentence of a role. */
type PhrasesFor = (role: Role, classes: readonly string[]) => readonly PhraseRule[]

/** Looks the rules up once for all verbs of the same classes. */
function phrasesFor(rules: readonly PhraseRule[]): PhrasesFor {
  const known = new Map<Role, WeakMap<readonly string[], readonly PhraseRule[]>>()
  return (role, classes) => {
    const ofRole = known.get(role) ?? new WeakMap()
    known.set(role, ofRole)
    const follows = ({ after }: PhraseRule) => classes.some((name) => after.includes(name))
    const found = ofRole.get(classes) ?? rules.filter((rule) => reads(rule, role) && follows(rule))
    ofRole.set(classes, found)
    return found
  }
}

function isClass(name: string): boolean {
  return classes.some((className) => className === name)
}

function compileCues(phrases: readonly PhraseRule[], wordsOf: WordsOf): Cues {
  const verbs = new WordTrie<string>()
  for (const name of new Set([weakClass, ...phrases.flatMap((rule) => rule.after)])) {
    for (const word of wordsOf(name)) verbs.add(word, name)
  }
  return {
    verbs,
    conjunctions: trieOf(wordsOf('conjunction')),
    negation: new RegExp(wordsSource(wordsOf('negation'))),
    sum: new RegExp(`^[0-9][0-9.]*[余多]?[万亿]*[余多]?${wordsSource(wordsOf('currency'))}$`),
    weak: weakClass,
    act: actClass,
  }
}

function compileHeads(rules: readonly (PhraseRule | QuoteRule)[], { lexicon }: OntologyPack): Heads {
  const heads = new Heads()
  for (const [kind, { heads: words, namedHeads }] of lexicon.kinds) {
    for (const word of words) heads.addKind(word, kind, false)
    for (const word of namedHeads) heads.addKind(word, kind, true)
  }
  for (const name of new Set(rules.flatMap((rule) => rule.head))) {
    if (name !== 'kind' && name !== 'namedKind')
      for (const word of lexicon.words.get(name) ?? []) heads.add(word, { name })
  }
  return heads
}

function compileNames(rules: readonly NamesRule[], things: readonly NamedThing[]): Extractor['names'] {
  const names: Extractor['names'] = new WordTrie()
  for (const rule of rules) {
    for (const thing of things) {
      if (thing.class === rule.class)
        for (const form of formsOf(thing)) names.add(foldWidth(form), { rule, thing })
    }
  }
  return names
}

function compileBroader(things: readonly NamedThing[]): Map<string, NamedThing> {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  return new Map(
    things.flatMap(({ id, broader }) => {
      const above = broader === undefined ? undefined : byId.get(broader)
      return above ? [[id, above] as const] : []
    }),
  )
}
