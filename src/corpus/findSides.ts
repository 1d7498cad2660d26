import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { joinGraphs } from '../joinGraphs.js'
import type { KnowledgeGraph } from '../model.js'
import { normalizeGraph } from '../normalizeGraph.js'
import type { Notice } from '../notice.js'
import type { OntologyPack } from '../ontology/loadPack.js'
import { partsOf } from '../rdf/partsOf.js'
import { defaultBase } from '../vocabulary/namespaces.js'
import { buildCorpus } from './buildCorpus.js'
import { decideMerges } from './groupKeys.js'
import { once } from './lazily.js'
import { loadGraph, openGraph } from './loadGraph.js'
import { loadMerges } from './loadMerges.js'
import { manifestName, readManifest } from './manifest.js'

/** Two sides to be compared, in one graph. */
export interface Sides {
  readonly graph: KnowledgeGraph
  readonly texts: ReadonlyMap<string, string>
  readonly base: string
  /** The articles of each side. */
  readonly a: ReadonlySet<string>
  readonly b: ReadonlySet<string>
  /** For an id the one that stands for it. */
  readonly sameAs: ReadonlyMap<string, string>
}

interface Side {
  readonly graph: KnowledgeGraph
  readonly texts: ReadonlyMap<string, string>
  /** The built folder that it is from; absent where it was built for this. */
  readonly folder?: string
}

export interface SideOptions {
  /** The built folder whose places, files and titles words name. */
  readonly data: string
  readonly pack: () => Promise<OntologyPack>
  readonly onLeftOut: (notice: Notice) => void
}

/**
 * What two words name: a built folder, a folder of texts, which is built in memory, or articles of the built folder
 * `data`, see `chooseSide`. Things of sides from two places meet by the rules that things of two articles do.
 */
export async function findSides(wordA: string, wordB: string, options: SideOptions): Promise<Sides> {
  const open = once(() => openGraph(options.data))
  const [sideA, sideB] = [await findSide(wordA, options, open), await findSide(wordB, options, open)]
  const folders = [...new Set([sideA, sideB].flatMap(({ folder }) => folder ?? []))]
  const merges = (await Promise.all(folders.map(loadMerges))).flat()
  const graph = normalizeGraph(joinGraphs([sideA.graph, sideB.graph]))
  // The decisions of one build are about all its articles already.
  if (sideA.folder === undefined || sideA.folder !== sideB.folder) merges.push(...mergesIn(graph))
  const [folder = ''] = folders
  return {
    graph,
    texts: new Map([...sideA.texts, ...sideB.texts]),
    base: folder === '' ? defaultBase : (await readManifest(folder)).base,
    a: idsOf(sideA),
    b: idsOf(sideB),
    sameAs: new Map(merges.map(({ merged, kept }) => [merged, kept])),
  }
}

/** `open` opens the folder `data`. */
async function findSide(
  word: string,
  { data, pack, onLeftOut }: SideOptions,
  open: () => ReturnType<typeof openGraph>,
): Promise<Side> {
  const isFolder = await stat(word).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return { ...take((await open())(word)), folder: data }
  const isBuilt = await stat(join(word, manifestName)).then(
    () => true,
    () => false,
  )
  if (isBuilt) return { ...take(await loadGraph(word)), folder: word }
  return take(await buildCorpus([word], await pack(), { onLeftOut }))
}

function take({ graph, texts }: Pick<Side, 'graph' | 'texts'>): Side {
  return { graph, texts }
}

function mergesIn(graph: KnowledgeGraph) {
  const articles = partsOf(graph).articles.map(({ article, ...part }) => ({ articles: [article], ...part }))
  return decideMerges(articles, [])
}

function idsOf({ graph }: Side): ReadonlySet<string> {
  return new Set(graph.articles.map(({ id }) => id))
}
