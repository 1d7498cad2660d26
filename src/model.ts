import type { Metadata } from './text/source.js'
import type { ClassName, KindName, RelationName } from './vocabulary/terms.js'

/**
 * The one truth that RDF and graphology are projections of. All ranges count Unicode code points of the article's
 * text, end exclusive. Lists are sorted by id (code unit order), mentions and evidence by place.
 */
export interface KnowledgeGraph {
  readonly articles: readonly ArticleRecord[]
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly statements: readonly Statement[]
}

/** Code points of the article's text, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The file behind an article. The entity of class `Article` with the same id carries its title. */
export interface ArticleRecord {
  /** `article/` and the first 16 hex digits of the text's SHA-256. */
  readonly id: string
  /** Base name of the original file. */
  readonly file: string
  /** SHA-256 of the original file's bytes. */
  readonly fileSha256: string
  /** SHA-256 of the text, as UTF-8. */
  readonly textSha256: string
  /** Id of the place that the article is about; its code is part of the ids of what only this place has. */
  readonly home?: string
  /** What the file says of the article beside its text. */
  readonly metadata?: Metadata
  /** Where each page of a pdf begins, the first at 0. */
  readonly pages?: readonly number[]
}

/**
 * `id` is the IRI without its base: `id/…` for what all graphs share (places with a code, entries of the lexicon),
 * else `{class in lower case}/{hash}` under the graph's base.
 */
export interface Entity {
  readonly id: string
  readonly class: ClassName
  readonly label: string
  /** Other forms in the text or the lexicon, sorted, without `label`. */
  readonly altLabels: readonly string[]
}

export interface Mention {
  readonly article: string
  readonly entity: string
  /** In several pieces where a caption interrupts it. */
  readonly ranges: readonly Range[]
  readonly rule: string
}

/** A number said of something: 超6100多人次 is value 6100, unit 人次, qualifier 超…多. */
export interface Quantity {
  readonly value?: number
  readonly from?: number
  readonly to?: number
  readonly unit: string
  readonly qualifier?: string
}

/** What a statement says of its subject: a relation to an entity, or a literal property. */
export type Claim =
  | { readonly predicate: RelationName; readonly object: string }
  | { readonly predicate: 'kind'; readonly kind: KindName }
  | { readonly predicate: 'amount' | 'count'; readonly number: number }
  | { readonly predicate: 'currency' | 'date' | 'documentNumber'; readonly text: string }
  | { readonly predicate: 'quantity'; readonly quantity: Quantity }

/** One case, asserted by one article at one or more places by one or more rules. */
export interface Statement {
  readonly article: string
  /** Id of an entity. */
  readonly subject: string
  readonly claim: Claim
  /** At least one; each a smallest run that lets a reader say "yes, it says so". Sorted, no two equal. */
  readonly evidence: readonly Range[]
  /** Id of the rule that read it first, such as `establishes.after-cue`. */
  readonly rule: string
}

/** What follows from a graph by its ontology; no text says it. */
export interface Inference {
  /** Id of an entity, or the IRI of something else. */
  readonly subject: string
  /** IRI of a property, of this ontology or of one that it is aligned to. */
  readonly predicate: string
  /** Id of an entity, or the IRI of a class. */
  readonly object: string
  /** Name of a rule of OWL 2 RL, such as `prp-trp`. */
  readonly rule: string
  /** The axiom of the ontology that the rule needs, such as `pao:within rdf:type owl:TransitiveProperty`. */
  readonly axiom: string
  /** Ids of statements, mentions and other inferences. */
  readonly premises: readonly string[]
}
