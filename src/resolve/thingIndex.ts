import { formsOf, type Lexicon, type NamedThing } from '../ontology/lexicon.js'
import { wordsSource } from '../ontology/pattern.js'
import { groupBy } from '../text/groupBy.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName } from '../vocabulary/terms.js'

/** A lexicon's things by what finds them, and what names have or have not. */
export interface ThingIndex {
  /** By class and normal form; undefined where several share a name. */
  readonly byName: ReadonlyMap<ClassName, ReadonlyMap<string, NamedThing | undefined>>
  readonly byId: ReadonlyMap<string, NamedThing>
  /** What a place named by one character may be: those with this abbreviation, else prefectures that begin with it. */
  readonly byCharacter: ReadonlyMap<string, readonly NamedThing[]>
  /** What an industry is called with or without: 产业 in 茶叶产业. */
  readonly industryWord: RegExp
}

/** Indexes a lexicon once for all articles. */
export function indexThings({ things, words }: Pick<Lexicon, 'things' | 'words'>): ThingIndex {
  const byName = new Map<ClassName, Map<string, NamedThing | undefined>>()
  for (const [name, ofClass] of groupBy(things, (thing) => thing.class)) byName.set(name, indexNames(ofClass))
  const abbreviated = things.flatMap((thing) => thing.abbreviations.map((char) => ({ char, thing })))
  const begun = things.filter(isPrefecture).map((thing) => ({ char: thing.label.charAt(0), thing }))
  const byCharacter = new Map<string, readonly NamedThing[]>()
  for (const list of [begun, abbreviated]) {
    for (const [char, found] of groupBy(list, (one) => one.char)) {
      byCharacter.set(
        char,
        found.map(({ thing }) => thing),
      )
    }
  }
  const industryWord = new RegExp(`(?<=..)${wordsSource(words.get('industryWord') ?? [])}$`)
  return { byName, byId: new Map(things.map((thing) => [thing.id, thing])), byCharacter, industryWord }
}

function indexNames(things: readonly NamedThing[]): Map<string, NamedThing | undefined> {
  const named = new Map<string, NamedThing | undefined>()
  for (const thing of things) {
    for (const name of new Set(formsOf(thing).map(normalForm))) {
      named.set(name, named.has(name) ? undefined : thing)
    }
  }
  return named
}

function isPrefecture({ class: name, notation = '' }: NamedThing): boolean {
  return name === 'Place' && notation.endsWith('00') && !notation.endsWith('0000')
}
