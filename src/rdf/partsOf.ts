import type { Entity, KnowledgeGraph, Mention, Statement } from '../model.js'
import { groupBy } from '../text/groupBy.js'
import type { ArticlePart } from './articleToQuads.js'

/** The graph cut into what each article says, in order of the articles, and the entities that none speaks of. */
export interface Parts {
  readonly articles: readonly ArticlePart[]
  readonly others: readonly Entity[]
}

/** Cuts a graph by article; an entity is in the part of each article that speaks of it. */
export function partsOf(graph: KnowledgeGraph): Parts {
  const byId = new Map(graph.entities.map((entity) => [entity.id, entity]))
  const mentions = groupBy(graph.mentions, ({ article }) => article)
  const statements = groupBy(graph.statements, ({ article }) => article)
  const spokenOf = new Set<string>()
  const articles = graph.articles.map((article) => {
    const part = { mentions: mentions.get(article.id) ?? [], statements: statements.get(article.id) ?? [] }
    const ids = entitiesOf(article.id, part.mentions, part.statements)
    for (const id of ids) spokenOf.add(id)
    const entities = [...ids]
      .map((id) => byId.get(id))
      .filter((entity): entity is Entity => entity !== undefined)
    return { article, entities, ...part }
  })
  return { articles, others: graph.entities.filter(({ id }) => !spokenOf.has(id)) }
}

/** Ids of the entities that an article speaks of, and of the article itself. */
function entitiesOf(
  article: string,
  mentions: readonly Mention[],
  statements: readonly Statement[],
): Set<string> {
  const ids = new Set([article])
  for (const { entity } of mentions) ids.add(entity)
  for (const { subject, claim } of statements) {
    ids.add(subject)
    if ('object' in claim) ids.add(claim.object)
  }
  return ids
}
