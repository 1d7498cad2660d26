import type { ExportFormatName } from '../export/exportFormats.js'
import { exportGraph, exportSource, joinPieces } from '../export/exportGraph.js'
import type { Inference, KnowledgeGraph } from '../model.js'
import { formatNetwork } from '../network/formatNetwork.js'
import { layoutNetwork } from '../network/layoutNetwork.js'
import { toNetwork } from '../network/toNetwork.js'
import { normalizeGraph } from '../normalizeGraph.js'
import type { Notice } from '../notice.js'
import { formatRdf } from '../rdf/formats.js'
import { inferencesToQuads } from '../rdf/inferencesToQuads.js'
import { irisUnder } from '../rdf/iris.js'
import { mergesToQuads } from '../rdf/mergesToQuads.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { defaultBase } from '../vocabulary/namespaces.js'
import { datasetFile } from './datasetFile.js'
import { formatNotices } from './formatNotices.js'
import type { Merge } from './merges.js'
import { textFileName } from './textFiles.js'

/** What `build` writes. */
export interface GraphOutput {
  readonly graph: KnowledgeGraph
  /** Each article's text by the article's id. */
  readonly texts: ReadonlyMap<string, string>
  readonly notices: readonly Notice[]
  /** Which things of several articles are one. */
  readonly merges?: readonly Merge[]
  /** What follows from the graph, see `inferGraph`. */
  readonly inferences?: readonly Inference[]
  readonly base?: string
  /** Files to write beside graph.nq, which all else is read from; Turtle where nothing is said. */
  readonly formats?: readonly ExportFormatName[]
}

/** Contents by file name, sorted by name (contract, "What `build` writes into DIR"), but for the manifest. */
export async function graphFiles(output: GraphOutput): Promise<Map<string, string>> {
  const { texts, notices, base = defaultBase, formats = ['turtle'] } = output
  // All files say what graph.nq gives back, in its order.
  const graph = normalizeGraph(output.graph)
  const { inferences = [] } = output
  const source = exportSource({ graph, texts, base }, () => layoutNetwork(toNetwork(graph, inferences)))
  const files: [string, string][] = [
    ['network.json', formatNetwork(source.network)],
    ['notices.json', formatNotices(notices, graph, texts)],
  ]
  for (const format of new Set<ExportFormatName>(['nquads', ...formats])) {
    for (const { file, pieces } of exportGraph(source, format)) {
      files.push([file.name, await joinPieces(pieces)])
    }
  }
  files.push(...mergesFile(output.merges ?? [], base), ...inferredFile(inferences, base))
  files.push(datasetFile(graph, files, base))
  for (const { id } of graph.articles) files.push([textFileName(id), texts.get(id) ?? ''])
  return new Map(files.sort(([a], [b]) => compareCodeUnits(a, b)))
}

/** The file with the decisions that things are one; there is none without one. */
export const mergesName = 'merges.nq'

/** Name and content of that file. */
export function mergesFile(merges: readonly Merge[], base: string): [string, string][] {
  return merges.length === 0 ? [] : [[mergesName, formatRdf(mergesToQuads(merges, base), 'nquads')]]
}

/** The file with what follows from the graph; there is none where nothing was inferred. */
export const inferredName = 'inferred.nq'

/** Name and content of that file. */
export function inferredFile(inferences: readonly Inference[], base: string): [string, string][] {
  if (inferences.length === 0) return []
  return [[inferredName, formatRdf(inferencesToQuads(inferences, irisUnder(base)), 'nquads')]]
}
