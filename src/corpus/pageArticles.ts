import type { KnowledgeGraph } from '../model.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'

/** About how many things the page of a large corpus shows: what a browser draws and a reader looks over. */
const mostThings = 2000
/** No more articles than this, however little they say. */
const mostArticles = 500
/** How many of the things that most articles speak of are counted in an article. */
const mostWide = 1000

/** An article's id and its place among the parts. */
export interface ArticlePlace {
  readonly id: string
  readonly at: number
}

/** The things that most articles speak of, found without keeping all. */
export class WidestThings {
  #things: { readonly id: string; readonly articles: number }[] = []

  add(id: string, articles: number): void {
    this.#things.push({ id, articles })
    if (this.#things.length >= 2 * mostWide) this.#cut()
  }

  ids(): ReadonlySet<string> {
    this.#cut()
    return new Set(this.#things.map(({ id }) => id))
  }

  #cut(): void {
    this.#things.sort((a, b) => b.articles - a.articles || compareCodeUnits(a.id, b.id))
    this.#things.length = Math.min(this.#things.length, mostWide)
  }
}

/** The articles that speak of most of the things that most articles speak of (`scores`, by place) first; enough of them for the page. */
export function widestFirst(articles: readonly ArticlePlace[], scores: Uint32Array): ArticlePlace[] {
  const score = ({ at }: ArticlePlace) => scores[at] ?? 0
  const best = articles.toSorted((a, b) => score(b) - score(a) || compareCodeUnits(a.id, b.id))
  return best.slice(0, mostArticles)
}

/** Of graphs in such an order those that the page of a large corpus shows: as many as give some thousand things. */
export function pageGraphs(graphs: Iterable<KnowledgeGraph>): KnowledgeGraph[] {
  const shown: KnowledgeGraph[] = []
  const things = new Set<string>()
  for (const graph of graphs) {
    for (const { id } of graph.entities) things.add(id)
    // One article is shown whatever it holds.
    if (shown.length > 0 && things.size > mostThings) break
    shown.push(graph)
  }
  return shown
}
