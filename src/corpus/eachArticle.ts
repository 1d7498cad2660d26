import type { Parts } from './buildParts.js'
import type { Part } from './part.js'

/** A part that is an article's, with the article's id and its place among the parts. */
export type ArticlePart = Exclude<Part, { readonly leftOut: object }> & {
  readonly id: string
  readonly at: number
}

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
    const other = nameOf.get(article.id)
    if (other === undefined) yield { ...part, id: article.id, at }
    else yield { leftOut: { code: 'ARTICLE_DUPLICATE', args: { other }, source: article.file } }
    nameOf.set(article.id, other ?? article.file)
  }
}
