import { buildCorpus } from '../corpus/buildCorpus.js'
import { loadGraph } from '../corpus/loadGraph.js'
import { MailuoError } from '../errors.js'
import type { KnowledgeGraph } from '../model.js'
import { formatNotice } from '../notice.js'
import type { OntologyPack } from '../ontology/loadPack.js'
import type { Io } from './io.js'

export interface GraphAtHand {
  readonly graph: KnowledgeGraph
  /** Each article's text by the article's id. */
  readonly texts: ReadonlyMap<string, string>
  /** Whether no file was left out. */
  readonly isWhole: boolean
}

/** The graph of texts, built in memory, or that of a folder; MailuoError OPTION_INVALID where both are asked for. */
export async function buildOrLoad(
  paths: readonly string[],
  data: string | undefined,
  pack: OntologyPack,
  io: Io,
): Promise<GraphAtHand> {
  if (paths.length === 0) {
    const { graph, texts } = await loadGraph(data ?? 'graph')
    return { graph, texts, isWhole: true }
  }
  if (data !== undefined) {
    const cure = 'Give either a built graph or texts to build'
    throw new MailuoError('OPTION_INVALID', { option: '--data', value: data, cure })
  }
  const { graph, texts, leftOut } = await buildCorpus(paths, pack, {
    onLeftOut: (notice) => io.err(`${formatNotice(notice)}\n`),
  })
  return { graph, texts, isWhole: leftOut.length === 0 }
}
