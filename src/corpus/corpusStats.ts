import type { KnowledgeGraph } from '../model.js'
import { toNetwork } from '../network/toNetwork.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'

/** A name and how often it is. */
export interface Tally {
  readonly name: string
  readonly count: number
}

/** What a graph holds, counted; each list from the most frequent. */
export interface CorpusStats {
  readonly articles: number
  readonly entities: number
  readonly statements: number
  readonly mentions: number
  readonly classes: readonly Tally[]
  readonly relations: readonly Tally[]
  readonly kinds: readonly Tally[]
  /** Places that articles are about. */
  readonly homes: readonly Tally[]
  /** Things that most articles speak of, more than one, and in how many. */
  readonly widest: readonly Tally[]
  /** Things of the highest rank in the network, in millionths. */
  readonly ranked: readonly Tally[]
  /** How many things the largest communities have, each named after its thing of the highest rank. */
  readonly communities: readonly Tally[]
  /** How many things have a core number. */
  readonly cores: readonly Tally[]
}

const longest = 20

/** Counts a graph and what its network's measures say. */
export function corpusStats(graph: KnowledgeGraph): CorpusStats {
  const label = new Map(graph.entities.map(({ id, label: name }) => [id, name]))
  const inArticles = new Map<string, Set<string>>()
  for (const { entity, article } of graph.mentions) {
    inArticles.set(entity, (inArticles.get(entity) ?? new Set()).add(article))
  }
  const nodes = toNetwork(graph).mapNodes((id, { label: name, rank = 0, core = 0, community = 0 }) => ({
    id,
    name,
    rank,
    core,
    community,
  }))
  nodes.sort((a, b) => b.rank - a.rank || compareCodeUnits(a.id, b.id))
  const heads = new Map<number, string>()
  for (const { name, community } of nodes) if (!heads.has(community)) heads.set(community, name)
  return {
    articles: graph.articles.length,
    entities: graph.entities.length,
    statements: graph.statements.length,
    mentions: graph.mentions.length,
    classes: tally(graph.entities.map(({ class: name }) => name)),
    relations: tally(graph.statements.map(({ claim }) => claim.predicate)),
    kinds: tally(graph.statements.flatMap(({ claim }) => (claim.predicate === 'kind' ? [claim.kind] : []))),
    homes: tally(graph.articles.flatMap(({ home = '' }) => label.get(home) ?? [])).slice(0, longest),
    widest: sorted(
      [...inArticles].flatMap(([id, { size }]) =>
        size > 1 ? [{ name: label.get(id) ?? id, count: size }] : [],
      ),
    ).slice(0, longest),
    ranked: nodes.slice(0, longest).map(({ name, rank }) => ({ name, count: Math.round(rank * 1e6) })),
    communities: tally(nodes.map(({ community }) => heads.get(community) ?? '')).slice(0, longest),
    cores: tally(nodes.map(({ core }) => `${core}`)),
  }
}

function tally(names: readonly string[]): Tally[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return sorted([...counts].map(([name, count]) => ({ name, count })))
}

function sorted(tallies: readonly Tally[]): Tally[] {
  return [...tallies].sort((a, b) => b.count - a.count || compareCodeUnits(a.name, b.name))
}
