import { MailuoError } from '../errors.js'
import type { Notice } from '../notice.js'
import type { OntologyPack } from '../ontology/loadPack.js'
import { buildParts, type Progress } from './buildParts.js'
import { type BuiltCorpus, collectParts } from './collectParts.js'
import { findFiles } from './findFiles.js'

export interface CorpusOptions {
  /** Articles over this many bytes of text are left out. */
  readonly maxSize?: number
  /** Threads that build; as many as there are cores unless given. */
  readonly jobs?: number
  /** Called for each file that is left out. */
  readonly onLeftOut?: (notice: Notice) => void
  /** Called after each batch of articles. */
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Builds the graph of the articles in files, folders and globs in memory; what `mailuo build` writes, `buildFolder`
 * makes of the same parts. A file that is no article is left out; MailuoError INPUT_MISSING for a path that doesn't
 * exist, INPUT_EMPTY where no article remains.
 */
export async function buildCorpus(
  paths: readonly string[],
  pack: OntologyPack,
  { onLeftOut, ...options }: CorpusOptions = {},
): Promise<BuiltCorpus> {
  const { files, notices } = await findFiles(paths)
  const corpus = collectParts(await buildParts(files, pack, options))
  for (const notice of corpus.leftOut) onLeftOut?.(notice)
  if (corpus.graph.articles.length === 0) throw new MailuoError('INPUT_EMPTY', { path: paths.join(' ') })
  return { ...corpus, notices: [...notices, ...corpus.notices] }
}
