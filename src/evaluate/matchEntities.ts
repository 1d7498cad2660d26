import type { KnowledgeGraph } from '../model.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName, KindName } from '../vocabulary/terms.js'
import type { Verdict } from './figures.js'
import type { GoldEntity } from './gold.js'

/** A node of the graph as the scorer sees it: all that is said of one id. */
export interface PredictedEntity {
  readonly id: string
  readonly classes: ReadonlySet<ClassName>
  readonly labels: ReadonlySet<string>
  readonly kinds: ReadonlySet<KindName>
  /** The gold entity that it finds. */
  readonly hit: KeyedEntity | undefined
  /** Whether all gold entities that it fits have been found by others. */
  readonly isSecond: boolean
  readonly verdict: Verdict
}

/** A gold entity with a key that is unique over all gold files. */
export interface KeyedEntity extends GoldEntity {
  readonly key: string
}

/**
 * Finds at most one gold entity for each node and at most one node for each gold entity. A node finds one by its
 * one class and its one label in normal form; one with two classes or two labels finds none. Nodes with the fewest
 * candidates choose first, and take a core one before an optional one.
 */
export function matchEntities(graph: KnowledgeGraph, golds: readonly KeyedEntity[]): PredictedEntity[] {
  const byForm = indexByForm(golds)
  const nodes = nodesOf(graph)
    .map((node) => ({ node, candidates: candidatesOf(node, byForm) }))
    .sort((a, b) => a.candidates.length - b.candidates.length || (a.node.id < b.node.id ? -1 : 1))
  const taken = new Set<KeyedEntity>()
  return nodes.map(({ node, candidates }) => {
    const free = candidates.filter((gold) => !taken.has(gold))
    const hit = free.find((gold) => gold.level === 'core') ?? free[0]
    if (hit) taken.add(hit)
    const isSecond = candidates.length > 0 && free.length === 0
    return { ...node, hit, isSecond, verdict: hit ? (hit.level === 'core' ? 'right' : 'optional') : 'wrong' }
  })
}

interface Node {
  readonly id: string
  readonly classes: Set<ClassName>
  readonly labels: Set<string>
  readonly kinds: Set<KindName>
}

function nodesOf(graph: KnowledgeGraph): Node[] {
  const nodes = new Map<string, Node>()
  for (const { id, class: name, label } of graph.entities) {
    const node = nodes.get(id) ?? { id, classes: new Set(), labels: new Set(), kinds: new Set() }
    nodes.set(id, node)
    node.classes.add(name)
    if (label !== '') node.labels.add(label)
  }
  for (const { subject, claim } of graph.statements) {
    if (claim.predicate === 'kind') nodes.get(subject)?.kinds.add(claim.kind)
  }
  return [...nodes.values()]
}

const formKey = (type: ClassName, form: string) => `${type} ${form}`

function indexByForm(golds: readonly KeyedEntity[]): Map<string, KeyedEntity[]> {
  const index = new Map<string, KeyedEntity[]>()
  for (const gold of golds) {
    for (const form of new Set([gold.label, ...gold.accept].map(normalForm))) {
      const key = formKey(gold.type, form)
      index.set(key, [...(index.get(key) ?? []), gold])
    }
  }
  return index
}

function candidatesOf(node: Node, byForm: ReadonlyMap<string, KeyedEntity[]>): readonly KeyedEntity[] {
  const [type, secondType] = node.classes
  const [form, secondForm] = new Set([...node.labels].map(normalForm))
  if (type === undefined || form === undefined) return []
  if (secondType !== undefined || secondForm !== undefined) return []
  return byForm.get(formKey(type, form)) ?? []
}
