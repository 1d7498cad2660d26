import type { KnowledgeGraph, Range } from '../model.js'
import { codePointSlicer } from '../text/codePointSlicer.js'

/** A case of a term in a graph: what is said, and the words that say it. */
export interface OntologyExample {
  readonly said: string
  readonly quote: string
  readonly file: string
  readonly start: number
  readonly end: number
}

/** The first case of each class, relation and literal of a graph, by the term's name. */
export function findExamples(
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, OntologyExample> {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]))
  const files = new Map(graph.articles.map(({ id, file }) => [id, file]))
  const examples = new Map<string, OntologyExample>()
  const add = (name: string, said: string, article: string, range: Range | undefined) => {
    if (examples.has(name) || range === undefined) return
    const quote = codePointSlicer(texts.get(article) ?? '')(range.start, range.end)
    examples.set(name, { said, quote, file: files.get(article) ?? article, ...range })
  }
  for (const { entity, article, ranges } of graph.mentions) {
    const named = entities.get(entity)
    if (named) add(named.class, named.label, article, ranges[0])
  }
  for (const { subject, claim, article, evidence } of graph.statements) {
    const from = entities.get(subject)?.label ?? subject
    const to = 'object' in claim ? (entities.get(claim.object)?.label ?? claim.object) : ''
    add(claim.predicate, `${from} ${claim.predicate} ${to}`.trim(), article, evidence[0])
    if (claim.predicate === 'kind') add(claim.kind, from, article, evidence[0])
  }
  return examples
}
