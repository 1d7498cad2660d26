import type { Quad } from '@rdfjs/types'
import type { KnowledgeGraph } from '../model.js'
import type { Network } from '../network/network.js'
import type { Provenance, Reification } from '../rdf/provenance.js'

/** What formats of RDF are written from: quads one after the other, so that they may be more than memory holds. */
export interface RdfSource {
  /** What IRIs of articles and of what is theirs begin with. */
  readonly base: string
  /** As `toQuads` has them. */
  readonly quads: (provenance: Provenance) => Iterable<Quad>
  /** As `toTriples` has them. */
  readonly triples: (provenance: Provenance, reification?: Reification) => Iterable<Quad>
}

/** What a format is written from. */
export interface ExportSource extends RdfSource {
  readonly graph: KnowledgeGraph
  /** Each article's text by the article's id. */
  readonly texts: ReadonlyMap<string, string>
  /** With positions; made when it is first asked for. */
  readonly network: Network
  /** The ready questions with their answers, as questions.json; absent where nothing can ask them. */
  readonly questions?: () => Promise<string>
}

/** A way to write a graph, in one file or several that belong together. */
export interface ExportFormat<Source = ExportSource> {
  /** What a reader gets, in a few words for the help. */
  readonly about: string
  /** How much provenance is written unless `--provenance` says otherwise; absent where the format has no choice. */
  readonly provenance?: Provenance
  readonly files: readonly ExportFile<Source>[]
  /** It holds what is asked of a built graph, so that a build cannot write it along. */
  readonly asksGraph?: true
}

export interface ExportFile<Source = ExportSource> {
  /** In a folder: `graph.ttl`. */
  readonly name: string
  readonly mediaType: string
  /** The text in pieces. */
  readonly write: (source: Source, provenance: Provenance) => Iterable<string> | AsyncIterable<string>
}
