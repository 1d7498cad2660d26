import type { KnowledgeGraph } from '../model.js'
import { compare } from './compare.js'
import type { Gold } from './gold.js'
import { type Scores, toScores } from './scores.js'

/**
 * Precision, recall and F1 of `graph` against all `golds` taken as one, by the rules of the annotation guideline.
 * With `texts` (article id → text) the evidence is judged too.
 */
export function evaluate(
  graph: KnowledgeGraph,
  golds: readonly Gold[],
  texts?: ReadonlyMap<string, string>,
): Scores {
  return toScores([compare(graph, golds, texts)])
}
