import { type BuiltGraph, buildGraph } from '../buildGraph.js'
import { MailuoError } from '../errors.js'
import { normalizeGraph } from '../normalizeGraph.js'
import type { Notice } from '../notice.js'
import type { OntologyPack } from '../ontology/loadPack.js'
import { findFiles } from './findFiles.js'
import { readSources } from './readSources.js'

export interface CorpusOptions {
  /** Articles over this many bytes of text are left out. */
  readonly maxSize?: number
  /** Called for each file that is left out, before anything is built. */
  readonly onLeftOut?: (notice: Notice) => void
  /** Called when the articles are read, with their number. */
  readonly onRead?: (articles: number) => void
}

/** A graph in memory with what it was built from. */
export interface BuiltCorpus extends BuiltGraph {
  /** One for each file that is left out. */
  readonly leftOut: readonly Notice[]
}

/**
 * Builds the graph of the articles in files, folders and globs. A file that is no article is left out; MailuoError
 * INPUT_MISSING for a path that doesn't exist, INPUT_EMPTY where no article remains.
 */
export async function buildCorpus(
  paths: readonly string[],
  pack: OntologyPack,
  options: CorpusOptions = {},
): Promise<BuiltCorpus> {
  const { sources, leftOut } = await readSources(await findFiles(paths), options.maxSize)
  for (const notice of leftOut) options.onLeftOut?.(notice)
  if (sources.length === 0) throw new MailuoError('INPUT_EMPTY', { path: paths.join(' ') })
  options.onRead?.(sources.length)
  const built = buildGraph(sources, pack)
  return { ...built, graph: normalizeGraph(built.graph), leftOut }
}
