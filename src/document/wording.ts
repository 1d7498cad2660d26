import type { Lexicon } from '../ontology/lexicon.js'
import { wordsSource } from '../ontology/pattern.js'
import { foldWidth } from '../text/foldWidth.js'

/** Word classes of the lexicon that say what a line or clause is to its article; none is part of a name. */
export const structureClasses = [
  'abstractLabel',
  'actorHead',
  'addressee',
  'authorLabel',
  'columnHead',
  'dateLabel',
  'documentNumberLabel',
  'editorsLabel',
  'endNote',
  'fieldLabel',
  'headingSyllable',
  'headingVerb',
  'issuerHead',
  'issuerLabel',
  'mediumHead',
  'narrativeWord',
  'newsAgency',
  'noticeLabel',
  'officialTitleHead',
  'ownMedium',
  'pageButton',
  'pageLabel',
  'partName',
  'penNameEnd',
  'photoCredit',
  'purposeVerb',
  'rareSurname',
  'reporter',
  'reporterRank',
  'tallyUnit',
  'titleLabel',
  'writingLabel',
] as const

/** Classes that the structure of an article is read with; the last four serve mentions, too. */
export type WordClass =
  | (typeof structureClasses)[number]
  | 'compoundSurname'
  | 'documentHead'
  | 'postHead'
  | 'surname'

/** A regular expression that awaits the words of its classes. */
export interface WordPattern {
  readonly texts: readonly string[]
  readonly classes: readonly WordClass[]
  readonly flags: string
}

/** What a lexicon says of an article's structure; a class that it lacks has no words and matches nothing. */
export interface Wording {
  readonly has: (name: WordClass, text: string) => boolean
  /** Compiled at the first call, kept for the others. */
  readonly regexp: (pattern: WordPattern) => RegExp
}

/** `${'reporter'}` in a pattern stands for any word of that class. */
export function wordPattern({ raw }: TemplateStringsArray, ...classes: readonly WordClass[]): WordPattern {
  return { texts: raw, classes, flags: 'u' }
}

/** The same pattern for `replace` and `matchAll`: each match, not only the first. */
export function everyMatch(pattern: WordPattern): WordPattern {
  return { ...pattern, flags: 'gu' }
}

/** Reads the word classes of a lexicon once, for all articles. */
export function toWording({ words }: Pick<Lexicon, 'words'>): Wording {
  const sets = new Map([...words].map(([name, list]) => [name, new Set(list.map(foldWidth))]))
  const compiled = new Map<WordPattern, RegExp>()
  const compile = ({ texts, classes, flags }: WordPattern): RegExp => {
    const sources = classes.map((name) => `(?:${wordsSource(sets.get(name) ?? [])})`)
    return new RegExp(texts.map((text, at) => text + (sources[at] ?? '')).join(''), flags)
  }
  return {
    has: (name, text) => sets.get(name)?.has(text) ?? false,
    regexp: (pattern) => {
      const regexp = compiled.get(pattern) ?? compile(pattern)
      compiled.set(pattern, regexp)
      return regexp
    },
  }
}
