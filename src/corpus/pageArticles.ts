import { joinGraphs } from '../joinGraphs.js'
import type { KnowledgeGraph } from '../model.js'
import { formatNetwork } from '../network/formatNetwork.js'
import { layoutNetwork } from '../network/layoutNetwork.js'
import { toNetwork } from '../network/toNetwork.js'
import { normalizeGraph } from '../normalizeGraph.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'

/** About how many things the page of a large corpus shows: what a browser draws and a reader looks over. */
const mostThings = 2000
/** How many of the things that most articles speak of are counted in an article. */
const mostWide = 1000

interface Candidate {
  readonly id: string
  readonly score: number
  readonly graph: KnowledgeGraph
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
 * of, as many as give some thousand things. No others are kept.
 */
export class PageArticles {
  readonly #wide: ReadonlySet<string>
  #best: Candidate[] = []
  #seen = 0

  constructor(wide: ReadonlySet<string>) {
    this.#wide = wide
  }

  add(id: string, graph: KnowledgeGraph): void {
    this.#seen++
    const score = graph.entities.filter((entity) => this.#wide.has(entity.id)).length
    this.#best.push({ id, score, graph })
    if (this.#best.length % 256 === 0) this.#cut()
  }

  /** Their network as network.json has it, which says of how many articles it shows how many. */
  network(): string {
    this.#cut()
    const graph = normalizeGraph(joinGraphs(this.#best.map((candidate) => candidate.graph)))
    const network = layoutNetwork(toNetwork(graph))
    network.setAttribute('shown', { articles: this.#best.length, of: this.#seen })
    return formatNetwork(network)
  }

  #cut(): void {
    this.#best.sort((a, b) => b.score - a.score || compareCodeUnits(a.id, b.id))
    const things = new Set<string>()
    const end = this.#best.findIndex(({ graph }) => {
      for (const { id } of graph.entities) things.add(id)
      return things.size > mostThings
    })
    // One article is shown whatever it holds.
    if (end >= 0) this.#best.length = Math.max(1, end)
  }
}
