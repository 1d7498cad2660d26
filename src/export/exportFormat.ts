import type { KnowledgeGraph } from '../model.js'
import type { Network } from '../network/network.js'
import type { Provenance } from '../rdf/provenance.js'

/** What a format is written from. */
export interface ExportSource {
  readonly graph: KnowledgeGraph
  /** Each article's text by the article's id. */
  readonly texts: ReadonlyMap<string, string>
  /** What IRIs of articles and of what is theirs begin with. */
  readonly base: string
  /** With positions; made when it is first asked for. */
  readonly network: Network
  /** The ready questions with their answers, as questions.json; absent where nothing can ask them. */
  readonly questions?: () => Promise<string>
}

/** A way to write a graph, in one file or several that belong together. */
export interface ExportFormat {
  /** What a reader gets, in a few words for the help. */
  readonly about: string
  /** How much provenance is written unless `--provenance` says otherwise; absent where the format has no choice. */
  readonly provenance?: Provenance
  readonly files: readonly ExportFile[]
  /** It holds what is asked of a built graph, so that a build cannot write it along. */
  readonly asksGraph?: true
}

export interface ExportFile {
  /** In a folder: `graph.ttl`. */
  readonly name: string
  readonly mediaType: string
  /** The text in pieces. */
  write(source: ExportSource, provenance: Provenance): Iterable<string> | AsyncIterable<string>
}
