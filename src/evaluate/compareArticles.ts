import { MailuoError } from '../errors.js'
import type { ArticleRecord, KnowledgeGraph } from '../model.js'
import { type Comparison, compare } from './compare.js'
import type { Gold } from './gold.js'

/**
 * Compares each article that has gold with its gold, so that a graph of many articles is judged only by those that
 * somebody annotated. MailuoError GOLD_INVALID where a gold's source is none of the graph's articles.
 */
export function compareArticles(
  graph: KnowledgeGraph,
  golds: readonly Gold[],
  texts?: ReadonlyMap<string, string>,
): Comparison[] {
  const sources = [...new Set(golds.map((gold) => gold.source))]
  return sources.map((source) => {
    const article = graph.articles.find(({ file }) => file === source)
    if (!article) {
      const known = graph.articles.map(({ file }) => file).join(', ')
      const reason = `is none of the graph's articles (${known || 'it has none'})`
      throw new MailuoError('GOLD_INVALID', { file: `the gold's source "${source}"`, reason })
    }
    const part = graph.articles.length === 1 ? graph : partOf(graph, article)
    return compare(
      part,
      golds.filter((gold) => gold.source === source),
      texts,
    )
  })
}

/** What one article says: its statements and mentions, and the entities that these are about. */
function partOf(graph: KnowledgeGraph, article: ArticleRecord): KnowledgeGraph {
  const mentions = graph.mentions.filter((mention) => mention.article === article.id)
  const statements = graph.statements.filter((statement) => statement.article === article.id)
  const ids = new Set([article.id, ...mentions.map(({ entity }) => entity)])
  for (const { subject, claim } of statements) {
    ids.add(subject)
    if ('object' in claim) ids.add(claim.object)
  }
  return {
    articles: [article],
    entities: graph.entities.filter(({ id }) => ids.has(id)),
    mentions,
    statements,
  }
}
