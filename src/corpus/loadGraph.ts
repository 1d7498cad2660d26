import type { Quad } from '@rdfjs/types'
import { MailuoError } from '../errors.js'
import type { Inference, KnowledgeGraph } from '../model.js'
import { parseRdf } from '../rdf/formats.js'
import { fromQuads } from '../rdf/fromQuads.js'
import { readInferences } from '../rdf/inferencesToQuads.js'
import { irisUnder } from '../rdf/iris.js'
import type { FiledNotice } from './formatNotices.js'
import { articleOfTextFile, inferredName, mergesName } from './graphFiles.js'
import { type Manifest, readManifest } from './manifest.js'
import { readFiles } from './readFiles.js'

/** A graph that `build` has written. What costs time is made when it is first asked for. */
export interface LoadedGraph {
  readonly manifest: Manifest
  /** Each file that the manifest names, as it stands. */
  readonly files: ReadonlyMap<string, string>
  /** What queries run on: graph.nq, or its shards one after the other, the decisions of merges.nq, and inferred.nq. */
  readonly nquads: string
  readonly quads: readonly Quad[]
  readonly graph: KnowledgeGraph
  /** Each article's text by the article's id. */
  readonly texts: ReadonlyMap<string, string>
  /** What inferred.nq has; none where the graph was built without `--infer`. */
  readonly inferences: readonly Inference[]
  readonly notices: readonly FiledNotice[]
}

/**
 * Reads a built graph. MailuoError GRAPH_MISSING where the folder has none, GRAPH_BROKEN, with the file's name, where
 * a file is missing or its hash is not the manifest's.
 */
export async function loadGraph(folder: string): Promise<LoadedGraph> {
  const manifest = await readManifest(folder)
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
  const nquads = nquadsOf(contents) ?? content('graph.nq')
  const quads = once(() => parseRdf(nquads, { format: 'nquads', file: 'graph.nq' }))
  const graph = once(() => fromQuads(quads(), 'graph.nq'))
  const beside = [mergesName, inferredName].map((name) => contents.get(name) ?? '')
  const inferences = once(() => {
    const inferred = parseRdf(contents.get(inferredName) ?? '', { format: 'nquads', file: inferredName })
    return readInferences(inferred, irisUnder(manifest.base))
  })
  const notices = once(() => JSON.parse(content('notices.json')) as FiledNotice[])
  const texts = new Map<string, string>()
  for (const [name, text] of contents) {
    const article = articleOfTextFile(name)
    if (article !== undefined) texts.set(article, text)
  }
  return {
    manifest,
    files: contents,
    nquads: nquads + beside.join(''),
    texts,
    get quads() {
      return quads()
    },
    get graph() {
      return graph()
    },
    get inferences() {
      return inferences()
    },
    get notices() {
      return notices()
    },
  }
}

/** graph.nq, or the shards of a large corpus one after the other; undefined where neither is there. */
export function nquadsOf(contents: ReadonlyMap<string, string>): string | undefined {
  const shards = [...contents.keys()].filter((name) => /^graph-\d{5}\.nq$/u.test(name)).sort()
  return (
    contents.get('graph.nq') ??
    (shards.length > 0 ? shards.map((name) => contents.get(name)).join('') : undefined)
  )
}

function broken(path: string, file: string, reason: string): MailuoError {
  return new MailuoError('GRAPH_BROKEN', { path, file, reason })
}

/** The function's value, made at the first call. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
