import { joinGraphs } from '../joinGraphs.js'
import type { KnowledgeGraph } from '../model.js'
import { formatNetwork } from '../network/formatNetwork.js'
import { layoutNetwork } from '../network/layoutNetwork.js'
import { toNetwork } from '../network/toNetwork.js'
import { normalizeGraph } from '../normalizeGraph.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'

/** About how many things the page of a large corpus shows: what a browser draws and a reader looks over. */
const mostThings = 2000
/** No more articles than this, however little they say. */
const mostArticles = 500
/** How many of the things that most articles speak of are counted in an article. */
const mostWide = 1000

interface Candidate {
  readonly id: string
  /** Its place among the parts. */
  readonly at: number
  readonly score: number
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

/**
 * The articles of a large corpus that its page shows: those that speak of most of the things that most articles speak
 * of, as many as give some thousand things. Only where they are is kept.
 */
export class PageArticles {
  readonly #wide: ReadonlySet<string>
  readonly #best: Candidate[] = []
  #seen = 0

  constructor(wide: ReadonlySet<string>) {
    this.#wide = wide
  }

  add(id: string, at: number, { entities }: KnowledgeGraph): void {
    this.#seen++
    const score = entities.filter((entity) => this.#wide.has(entity.id)).length
    this.#best.push({ id, at, score })
    if (this.#best.length >= 2 * mostArticles) this.#cut()
  }

  /** Their network as network.json has it, which says of how many articles it shows how many; `load` gives a graph. */
  async network(load: (at: number) => Promise<KnowledgeGraph>): Promise<string> {
    this.#cut()
    const graphs: KnowledgeGraph[] = []
    const things = new Set<string>()
    for (const { at } of this.#best) {
      const graph = await load(at)
      for (const { id } of graph.entities) things.add(id)
      // One article is shown whatever it holds.
      if (graphs.length > 0 && things.size > mostThings) break
      graphs.push(graph)
    }
    const network = layoutNetwork(toNetwork(normalizeGraph(joinGraphs(graphs))))
    network.setAttribute('shown', { articles: graphs.length, of: this.#seen })
    return formatNetwork(network)
  }

  #cut(): void {
    this.#best.sort((a, b) => b.score - a.score || compareCodeUnits(a.id, b.id))
    this.#best.length = Math.min(this.#best.length, mostArticles)
  }
}
