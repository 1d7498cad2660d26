import type { KnowledgeGraph } from '../model.js'
import { formatNetwork } from '../network/formatNetwork.js'
import { layoutNetwork } from '../network/layoutNetwork.js'
import type { Shown } from '../network/network.js'
import { toNetwork } from '../network/toNetwork.js'
import { formatRdf } from '../rdf/formats.js'
import { toQuads } from '../rdf/toQuads.js'
import { sha256 } from '../text/hash.js'
import { choosable, chooseSide } from './chooseSide.js'
import { inferredFile, mergesName } from './graphFiles.js'
import { inferencesAmong } from './inferencesAmong.js'
import { lazily, type Makers, once } from './lazily.js'
import type { LoadedGraph } from './loadGraph.js'
import type { Manifest } from './manifest.js'
import { mergesAmong } from './mergesAmong.js'
import { textFileName } from './textFiles.js'

/** The part of a loaded graph that the articles say which `about` names. */
export function takeArticles(whole: LoadedGraph, about: string): LoadedGraph {
  const { manifest, graph: all, texts } = whole
  const chosen = new Set(chooseSide(choosable(all), about).map(({ id }) => id))
  const graph = graphOfArticles(all, chosen)
  const quads = once(() => [...toQuads(graph, texts, manifest.base)])
  const inferences = once(() => inferencesAmong(whole.inferences, all, graph))
  return partOf(manifest, {
    graph: () => graph,
    texts: () => new Map([...texts].filter(([id]) => chosen.has(id))),
    quads,
    batches: () => [quads()],
    nquads: () => {
      const subjects = new Set(quads().map(({ subject }) => subject.value))
      const merges = mergesAmong(whole.files.get(mergesName) ?? '', subjects, manifest.base)
      const [[, inferred] = ['', '']] = inferredFile(inferences(), manifest.base)
      return [formatRdf(quads(), 'nquads'), merges, inferred].map((text) => Buffer.from(text))
    },
    inferences,
    notices: () => whole.notices,
    shown: { articles: chosen.size, of: all.articles.length, about },
  })
}

/** `notices` are those of the whole corpus. */
type Part = Omit<Makers<LoadedGraph>, 'manifest' | 'files' | 'network'> & {
  readonly shown: Shown
}

/** A part of a corpus, with what the page needs of it: the network of its own articles, and their texts. */
export function partOf({ base, ...kept }: Manifest, { shown, ...part }: Part): LoadedGraph {
  const loaded: LoadedGraph = lazily<LoadedGraph>({
    ...part,
    manifest: () => {
      const files = [...loaded.files].map(([name, content]) => ({ name, sha256: sha256(content) }))
      return { ...kept, base, files }
    },
    files: () => {
      const texts = [...loaded.texts].map(([id, text]): [string, string] => [textFileName(id), text])
      return new Map([...texts, ['network.json', formatNetwork(loaded.network)] as const])
    },
    network: () => {
      const network = layoutNetwork(toNetwork(loaded.graph, loaded.inferences))
      network.setAttribute('shown', shown)
      return network
    },
    notices: () => {
      const own = new Set(loaded.graph.articles.map(({ file }) => file))
      return part.notices().filter(({ source = '' }) => own.has(source))
    },
  })
  return loaded
}

/** What some articles of a graph say. */
function graphOfArticles(graph: KnowledgeGraph, articles: ReadonlySet<string>): KnowledgeGraph {
  const mentions = graph.mentions.filter(({ article }) => articles.has(article))
  const statements = graph.statements.filter(({ article }) => articles.has(article))
  const spoken = new Set([...articles, ...mentions.map(({ entity }) => entity)])
  for (const { subject, claim } of statements) {
    spoken.add(subject)
    if ('object' in claim) spoken.add(claim.object)
  }
  return {
    articles: graph.articles.filter(({ id }) => articles.has(id)),
    entities: graph.entities.filter(({ id }) => spoken.has(id)),
    mentions,
    statements,
  }
}
