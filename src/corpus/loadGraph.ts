import type { Quad } from '@rdfjs/types'
import { MailuoError } from '../errors.js'
import type { Inference, KnowledgeGraph } from '../model.js'
import { parseNetwork } from '../network/formatNetwork.js'
import type { Network } from '../network/network.js'
import { parseRdf } from '../rdf/formats.js'
import { fromQuads } from '../rdf/fromQuads.js'
import { readInferences } from '../rdf/inferencesToQuads.js'
import { irisUnder } from '../rdf/iris.js'
import type { FiledNotice } from './formatNotices.js'
import { inferredName, mergesName } from './graphFiles.js'
import { lazily } from './lazily.js'
import { loadShards } from './loadShards.js'
import { type Manifest, readManifest } from './manifest.js'
import { readFiles } from './readFiles.js'
import { hasShards, Shards } from './shards.js'
import { takeArticles } from './takeArticles.js'
import { articleOfTextFile } from './textFiles.js'

/** A graph that `build` has written, or a part of it. What costs time is made when it is first asked for. */
export interface LoadedGraph {
  readonly manifest: Manifest
  /**
   * Files that the manifest names, as they stand, but for the shards of a large corpus. Of a part the texts of its
   * articles and a network.json made anew, with a manifest of these.
   */
  readonly files: ReadonlyMap<string, string>
  /**
   * What queries run on, in pieces: graph.nq or its shards, the decisions of merges.nq, and inferred.nq. Of a part those
   * decisions whose two things are both spoken of in it.
   */
  readonly nquads: Iterable<Uint8Array>
  /** All that graph.nq or its shards say. */
  readonly quads: readonly Quad[]
  /** The same, whole articles in each batch, no more than fits into memory. */
  readonly batches: Iterable<readonly Quad[]>
  readonly graph: KnowledgeGraph
  /** Of `graph`, with positions. */
  readonly network: Network
  /** Each article's text by the article's id. */
  readonly texts: ReadonlyMap<string, string>
  /** What inferred.nq has, of a part what follows from it; none where the graph was built without `--infer`. */
  readonly inferences: readonly Inference[]
  /** Of a part those about its articles' files. */
  readonly notices: readonly FiledNotice[]
}

/**
 * Reads a built graph; with `about` only the articles that it names, see `chooseSide`. MailuoError GRAPH_MISSING where
 * the folder has none, GRAPH_BROKEN, with the file's name, where a file is missing or its hash is not the manifest's,
 * SIDE_UNKNOWN where no article is about it.
 */
export async function loadGraph(folder: string, about?: string): Promise<LoadedGraph> {
  return (await openGraph(folder))(about)
}

/** The same for several parts of one folder, which is read once. */
export async function openGraph(folder: string): Promise<(about?: string) => LoadedGraph> {
  const manifest = await readManifest(folder)
  if (hasShards(manifest)) {
    const shards = new Shards(folder, manifest)
    return (about) => loadShards(shards, manifest, about)
  }
  const whole = await loadWhole(folder, manifest)
  return (about) => (about === undefined ? whole : takeArticles(whole, about))
}

async function loadWhole(folder: string, manifest: Manifest): Promise<LoadedGraph> {
  const contents = new Map<string, string>()
  for (const { name, content, problem } of await readFiles(folder, manifest.files)) {
    if (content === undefined || problem) throw broken(folder, name, problem ?? 'cannot be read')
    contents.set(name, content)
  }
  const content = (name: string): string => {
    const text = contents.get(name)
    if (text === undefined) throw broken(folder, name, 'is not in the manifest')
    return text
  }
  const nquads = content('graph.nq')
  const beside = [mergesName, inferredName].map((name) => contents.get(name) ?? '')
  const loaded: LoadedGraph = lazily<LoadedGraph>({
    manifest: () => manifest,
    files: () => contents,
    nquads: () => [nquads, ...beside].map((text) => Buffer.from(text)),
    quads: () => parseRdf(nquads, { format: 'nquads', file: 'graph.nq' }),
    batches: () => [loaded.quads],
    graph: () => fromQuads(loaded.quads, 'graph.nq'),
    network: () => parseNetwork(content('network.json')),
    texts: () => textsIn(contents),
    inferences: () => {
      const inferred = parseRdf(contents.get(inferredName) ?? '', { format: 'nquads', file: inferredName })
      return readInferences(inferred, irisUnder(manifest.base))
    },
    notices: () => JSON.parse(content('notices.json')) as FiledNotice[],
  })
  return loaded
}

function textsIn(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files].flatMap(([name, text]) => {
      const article = articleOfTextFile(name)
      return article === undefined ? [] : [[article, text] as const]
    }),
  )
}

function broken(path: string, file: string, reason: string): MailuoError {
  return new MailuoError('GRAPH_BROKEN', { path, file, reason })
}
