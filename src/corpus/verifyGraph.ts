import type { Quad } from '@rdfjs/types'
import type { ExportSource } from '../export/exportFormat.js'
import { exportGraph, exportSource, formatOfFile, joinPieces } from '../export/exportGraph.js'
import { parseNetwork } from '../network/formatNetwork.js'
import { ownPack } from '../ontology/ownPack.js'
import { parseRdf } from '../rdf/formats.js'
import { inferGraph } from '../rdf/inferGraph.js'
import { loadOntology } from '../rdf/loadOntology.js'
import { readQuads } from '../rdf/readQuads.js'
import { checkEntityIds } from './checkEntityIds.js'
import { checkNetwork } from './checkNetwork.js'
import { checkTexts } from './checkTexts.js'
import { compareLines } from './compareLines.js'
import { datasetFile, datasetName } from './datasetFile.js'
import { inferredFile, inferredName } from './graphFiles.js'
import { type Manifest, readManifest } from './manifest.js'
import { readFiles } from './readFiles.js'
import { hasShards } from './shards.js'
import { articleOfTextFile } from './textFiles.js'
import { verifyShards } from './verifyShards.js'

/**
 * What is wrong with a built graph, a sentence each; none where all holds. Every id, hash and quote is made again from
 * the texts and from what graph.nq says, and the other files from graph.nq. MailuoError GRAPH_MISSING or GRAPH_BROKEN
 * where there is no manifest to begin with. What is inferred is inferred again by the ontology in the folder `pack`.
 */
export async function verifyGraph(folder: string, pack: string = ownPack): Promise<string[]> {
  const manifest = await readManifest(folder)
  if (hasShards(manifest)) return verifyShards(folder, manifest)
  const readings = await readFiles(folder, manifest.files)
  const findings = readings.flatMap(({ name, problem }) => (problem ? [`${name} ${problem}`] : []))
  const contents = new Map<string, string>()
  for (const { name, content } of readings) if (content !== undefined) contents.set(name, content)
  const nquads = contents.get('graph.nq')
  if (nquads === undefined) return [...findings, 'graph.nq is not there to be checked']
  try {
    const quads = parseRdf(nquads, { format: 'nquads', file: 'graph.nq' })
    return [...findings, ...(await checkContents(contents, quads, manifest, pack))]
  } catch (error) {
    if (!(error instanceof Error && error.name === 'MailuoError')) throw error
    return [...findings, error.message]
  }
}

async function checkContents(
  contents: ReadonlyMap<string, string>,
  quads: readonly Quad[],
  manifest: Manifest,
  pack: string,
): Promise<string[]> {
  const { graph, base, problems } = readQuads(quads)
  const findings = problems.map((problem) => `graph.nq: ${problem}`)
  if (graph.articles.length > 0 && base !== manifest.base) {
    findings.push(`manifest.json has the base ${manifest.base}, graph.nq has ${base}`)
  }
  const texts = new Map<string, string>()
  for (const [name, text] of contents) {
    const article = articleOfTextFile(name)
    if (article !== undefined) texts.set(article, text)
  }
  findings.push(...checkTexts(graph, texts), ...checkEntityIds(graph))
  const json = contents.get('network.json')
  const inferred = contents.get(inferredName)
  const inferences =
    inferred === undefined ? [] : inferGraph(graph, await loadOntology(pack, 'pao.ttl'), base)
  if (inferred !== undefined) {
    const [[, expected] = ['', '']] = inferredFile(inferences, base)
    findings.push(...compareLines(inferredName, inferred, expected))
  }
  const described = contents.get(datasetName)
  if (described !== undefined) {
    findings.push(...compareLines(datasetName, described, datasetFile(graph, contents, base)[1]))
  }
  if (json !== undefined) findings.push(...checkNetwork('network.json', json, graph, inferences))
  const source = exportSource(
    { graph, texts, base },
    json === undefined ? undefined : () => parseNetwork(json),
  )
  return [...findings, ...(await checkExports(contents, source))]
}

/** The files of formats, graph.nq before all, say what the graph says, with ids, offsets and quotes made anew. */
async function checkExports(contents: ReadonlyMap<string, string>, source: ExportSource): Promise<string[]> {
  const missing = source.graph.articles.filter(({ id }) => !source.texts.has(id))
  // Without its text an article's quotes cannot be made; that it is not there is a finding of its own.
  if (missing.length > 0) return []
  const findings: string[] = []
  const formats = new Set([...contents.keys()].map(formatOfFile))
  for (const format of formats) {
    if (format === undefined) continue
    for (const { file, pieces } of exportGraph(source, format)) {
      const expected = await joinPieces(pieces)
      const content = contents.get(file.name)
      if (content === undefined) findings.push(`${file.name} is not there beside the others of ${format}`)
      else findings.push(...compareLines(file.name, content, expected))
    }
  }
  return findings
}
