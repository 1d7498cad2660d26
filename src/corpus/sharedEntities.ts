import { joinEntities } from '../joinGraphs.js'
import type { Entity } from '../model.js'
import { WidestThings } from './pageArticles.js'
import { distinct, type PlacedSpill, placeOf } from './placedSpill.js'

export interface SharedEntities {
  /** Things that articles name differently, with all their names. */
  readonly joined: readonly Entity[]
  /** How many things there are. */
  readonly count: number
  /** The things that most articles speak of. */
  readonly widest: ReadonlySet<string>
}

/** What the spilled entities come to. */
export function sharedEntities(spill: PlacedSpill): SharedEntities {
  const joined: Entity[] = []
  const widest = new WidestThings()
  let count = 0
  for (const [id, values] of spill.groups()) {
    count++
    widest.add(id, values.length)
    const forms = distinct(values)
    if (forms.length === 1) continue
    const [first, ...others] = forms.map((form) => JSON.parse(form) as Entity)
    if (first) joined.push(others.reduce(joinEntities, first))
  }
  return { joined, count, widest: widest.ids() }
}

/** How many of the widest things an article speaks of, by its place among so many parts. */
export function widestCounts(spill: PlacedSpill, widest: ReadonlySet<string>, parts: number): Uint32Array {
  const counts = new Uint32Array(parts)
  for (const [id, values] of spill.groups()) {
    if (!widest.has(id)) continue
    for (const at of values.map(placeOf)) counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}
