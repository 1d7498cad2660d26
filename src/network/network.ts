import type { MultiDirectedGraph } from 'graphology'
import type { ArticleRecord, Claim, Quantity, Range } from '../model.js'
import type { ClassName, RelationName } from '../vocabulary/terms.js'

/** A graph to look at and to measure: entities are nodes, relations edges, literals attributes of their node. */
export type Network = MultiDirectedGraph<NodeAttributes, EdgeAttributes, NetworkAttributes>

export interface NetworkAttributes {
  /** Counts up when the form of network.json changes. */
  format: number
  generator: string
  articles: readonly NetworkArticle[]
  /** Relations that no text says but that follow from what texts say; absent where nothing was inferred. */
  inferred?: readonly InferredEdge[]
  /** Of which part of a corpus it is; absent where it is of all. */
  shown?: Shown
}

/** A part of a corpus that a network shows. */
export interface Shown {
  readonly articles: number
  /** How many the corpus has. */
  readonly of: number
  /** The place, file or title that its articles were chosen by; absent where they are those that have most in common with others. */
  readonly about?: string
}

/** A relation between two nodes that follows from others. It is no edge of the graph, so that none is taken for said. */
export interface InferredEdge {
  /** Id of the inference. */
  readonly key: string
  readonly source: string
  readonly target: string
  /** A relation, or one read backwards such as `partOf`. */
  readonly relation: string
  /** Name of a rule of OWL 2 RL, and the axiom that it needs. */
  readonly rule: string
  readonly axiom: string
  /** Keys of edges and of other inferred edges. */
  readonly premises: readonly string[]
}

/** The article's record, with its title where the text has one. */
export interface NetworkArticle extends ArticleRecord {
  readonly label?: string
}

/** Where an article says something, in code points of its text. */
export interface Source {
  readonly article: string
  readonly ranges: readonly Range[]
  /** Id of the rule that read it. */
  readonly rule: string
}

/** What the network's shape says of a node. */
export interface Measures {
  /** PageRank (Page et al. 1998): how much of a walk along relations is spent here, to six decimals. */
  readonly rank: number
  /** Largest k so that it has k neighbours among those of which the same holds (Seidman 1983). */
  readonly core: number
  /** Number of its community by Louvain (Blondel et al. 2008), from 0, in order of each one's first node. */
  readonly community: number
}

/** The node's key is the entity's id. */
export interface NodeAttributes extends Partial<Measures> {
  class: ClassName
  label: string
  altLabels: readonly string[]
  /** How the label is spoken, a syllable a word, without tones, such as `wu se hua xun`. */
  pinyin?: string
  /** How many edges begin or end here. */
  degree: number
  /** In reading order, so the first is where the entity is first named. */
  mentions: readonly Source[]
  literals: readonly LiteralAttribute[]
  /** Where the layout puts the node; see `layoutNetwork`. */
  x?: number
  y?: number
}

export interface LiteralAttribute extends Source {
  readonly predicate: Exclude<Claim['predicate'], RelationName>
  readonly value: string | number | Quantity
}

/** The edge's key is the statement's id. */
export interface EdgeAttributes extends Source {
  readonly relation: RelationName
  /** It follows from what the article says, which itself doesn't say so. */
  readonly inferred?: boolean
}
