import type { Quad } from '@rdfjs/types'
import { joinGraphs } from '../joinGraphs.js'
import type { KnowledgeGraph } from '../model.js'
import { layoutNetwork } from '../network/layoutNetwork.js'
import { toNetwork } from '../network/toNetwork.js'
import { normalizeGraph } from '../normalizeGraph.js'
import { chooseSide } from './chooseSide.js'
import type { FiledNotice } from './formatNotices.js'
import { mergesName } from './graphFiles.js'
import { lazily, once } from './lazily.js'
import type { LoadedGraph } from './loadGraph.js'
import type { Manifest } from './manifest.js'
import { type IndexEntry, indexName } from './shardIndex.js'
import type { Shards } from './shards.js'
import { partOf } from './takeArticles.js'
import { textFileName } from './textFiles.js'

/**
 * A corpus in shards, or the articles of it that `about` names, of which alone the shards are read. Quads go to whoever
 * queries them in pieces; graph and texts come into memory only where somebody asks for them.
 */
export function loadShards(shards: Shards, manifest: Manifest, about?: string): LoadedGraph {
  const all = shards.entries
  const own = about === undefined ? all : chooseSide(all, about)
  const read = once(() => readArticles(shards, own))
  const makers = {
    graph: () => read().graph,
    texts: () => read().texts,
    quads: () => {
      const quads: Quad[] = []
      for (const block of shards.blocks(own)) quads.push(...block.quads())
      return quads
    },
    batches: () => shards.batches(own),
    nquads: () => shards.nquads(own),
    // More articles than fit into memory are not inferred over.
    inferences: () => [],
    notices: () => JSON.parse(shards.file('notices.json') ?? '[]') as FiledNotice[],
  }
  if (about !== undefined) {
    return partOf(manifest, { ...makers, shown: { articles: own.length, of: all.length, about } })
  }
  return lazily<LoadedGraph>({
    ...makers,
    manifest: () => manifest,
    files: () => smallFiles(shards, own),
    network: () => layoutNetwork(toNetwork(read().graph)),
  })
}

function readArticles(shards: Shards, entries: readonly IndexEntry[]) {
  const graphs: KnowledgeGraph[] = []
  const texts = new Map<string, string>()
  for (const { id, graph, text } of shards.articles(entries)) {
    graphs.push(graph)
    texts.set(id, text)
  }
  return { graph: normalizeGraph(joinGraphs(graphs)), texts }
}

/** The files of a corpus that fit into memory: all but the shards. */
function smallFiles(shards: Shards, entries: readonly IndexEntry[]): Map<string, string> {
  const names = ['network.json', 'notices.json', mergesName, indexName]
  const all = [...names, ...entries.map(({ id }) => textFileName(id))]
  return new Map(
    all.flatMap((name) => {
      const content = shards.file(name)
      return content === undefined ? [] : [[name, content] as const]
    }),
  )
}
