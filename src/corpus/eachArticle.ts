import type { ArticleRecord } from '../model.js'
import type { Notice } from '../notice.js'
import type { Parts } from './buildParts.js'
import type { Part } from './part.js'

/** A part that is an article's, with the article's id. */
export type ArticlePart = Exclude<Part, { readonly leftOut: object }> & { readonly id: string }

/** The parts in order, those left out with why; of several articles with one text the first is kept. */
export function* eachArticle(
  parts: Parts,
): Generator<ArticlePart | Extract<Part, { readonly leftOut: object }>> {
  const nameOf = new Map<string, string>()
  for (const at of parts.names.keys()) {
    const part = parts.load(at)
    const [article] = 'graph' in part ? part.graph.articles : []
    if (!('graph' in part) || !article) {
      if ('leftOut' in part) yield part
      continue
    }
    const duplicate = duplicateOf(article, nameOf)
    yield duplicate ? { leftOut: duplicate } : { ...part, id: article.id }
  }
}

/** Why an article is left out whose text came before, given the files of the articles that came, by id. */
export function duplicateOf(
  { id, file }: Pick<ArticleRecord, 'id' | 'file'>,
  nameOf: Map<string, string>,
): Notice | undefined {
  const other = nameOf.get(id)
  if (other !== undefined) return { code: 'ARTICLE_DUPLICATE', args: { other }, source: file }
  nameOf.set(id, file)
  return undefined
}
