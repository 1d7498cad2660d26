import type { Entity, KnowledgeGraph } from './model.js'
import { compareCodeUnits } from './text/compareCodeUnits.js'

/** One graph of several; an entity that two articles share has the labels of both. */
export function joinGraphs(graphs: readonly KnowledgeGraph[]): KnowledgeGraph {
  const entities = new Map<string, Entity>()
  for (const graph of graphs) {
    for (const entity of graph.entities) {
      const known = entities.get(entity.id)
      entities.set(entity.id, known ? joinEntities(known, entity) : entity)
    }
  }
  return {
    articles: graphs.flatMap((graph) => graph.articles),
    entities: [...entities.values()],
    mentions: graphs.flatMap((graph) => graph.mentions),
    statements: graphs.flatMap((graph) => graph.statements),
  }
}

/** Two views of one thing: the longer label, of equals the first by code unit, and all others beside it. */
export function joinEntities(a: Entity, b: Entity): Entity {
  const [label = a.label] = [a.label, b.label].sort((x, y) => y.length - x.length || compareCodeUnits(x, y))
  const others = new Set([a.label, b.label, ...a.altLabels, ...b.altLabels])
  others.delete(label)
  return { ...a, label, altLabels: [...others].sort(compareCodeUnits) }
}
