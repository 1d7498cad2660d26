import type { Entity, KnowledgeGraph } from '../model.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName } from '../vocabulary/terms.js'

/** One thing, with the articles of each side that speak of it. */
export interface Compared {
  readonly id: string
  /** All ids that stand for it, `id` among them. */
  readonly ids: readonly string[]
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
  const all = [...things.values()]
    .map(toCompared)
    .sort(
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

interface Gathered extends Pick<Compared, 'id' | 'class' | 'label'> {
  readonly ids: Set<string>
  readonly a: Set<string>
  readonly b: Set<string>
}

function toCompared({ ids, a, b, ...thing }: Gathered): Compared {
  return { ...thing, ids: [...ids].sort(compareCodeUnits), a: [...a], b: [...b] }
}

function gather(
  graph: KnowledgeGraph,
  sideA: ReadonlySet<string>,
  sideB: ReadonlySet<string>,
  sameAs: ReadonlyMap<string, string>,
): Map<string, Gathered> {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]))
  const things = new Map<string, Gathered>()
  for (const { entity: id, article } of graph.mentions) {
    const entity = entities.get(id)
    // An article that both folders have is on both sides.
    const sides = [sideA.has(article) ? 'a' : undefined, sideB.has(article) ? 'b' : undefined] as const
    if (!entity || !compared.includes(entity.class) || sides.every((side) => side === undefined)) continue
    // Of two places' articles these are one where they say the same: no place has its own.
    const isCommon = common.includes(entity.class)
    const key = isCommon ? `${entity.class} ${normalForm(entity.label)}` : (sameAs.get(id) ?? id)
    const { class: name, label } = entity
    const known = things.get(key) ?? {
      id,
      ids: new Set([id]),
      class: name,
      label,
      a: new Set(),
      b: new Set(),
    }
    known.ids.add(id)
    for (const side of sides) if (side) known[side].add(article)
    things.set(key, known)
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
