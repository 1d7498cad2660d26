import type { NamedThing } from '../ontology/lexicon.js'
import type { Span } from '../text/span.js'
import type { ClassName, KindName } from '../vocabulary/terms.js'

/** A number that the text says of a mention, with its place in the sentence. */
export interface Figure extends Span {
  readonly property: 'count' | 'amount'
  readonly value: number
}

/**
 * A typed span that a rule found. `start` and `end` count UTF-16 units of its sentence's `passage.text`; the label may
 * be more than that span's text where a list shares its head (年轻干部…“三大工程” → 年轻干部工程).
 */
export interface Mention extends Span {
  readonly class: ClassName
  readonly label: string
  /** Index of the sentence in the article. */
  readonly sentence: number
  readonly rule: string
  readonly kind: KindName | undefined
  readonly thing: NamedThing | undefined
  /** Whether the words mean a place whatever stands around them: 宜兴, but not 资源. */
  readonly isToponym: boolean
  /** Whether a town or village stands right after a place: 德城区[二屯镇]. */
  readonly isBeforeTown: boolean
  /** Where the words that make it somebody's begin and end: cue verb to end of phrase; the mention itself if none. */
  readonly evidence: Span
  /** Word classes of the cue; empty where no cue was asked. */
  readonly cue: readonly string[]
  /** What a coined numeral or a list with its own head spells out. */
  readonly parts: readonly Mention[]
  readonly figures: readonly Figure[]
  /** Set where the words only point back: what the name of the thing must be like (`own`: end as they do, `title` that and be named in the title, `home`: be the article's place), how far back. */
  readonly refers: { readonly name: 'own' | 'title' | 'home' | RegExp; readonly reach: number } | undefined
}

type Said =
  | 'kind'
  | 'thing'
  | 'isToponym'
  | 'isBeforeTown'
  | 'evidence'
  | 'cue'
  | 'parts'
  | 'figures'
  | 'refers'

/**
 * A mention of `label` in a sentence, with what its rule says of it besides. All mentions have all fields, in one order:
 * V8 reads objects of one shape several times as fast as those of many.
 */
export function createMention(
  rule: string,
  className: ClassName,
  label: string,
  sentence: number,
  start: number,
  end: number,
  said: Partial<Pick<Mention, Said>> = nothing,
): Mention {
  return {
    class: className,
    label,
    sentence,
    start,
    end,
    rule,
    kind: said.kind,
    thing: said.thing,
    isToponym: said.isToponym ?? false,
    isBeforeTown: said.isBeforeTown ?? false,
    evidence: said.evidence ?? { start, end },
    cue: said.cue ?? none,
    parts: said.parts ?? none,
    figures: said.figures ?? none,
    refers: said.refers,
  }
}

const nothing = {}
const none: readonly never[] = []
