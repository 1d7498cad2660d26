import type { ClassName, KindName } from '../vocabulary/terms.js'

/** An entry of the lexicon that becomes an entity of its own, shared by all graphs. */
export interface NamedThing {
  /** Entity id, such as `id/doctrine/four-consciousnesses`. */
  readonly id: string
  readonly class: ClassName
  readonly label: string
  readonly altLabels: readonly string[]
  /** Forms that are found but never shown. */
  readonly hiddenLabels: readonly string[]
  /** GB/T 2260 code of a place. */
  readonly notation?: string
  /** Id of the thing above, for places. */
  readonly broader?: string
  /** One-character abbreviations (川, 蜀): read only inside compounds, never alone. */
  readonly abbreviations: readonly string[]
}

/** Head nouns of one programme kind. */
export interface KindHeads {
  /** A modifier is enough: 容错纠错机制. */
  readonly heads: readonly string[]
  /** Only with a proper name in quotes: “甲乙”队伍. */
  readonly namedHeads: readonly string[]
}

/** What the lexicon holds: named things, word classes (`act` → 开展, 实施 …) and the head nouns of programme kinds. */
export interface Lexicon {
  readonly things: readonly NamedThing[]
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly kinds: ReadonlyMap<KindName, KindHeads>
}

/** All forms of a thing that may stand in a text. */
export function formsOf(thing: NamedThing): string[] {
  return [thing.label, ...thing.altLabels, ...thing.hiddenLabels]
}
