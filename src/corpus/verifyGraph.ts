import type { Quad } from '@rdfjs/types'
import { articleId } from '../ids.js'
import type { KnowledgeGraph } from '../model.js'
import { formatRdf, parseRdf } from '../rdf/formats.js'
import { readQuads } from '../rdf/readQuads.js'
import { toQuads } from '../rdf/toQuads.js'
import { sha256 } from '../text/hash.js'
import { checkEntityIds } from './checkEntityIds.js'
import { checkNetwork } from './checkNetwork.js'
import { compareLines } from './compareLines.js'
import { articleOfTextFile, rdfFormatOf, textFileName } from './graphFiles.js'
import { type Manifest, readManifest } from './manifest.js'
import { readFiles } from './readFiles.js'

/**
 * What is wrong with a built graph, a sentence each; none where all holds. Every id, hash and quote is made again from
 * the texts and from what graph.nq says, and the other files from graph.nq. MailuoError GRAPH_MISSING or GRAPH_BROKEN
 * where there is no manifest to begin with.
 */
export async function verifyGraph(folder: string): Promise<string[]> {
  const manifest = await readManifest(folder)
  const readings = await readFiles(folder, manifest.files)
  const findings = readings.flatMap(({ name, problem }) => (problem ? [`${name} ${problem}`] : []))
  const contents = new Map<string, string>()
  for (const { name, content } of readings) if (content !== undefined) contents.set(name, content)
  const nquads = contents.get('graph.nq')
  if (nquads === undefined) return [...findings, 'graph.nq is not there to be checked']
  try {
    const quads = parseRdf(nquads, { format: 'nquads', file: 'graph.nq' })
    return [...findings, ...checkContents(contents, quads, manifest)]
  } catch (error) {
    if (!(error instanceof Error && error.name === 'MailuoError')) throw error
    return [...findings, error.message]
  }
}

function checkContents(
  contents: ReadonlyMap<string, string>,
  quads: readonly Quad[],
  manifest: Manifest,
): string[] {
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
  for (const [name, content] of contents) {
    const format = rdfFormatOf(name)
    if (format === 'nquads') findings.push(...checkQuads(content, graph, texts, base))
    else if (format) findings.push(...compareLines(name, content, formatRdf(quads, format)))
    else if (name === 'network.json') findings.push(...checkNetwork(name, content, graph))
  }
  return findings
}

/** The texts are those that the articles' ids and records were made of, and no other. */
function checkTexts({ articles }: KnowledgeGraph, texts: ReadonlyMap<string, string>): string[] {
  const findings: string[] = []
  for (const { id, textSha256 } of articles) {
    const text = texts.get(id)
    if (text === undefined) findings.push(`${textFileName(id)}, the text of ${id}, is not there`)
    else if (sha256(text) !== textSha256) {
      findings.push(
        `${textFileName(id)} is not the text of ${id}: its SHA-256 is ${sha256(text)}, not ${textSha256}`,
      )
    }
    if (articleId(textSha256) !== id) findings.push(`${id} should be ${articleId(textSha256)}`)
  }
  const known = new Set(articles.map(({ id }) => id))
  for (const id of texts.keys())
    if (!known.has(id)) findings.push(`${textFileName(id)} is the text of no article`)
  return findings
}

/** The quads say what the graph that they hold says, with ids, offsets and quotes made anew. */
function checkQuads(
  content: string,
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
  base: string,
): string[] {
  const missing = graph.articles.filter(({ id }) => !texts.has(id))
  // Without its text an article's quotes cannot be made; that it is not there is a finding of its own.
  if (missing.length > 0) return []
  return compareLines('graph.nq', content, formatRdf(toQuads(graph, texts, base), 'nquads'))
}
