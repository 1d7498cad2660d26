import type { LoadedGraph } from '../corpus/loadGraph.js'
import { formatManifest } from '../corpus/manifest.js'
import type { Engine } from '../query/engine.js'
import { createReader, type Reader } from '../query/reader.js'
import { sha256 } from '../text/hash.js'
import { graphFilesOf, type ServedFiles } from './files.js'

/** One built graph with all that answers questions about it; a rebuilt one takes its place as a whole. */
export interface Served {
  /** Changes with the graph's content. */
  readonly version: string
  readonly graph: LoadedGraph
  readonly files: ServedFiles
  readonly engine: Engine
  /** Made when it is first asked for. */
  readonly reader: Reader
}

/** A loaded graph and its engine, ready to be served. */
export function createServed(graph: LoadedGraph, engine: Engine): Served {
  let reader: Reader | undefined
  return {
    version: sha256(formatManifest(graph.manifest)).slice(0, 16),
    graph,
    files: graphFilesOf(graph),
    engine,
    get reader() {
      reader ??= createReader(graph.graph, graph.texts, graph.inferences)
      return reader
    },
  }
}
