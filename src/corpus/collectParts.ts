import type { BuiltGraph } from '../buildGraph.js'
import { joinGraphs } from '../joinGraphs.js'
import type { KnowledgeGraph } from '../model.js'
import { normalizeGraph } from '../normalizeGraph.js'
import type { Notice } from '../notice.js'
import type { Parts } from './buildParts.js'
import { eachArticle } from './eachArticle.js'
import { decideMerges } from './groupKeys.js'
import type { Merge } from './merges.js'
import type { Ruling } from './rulings.js'

/** A graph in memory with what it was built from. */
export interface BuiltCorpus extends BuiltGraph {
  /** One for each file that is left out. */
  readonly leftOut: readonly Notice[]
  /** Which things of several articles are one. */
  readonly merges: readonly Merge[]
}

/** All parts as one graph; an article whose text came before is left out. */
export function collectParts(parts: Parts, rulings: readonly Ruling[] = []): BuiltCorpus {
  const graphs: KnowledgeGraph[] = []
  const texts = new Map<string, string>()
  const [notices, leftOut]: [Notice[], Notice[]] = [[], []]
  for (const part of eachArticle(parts)) {
    if ('leftOut' in part) leftOut.push(part.leftOut)
    else {
      graphs.push(part.graph)
      texts.set(part.id, part.text)
      notices.push(...part.notices)
    }
  }
  const merges = decideMerges(graphs, rulings)
  return { graph: normalizeGraph(joinGraphs(graphs)), texts, notices, leftOut, merges }
}
