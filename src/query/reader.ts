import type { Entity, Inference, KnowledgeGraph } from '../model.js'
import { type ExplainedStatement, type Explanation, entityExplainer, statementExplainer } from './explain.js'
import { findPath } from './findPath.js'
import { createSearch, type Search } from './searchIndex.js'

/** What programs and assistants ask of a graph without SPARQL; every answer carries file, offsets and quote. */
export interface Reader {
  readonly search: Search
  /** All that is said of the entity with that id; undefined where there is none. */
  readonly entity: (id: string) => Explanation | undefined
  /** The statements on a shortest way between two entities; undefined where there is none. */
  readonly path: (from: string, to: string) => ExplainedStatement[] | undefined
}

/** Makes a reader; `texts` holds each article's text by the article's id, `inferences` what follows from the graph. */
export function createReader(
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
  inferences: readonly Inference[] = [],
): Reader {
  const byId = new Map<string, Entity>(graph.entities.map((entity) => [entity.id, entity]))
  const explainEntity = entityExplainer(graph, texts, inferences)
  let search: Search | undefined
  return {
    search: (words, most) => {
      search ??= createSearch(graph.entities)
      return search(words, most)
    },
    entity: (id) => {
      const entity = byId.get(id)
      return entity && explainEntity(entity)
    },
    path: (from, to) => {
      const steps = findPath(graph, from, to)
      return steps?.map(({ statement }) => statement).map(statementExplainer(graph, texts))
    },
  }
}
