import { Sieve } from '../mentions/sieve.js'
import type { Lexicon } from '../ontology/lexicon.js'
import { type Needs, needsOf } from '../ontology/needs.js'
import { compilePattern, wordsSource } from '../ontology/pattern.js'
import type { RelationRule, Strategy } from '../ontology/rules.js'
import { WordTrie } from '../ontology/wordTrie.js'

/** What relation rules ask of a lexicon. */
export interface RelationWords {
  /** What stands before a subject, between it and what it does, and after it; see `actorsBefore`. */
  readonly lead: RegExp
  readonly pivot: RegExp
  readonly other: RegExp
  readonly state: RegExp
  /** Between two that act together (甲局[联合]乙局), and those beside the last that have no names ([等五部门]). */
  readonly alongside: RegExp
  readonly others: RegExp
  /** A clause that only tells a figure: 首期规模1.5亿元. */
  readonly figure: RegExp
  /** Words of a cue, in order: those of a word class of the lexicon, or the word itself. */
  readonly wordsOf: (cue: readonly string[]) => readonly string[]
  /** The same words with their places in that order; `cue` is a rule's list. */
  readonly trieOf: (cue: readonly string[]) => WordTrie<number>
  /** A rule's option that is a regular expression, with word classes in it; undefined where the rule has none. */
  readonly patternOf: (rule: RelationRule, option: keyof typeof anchored) => RegExp | undefined
  /** Tells which of the rules may say something of a text, by the words that their options and cues ask for. */
  readonly sieveOf: (rules: readonly RelationRule[]) => Sieve
}

/** Where in the text that it is tried on an option must match. */
const anchored = {
  followed: (source: string) => `^(?:${source})`,
  preceded: (source: string) => `(?:${source})$`,
  lead: (source: string) => `(?:${source})$`,
  between: (source: string) => `^(?:${source})$`,
  silentAfter: (source: string) => source,
  rank: (source: string) => `(?:${source})$`,
}

/** Options that what a rule reads in a sentence cannot do without. */
const needed = ['followed', 'preceded', 'lead', 'between'] as const
/** Strategies whose cue stands in the sentence itself. */
const cued: ReadonlySet<Strategy> = new Set<Strategy>(['cue', 'listed'])

const known = new WeakMap<Lexicon, RelationWords>()

/** Reads a lexicon when it is first asked for, once for all articles. */
export function relationWords(lexicon: Lexicon): RelationWords {
  const words = known.get(lexicon) ?? read(lexicon)
  known.set(lexicon, words)
  return words
}

function read({ words }: Lexicon): RelationWords {
  const sourceOf = (name: string) => wordsSource(words.get(name) ?? [])
  const wordsOf = (cue: readonly string[]) => cue.flatMap((name) => words.get(name) ?? [name])
  const tries = new Map<readonly string[], WordTrie<number>>()
  const patterns = new WeakMap<RelationRule['options'], Map<string, RegExp>>()
  const sieves = new WeakMap<readonly RelationRule[], Sieve>()
  const needsOfRule = ({ by, cue, options }: RelationRule): Needs => [
    ...(cued.has(by) ? [wordsOf(cue)] : []),
    ...needed.flatMap((name) => needsOf(options[name] ?? '', (word) => words.get(word) ?? [])),
  ]
  return {
    lead: new RegExp(`(?:^|[,;:。!?”)）】」]|——|${sourceOf('subjectLead')})\\s*$`),
    pivot: new RegExp(`${sourceOf('pivotVerb')}$`),
    other: new RegExp(`[,;]\\s*${sourceOf('otherSubject')}`),
    state: new RegExp(`^(?:${sourceOf('stateVerb')}|${sourceOf('reporter')})`),
    alongside: new RegExp(`^(?:[、和与]|${sourceOf('alongside')})$`),
    others: new RegExp(`^等[^,。;、的]{0,4}${sourceOf('bodyTally')}`),
    figure: new RegExp(`^[^0-9]{0,8}[0-9][0-9.]*[余多]?[万亿]*(?:${sourceOf('currency')}|人|名|个|家|年)$`),
    wordsOf,
    trieOf: (cue) => {
      const trie = tries.get(cue) ?? trieOf(wordsOf(cue))
      tries.set(cue, trie)
      return trie
    },
    patternOf: ({ id, options }, option) => {
      const source = options[option]
      if (source === undefined) return undefined
      const own = patterns.get(options) ?? new Map<string, RegExp>()
      patterns.set(options, own)
      const pattern =
        own.get(option) ?? compilePattern(id, anchored[option](source), (name) => words.get(name), '')
      own.set(option, pattern)
      return pattern
    },
    sieveOf: (rules) => {
      const sieve = sieves.get(rules) ?? new Sieve(rules.map(needsOfRule))
      sieves.set(rules, sieve)
      return sieve
    },
  }
}

function trieOf(words: readonly string[]): WordTrie<number> {
  const trie = new WordTrie<number>()
  for (const [place, word] of words.entries()) trie.add(word, place)
  return trie
}
