import type { KnowledgeGraph } from '../model.js'
import { formatNetwork } from '../network/formatNetwork.js'
import { layoutNetwork } from '../network/layoutNetwork.js'
import { toNetwork } from '../network/toNetwork.js'
import { normalizeGraph } from '../normalizeGraph.js'
import type { Notice } from '../notice.js'
import { formatRdf, type RdfFormatName, rdfFormats } from '../rdf/formats.js'
import { toQuads } from '../rdf/toQuads.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { defaultBase } from '../vocabulary/namespaces.js'
import { formatNotices } from './formatNotices.js'

/** What `build` writes. */
export interface GraphOutput {
  readonly graph: KnowledgeGraph
  /** Each article's text by the article's id. */
  readonly texts: ReadonlyMap<string, string>
  readonly notices: readonly Notice[]
  readonly base?: string
  /** Files to write beside graph.nq, which all else is read from; Turtle where nothing is said. */
  readonly formats?: readonly RdfFormatName[]
}

/** Contents by file name, sorted by name (contract, "What `build` writes into DIR"), but for the manifest. */
export function graphFiles(output: GraphOutput): Map<string, string> {
  const { texts, notices, base = defaultBase, formats = ['turtle'] } = output
  // All files say what graph.nq gives back, in its order.
  const graph = normalizeGraph(output.graph)
  const quads = [...toQuads(graph, texts, base)]
  const files: [string, string][] = [
    ['network.json', formatNetwork(layoutNetwork(toNetwork(graph)))],
    ['notices.json', formatNotices(notices, graph, texts)],
  ]
  for (const format of new Set<RdfFormatName>(['nquads', ...formats])) {
    files.push([rdfFileName(format), formatRdf(quads, format)])
  }
  for (const { id } of graph.articles) files.push([textFileName(id), texts.get(id) ?? ''])
  return new Map(files.sort(([a], [b]) => compareCodeUnits(a, b)))
}

/** The file with the graph in a format, such as `graph.nq`. */
function rdfFileName(format: RdfFormatName): string {
  return `graph.${rdfFormats[format].extension}`
}

/** The format of a file of that name; undefined for other files. */
export function rdfFormatOf(name: string): RdfFormatName | undefined {
  return (Object.keys(rdfFormats) as RdfFormatName[]).find((format) => rdfFileName(format) === name)
}

/** The file with an article's text. */
export function textFileName(article: string): string {
  return `texts/${article.replace(/^article\//u, '')}.txt`
}

/** The article whose text a file of that name holds; undefined for other files. */
export function articleOfTextFile(name: string): string | undefined {
  const digits = /^texts\/([0-9a-f]{16})\.txt$/u.exec(name)?.[1]
  return digits && `article/${digits}`
}
