import { compareCodeUnits } from '../text/compareCodeUnits.js'
import type { ArticlePlace } from './pageArticles.js'

/** An article with about how many bytes of N-Quads it has. */
export interface SizedArticle extends ArticlePlace {
  readonly bytes: number
}

/** Articles in the order of their ids, cut into as many shards as give each about the size, and all about the same. */
export function planShards(articles: readonly SizedArticle[], size: number): SizedArticle[][] {
  const total = articles.reduce((sum, { bytes }) => sum + bytes, 0)
  const each = total / Math.max(1, Math.round(total / size))
  const shards: SizedArticle[][] = []
  let before = 0
  let last = -1
  for (const article of articles.toSorted((a, b) => compareCodeUnits(a.id, b.id))) {
    // Where the middle of an article is, so that none is left for a shard of its own.
    const at = Math.floor((before + article.bytes / 2) / each)
    if (at === last) shards.at(-1)?.push(article)
    else shards.push([article])
    last = at
    before += article.bytes
  }
  return shards
}
