import type { Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { Entity, KnowledgeGraph, Mention, Statement } from '../model.js'
import { defaultBase } from '../vocabulary/namespaces.js'
import { articleToQuads } from './articleToQuads.js'
import { sortQuads } from './compareQuads.js'
import { entityToQuads } from './entityToQuads.js'
import { irisUnder } from './iris.js'

/**
 * The graph as quads, article by article in order of their ids: each article's triples in the graph of the article's
 * IRI, where its text says them in `{article}/provenance`. An entity stands in the graph of each article that speaks
 * of it, one that none speaks of in the default graph. `texts` holds each article's text by the article's id.
 */
export function* toQuads(
  graph: KnowledgeGraph,
  texts: ReadonlyMap<string, string>,
  base: string = defaultBase,
): Generator<Quad> {
  const iris = irisUnder(base)
  const byId = new Map(graph.entities.map((entity) => [entity.id, entity]))
  const mentions = groupByArticle(graph.mentions)
  const statements = groupByArticle(graph.statements)
  const spokenOf = new Set<string>()
  const own = graph.articles.map((article) => {
    const part = { mentions: mentions.get(article.id) ?? [], statements: statements.get(article.id) ?? [] }
    const ids = entitiesOf(article.id, part.mentions, part.statements)
    for (const id of ids) spokenOf.add(id)
    const entities = [...ids]
      .map((id) => byId.get(id))
      .filter((entity): entity is Entity => entity !== undefined)
    return { article, entities, ...part }
  })
  const others = graph.entities.filter(({ id }) => !spokenOf.has(id))
  yield* sortQuads(others.flatMap((entity) => [...entityToQuads(entity, DataFactory.defaultGraph(), iris)]))
  for (const part of own) {
    const text = texts.get(part.article.id)
    if (text === undefined) throw new Error(`No text is given for ${part.article.id}`)
    yield* sortQuads(articleToQuads(part, text, iris))
  }
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

function groupByArticle<Item extends { readonly article: string }>(
  items: readonly Item[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(item.article)
    if (group) group.push(item)
    else groups.set(item.article, [item])
  }
  return groups
}
