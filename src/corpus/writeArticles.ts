import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { joinGraphs } from '../joinGraphs.js'
import type { KnowledgeGraph } from '../model.js'
import { formatNetwork } from '../network/formatNetwork.js'
import { layoutNetwork } from '../network/layoutNetwork.js'
import { toNetwork } from '../network/toNetwork.js'
import { normalizeGraph } from '../normalizeGraph.js'
import { toQuads } from '../rdf/toQuads.js'
import { writeRdf } from '../rdf/writeRdf.js'
import { choosable } from './chooseSide.js'
import { HashedFile } from './hashedFile.js'
import { type JoinedNames, readJoined } from './joinedNames.js'
import { once } from './lazily.js'
import { pageGraphs } from './pageArticles.js'
import type { PartStore } from './partStore.js'
import { formatEntry } from './shardIndex.js'
import { textFileName } from './textFiles.js'

/** What the articles of a corpus are written from. */
export interface WriteSettings {
  readonly store: PartStore
  /** The folder that files are written below. */
  readonly work: string
  readonly base: string
  /** Read when it is first asked for. */
  readonly joined: () => JoinedNames
}

/** Settings of tasks that come, but for surveys, when `writeJoined` has left its file. */
export function writeSettings(store: PartStore, paths: Pick<WriteSettings, 'work' | 'base'>): WriteSettings {
  return { ...paths, store, joined: once(() => readJoined(paths.work)) }
}

/** The articles of some parts, by the parts' names, in the order in which they stand in the shard of a name. */
export interface ShardTask {
  readonly shard: string
  readonly names: readonly string[]
}

/** A shard in its file, its articles' texts in theirs. */
export interface WrittenShard {
  readonly sha256: string
  /** The lines of its articles in the index. */
  readonly index: Uint8Array<ArrayBuffer>
  /** Names of texts and their hashes. */
  readonly texts: readonly (readonly [name: string, sha256: string])[]
}

/** Articles of a corpus of so many, to be shown as a network, the most wanted first. */
export interface PageTask {
  readonly names: readonly string[]
  readonly of: number
}

/** Writes a shard and the texts of its articles. */
export function writeShard({ shard, names }: ShardTask, settings: WriteSettings): WrittenShard {
  const file = new HashedFile(join(settings.work, shard))
  const texts: [string, string][] = []
  let index = ''
  try {
    for (const name of names) {
      const { graph, text } = readArticle(name, settings)
      for (const [at, article] of choosable(graph).entries()) {
        const textFile = textFileName(article.id)
        writeFileSync(join(settings.work, textFile), text)
        texts.push([textFile, graph.articles[at]?.textSha256 ?? ''])
        const start = file.length
        file.append(bytesOf(writeRdf(toQuads(graph, new Map([[article.id, text]]), settings.base), 'nquads')))
        index += formatEntry({ ...article, shard, start, end: file.length })
      }
    }
    return { sha256: file.written().sha256, index: new TextEncoder().encode(index), texts }
  } finally {
    file.close()
  }
}

let scratch = Buffer.alloc(1 << 20)

/**
 * The pieces as bytes, until the next are asked for. Bytes from the first piece on: texts of such a length wait in V8's
 * heap until all of it is collected.
 */
function bytesOf(pieces: Iterable<string>): Uint8Array {
  let length = 0
  for (const piece of pieces) {
    const most = length + piece.length * 3
    if (most > scratch.length) scratch = Buffer.concat([scratch], most * 2)
    length += scratch.write(piece, length)
  }
  return scratch.subarray(0, length)
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
  const entities = part.graph.entities.map((entity) => joined().get(entity.id) ?? entity)
  return { graph: { ...part.graph, entities }, text: part.text }
}
