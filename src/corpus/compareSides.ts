import type { Entity, KnowledgeGraph } from '../model.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName } from '../vocabulary/terms.js'

/** One thing, with the articles of each side that speak of it. */
export interface Compared {
  readonly id: string
  readonly class: ClassName
  readonly label: string
  readonly a: readonly string[]
  readonly b: readonly string[]
}

/** Two things of one sort for the same people or trade, under different names. */
interface Alike {
  readonly a: Entity
  readonly b: Entity
  /** What both are: kind, and whom or what they are for. */
  readonly common: readonly string[]
}

/** What two sides of a corpus have in common and what only one of them has. */
export interface Comparison {
  readonly shared: readonly Compared[]
  readonly onlyA: readonly Compared[]
  readonly onlyB: readonly Compared[]
  readonly alike: readonly Alike[]
}

const compared: readonly ClassName[] = [
  'Guidance',
  'Doctrine',
  'Measure',
  'Programme',
  'PolicyDocument',
  'Fund',
  'Honour',
  'PilotZone',
  'Cooperation',
  'Group',
  'Industry',
]

/** Classes whose things are their words, in whichever place. */
const common: readonly ClassName[] = ['Guidance', 'Doctrine', 'Measure', 'Group', 'Industry']

/** Compares what articles of two sides speak of; `sameAs` gives for an id the one that stands for it. */
export function compareSides(
  graph: KnowledgeGraph,
  sideA: ReadonlySet<string>,
  sideB: ReadonlySet<string>,
  sameAs: ReadonlyMap<string, string> = new Map(),
): Comparison {
  const things = gather(graph, sideA, sideB, sameAs)
  const all = [...things.values()].sort(
    (x, y) =>
      compared.indexOf(x.class) - compared.indexOf(y.class) ||
      compareCodeUnits(x.label, y.label) ||
      compareCodeUnits(x.id, y.id),
  )
  const [shared, onlyA, onlyB] = [
    all.filter(({ a, b }) => a.length > 0 && b.length > 0),
    all.filter(({ b }) => b.length === 0),
    all.filter(({ a }) => a.length === 0),
  ]
  return { shared, onlyA, onlyB, alike: findAlike(graph, onlyA, onlyB) }
}

function gather(
  graph: KnowledgeGraph,
  sideA: ReadonlySet<string>,
  sideB: ReadonlySet<string>,
  sameAs: ReadonlyMap<string, string>,
): Map<string, Compared> {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]))
  const things = new Map<string, Compared>()
  for (const { entity: id, article } of graph.mentions) {
    const entity = entities.get(id)
    const isA = sideA.has(article)
    if (!entity || !compared.includes(entity.class) || !(isA || sideB.has(article))) continue
    // Of two places' articles these are one where they say the same: no place has its own.
    const isCommon = common.includes(entity.class)
    const key = isCommon ? `${entity.class} ${normalForm(entity.label)}` : (sameAs.get(id) ?? id)
    const known = things.get(key) ?? { id: entity.id, class: entity.class, label: entity.label, a: [], b: [] }
    const side = isA ? 'a' : 'b'
    if (!known[side].includes(article)) things.set(key, { ...known, [side]: [...known[side], article] })
  }
  return things
}

/** Programmes and measures of one kind that are for the same people or trade, or are parts of the same. */
function findAlike(graph: KnowledgeGraph, onlyA: readonly Compared[], onlyB: readonly Compared[]): Alike[] {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]))
  const traits = new Map<string, Set<string>>()
  for (const { subject, claim } of graph.statements) {
    const trait =
      claim.predicate === 'kind'
        ? `kind ${claim.kind}`
        : claim.predicate === 'targets' || claim.predicate === 'focusesOn'
          ? `${claim.predicate} ${normalForm(entities.get(claim.object)?.label ?? '')}`
          : undefined
    if (trait !== undefined) traits.set(subject, (traits.get(subject) ?? new Set()).add(trait))
  }
  return onlyA.flatMap(({ id }) =>
    onlyB.flatMap((other): Alike[] => {
      const [a, b] = [entities.get(id), entities.get(other.id)]
      const same = [...(traits.get(id) ?? [])]
        .filter((trait) => traits.get(other.id)?.has(trait))
        .sort(compareCodeUnits)
      const isAlike = same.length >= 2 && same.some((trait) => !trait.startsWith('kind '))
      return a && b && a.class === b.class && isAlike ? [{ a, b, common: same }] : []
    }),
  )
}
