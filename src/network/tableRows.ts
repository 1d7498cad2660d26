import { formatLiteral } from '../formatLiteral.js'
import { statementId } from '../ids.js'
import type { Entity, KnowledgeGraph, Range } from '../model.js'
import { codePointSlicer } from '../text/codePointSlicer.js'
import { groupBy } from '../text/groupBy.js'
import type { Measures, Network } from './network.js'

/** An entity as one row of a table: its literals, how often it is mentioned and where first. */
export interface NodeRow {
  readonly id: string
  readonly class: string
  readonly label: string
  readonly altLabels: readonly string[]
  /** Values by property, several joined by `; `. */
  readonly literals: Readonly<Partial<Record<LiteralName, string>>>
  readonly mentions: number
  readonly measures: Measures
  readonly first?: Place
}

/** A relation as one row of a table, with the first place that says it. */
export interface EdgeRow {
  readonly id: string
  readonly subject: Entity
  readonly relation: string
  readonly object: Entity
  readonly rule: string
  readonly place?: Place
}

/** Where a text says something, in code points, end exclusive. */
interface Place extends Range {
  readonly file: string
  readonly quote: string
}

export const literalNames = [
  'kind',
  'amount',
  'currency',
  'count',
  'date',
  'documentNumber',
  'quantity',
] as const
type LiteralName = (typeof literalNames)[number]

/** What the network's shape says of a thing, in the order in which tables have it; see `Measures`. */
export const measureNames = ['rank', 'core', 'community'] as const

/** The measures that a network's nodes have, by their keys. */
export function measuresIn(network: Network): ReadonlyMap<string, Measures> {
  return new Map(
    network.mapNodes((node, { rank = 0, core = 0, community = 0 }) => [node, { rank, core, community }]),
  )
}

type Texts = ReadonlyMap<string, string>

/** Rows of the entities in order of their ids. */
export function* nodeRows(
  graph: KnowledgeGraph,
  texts: Texts,
  measures: ReadonlyMap<string, Measures>,
): Generator<NodeRow> {
  const place = placer(graph, texts)
  const mentions = groupBy(graph.mentions, ({ entity }) => entity)
  const statements = groupBy(graph.statements, ({ subject }) => subject)
  for (const { id, class: name, label, altLabels } of graph.entities) {
    const own = mentions.get(id) ?? []
    const literals: Partial<Record<LiteralName, string>> = {}
    for (const { claim } of statements.get(id) ?? []) {
      if ('object' in claim) continue
      const known = literals[claim.predicate]
      const value = formatLiteral(claim)
      literals[claim.predicate] = known === undefined ? value : `${known}; ${value}`
    }
    const [first] = own
    const where = first && place(first.article, first.ranges[0])
    yield {
      id,
      class: name,
      label,
      altLabels,
      literals,
      mentions: own.length,
      measures: measures.get(id) ?? { rank: 0, core: 0, community: 0 },
      ...(where && { first: where }),
    }
  }
}

/** Rows of the relations in reading order. A statement about an entity that the graph lacks makes none. */
export function* edgeRows(graph: KnowledgeGraph, texts: Texts): Generator<EdgeRow> {
  const place = placer(graph, texts)
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]))
  for (const statement of graph.statements) {
    const { claim, article, evidence, rule } = statement
    const subject = entities.get(statement.subject)
    const object = 'object' in claim ? entities.get(claim.object) : undefined
    if (!subject || !object) continue
    const where = place(article, evidence[0])
    const id = statementId(statement)
    yield { id, subject, relation: claim.predicate, object, rule, ...(where && { place: where }) }
  }
}

function placer({ articles }: KnowledgeGraph, texts: Texts) {
  const files = new Map(articles.map(({ id, file }) => [id, file]))
  let current = ''
  let slice = codePointSlicer('')
  return (article: string, range: Range | undefined): Place | undefined => {
    if (range === undefined) return undefined
    // Mentions and statements come article by article.
    if (article !== current) slice = codePointSlicer(texts.get(article) ?? '')
    current = article
    const { start, end } = range
    return { file: files.get(article) ?? article, start, end, quote: slice(start, end) }
  }
}
