import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { joinGraphs } from '../joinGraphs.js'
import type { Entity, KnowledgeGraph } from '../model.js'
import { formatNetwork } from '../network/formatNetwork.js'
import { layoutNetwork } from '../network/layoutNetwork.js'
import { toNetwork } from '../network/toNetwork.js'
import { normalizeGraph } from '../normalizeGraph.js'
import { toQuads } from '../rdf/toQuads.js'
import { writeRdf } from '../rdf/writeRdf.js'
import { type Choosable, choosable } from './chooseSide.js'
import { pageGraphs } from './pageArticles.js'
import type { PartStore } from './partStore.js'
import { textFileName } from './textFiles.js'

/** What the articles of a corpus are written from. */
export interface WriteSettings {
  readonly store: PartStore
  /** The folder that texts are written below. */
  readonly work: string
  readonly base: string
  /** Things that articles name differently, with all their names, by id. */
  readonly joined: ReadonlyMap<string, Entity>
}

/** An article whose text is in its file, with the N-Quads that are still to be written. */
export interface WrittenArticle {
  readonly article: Choosable
  readonly textSha256: string
  readonly quads: Uint8Array<ArrayBuffer>
}

/** Articles of a corpus of so many, to be shown as a network, the most wanted first. */
export interface PageTask {
  readonly names: readonly string[]
  readonly of: number
}

/** The articles of parts that have one, by the parts' names, in their order. */
export function writeArticles(names: readonly string[], settings: WriteSettings): WrittenArticle[] {
  return names.flatMap((name) => {
    const { graph, text } = readArticle(name, settings)
    return choosable(graph).map((article, at): WrittenArticle => {
      writeFileSync(join(settings.work, textFileName(article.id)), text)
      const pieces = writeRdf(toQuads(graph, new Map([[article.id, text]]), settings.base), 'nquads')
      return { article, textSha256: graph.articles[at]?.textSha256 ?? '', quads: bytesOf(pieces) }
    })
  })
}

let scratch = Buffer.alloc(1 << 20)

/**
 * The pieces as bytes that nothing else stands in, so that they can go to another thread. Bytes from the first piece on:
 * texts of such a length wait in V8's heap until all of it is collected.
 */
function bytesOf(pieces: Iterable<string>): Uint8Array<ArrayBuffer> {
  let length = 0
  for (const piece of pieces) {
    const most = length + piece.length * 3
    if (most > scratch.length) scratch = Buffer.concat([scratch], most * 2)
    length += scratch.write(piece, length)
  }
  return new Uint8Array(scratch.subarray(0, length))
}

/** The network of articles as network.json has it, laid out. */
export function formatPage({ names, of }: PageTask, settings: WriteSettings): string {
  const graphs = pageGraphs(graphsOf(names, settings))
  const network = layoutNetwork(toNetwork(normalizeGraph(joinGraphs(graphs))))
  network.setAttribute('shown', { articles: graphs.length, of })
  return formatNetwork(network)
}

function* graphsOf(names: readonly string[], settings: WriteSettings): Generator<KnowledgeGraph> {
  for (const name of names) yield readArticle(name, settings).graph
}

/** An article as the store has it, its things with all their names. */
function readArticle(
  name: string,
  { store, joined }: WriteSettings,
): { readonly graph: KnowledgeGraph; readonly text: string } {
  const part = store.read(name)
  if (!('graph' in part)) throw new Error(`${name} is the part of no article`)
  const entities = part.graph.entities.map((entity) => joined.get(entity.id) ?? entity)
  return { graph: { ...part.graph, entities }, text: part.text }
}
