import { readFileSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import type { ContextDefinition, JsonLdDocument, NodeObject } from 'jsonld'
import { xsd } from './terms.js'

/** The committed `@context`, written into each document so that it can be read without a network. */
const contextFile = new URL('../../ontology/context.jsonld', import.meta.url)

/** How many quads are compacted at one time. */
const chunkSize = 2000

/**
 * Quads as compacted JSON-LD in pieces, a node a line, IRIs relative to `base`. Graphs and subjects have to come
 * together; quads of the default graph come first.
 */
export async function* writeJsonLd(quads: Iterable<Quad>, base: string): AsyncGenerator<string> {
  const file = JSON.parse(readFileSync(contextFile, 'utf8')) as { '@context': ContextDefinition }
  const context = { '@base': base, ...file['@context'] }
  yield `{\n"@context": ${JSON.stringify(context)},\n"@graph": [`
  let open: string | undefined
  let isFirst = true
  for (const chunk of chunksOf(quads)) {
    const graph = chunk[0]?.graph.value ?? ''
    const { id, nodes } = await compact(chunk, context)
    if (open !== undefined && open !== graph) {
      yield '\n]}'
      open = undefined
    }
    if (graph !== '' && open === undefined) {
      yield `${isFirst ? '' : ','}\n{ "id": ${JSON.stringify(id)}, "@graph": [`
      open = graph
      isFirst = true
    }
    for (const node of nodes) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(node)}`
      isFirst = false
    }
  }
  yield `${open === undefined ? '' : '\n]}'}\n]\n}\n`
}

/** The nodes of a chunk, which is of one graph, and the name of the graph. */
async function compact(
  chunk: readonly Quad[],
  context: ContextDefinition,
): Promise<{ readonly id: unknown; readonly nodes: readonly unknown[] }> {
  // Of all formats it takes the longest to load.
  const { default: jsonld } = await import('jsonld')
  const expanded = toNumbers(await jsonld.fromRDF(chunk))
  const options = { graph: true, ordered: true, documentLoader: noNetwork }
  const { '@graph': top } = await jsonld.compact(expanded as JsonLdDocument, context, options)
  const found = asArray(top)
  const [first] = found as NodeObject[]
  if (first?.['@graph'] === undefined) return { id: undefined, nodes: found }
  return { id: first.id, nodes: asArray(first['@graph']) }
}

/** Whole numbers as JSON has them, where a reader gets the same number back; jsonld's own way loses those above 2^53. */
function toNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toNumbers)
  if (typeof value !== 'object' || value === null) return value
  const { '@type': type, '@value': lexical } = value as Readonly<Record<string, unknown>>
  const isWhole = type === xsd.integer.value && Number.isSafeInteger(Number(lexical))
  if (isWhole && String(Number(lexical)) === lexical) return { '@value': Number(lexical) }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toNumbers(inner)]))
}

/** Cuts quads where a subject ends, and always where a graph does. */
function* chunksOf(quads: Iterable<Quad>): Generator<Quad[]> {
  let chunk: Quad[] = []
  for (const quad of quads) {
    const last = chunk.at(-1)
    const isCut =
      last !== undefined &&
      (!last.graph.equals(quad.graph) || (chunk.length >= chunkSize && !last.subject.equals(quad.subject)))
    if (isCut) {
      yield chunk
      chunk = []
    }
    chunk.push(quad)
  }
  if (chunk.length > 0) yield chunk
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

function noNetwork(url: string): Promise<never> {
  throw new Error(`${url} is not to be fetched: the context is in the document`)
}
