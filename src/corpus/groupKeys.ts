import type { KnowledgeGraph } from '../model.js'
import { groupBy } from '../text/groupBy.js'
import { type MergeKey, mergeKeys, ruleOfKey } from './mergeKeys.js'
import { type Merge, MergeDecisions } from './merges.js'
import { distinct, type PlacedSpill } from './placedSpill.js'
import type { Ruling } from './rulings.js'
import { Spill } from './spill.js'

/** The decisions for articles in memory. */
export function decideMerges(graphs: readonly KnowledgeGraph[], rulings: readonly Ruling[]): Merge[] {
  const byThing = groupBy(
    graphs.flatMap((graph) => [...mergeKeys(graph)]),
    ({ entity }) => entity.id,
  )
  const byKey = groupBy([...byThing.values()].flatMap(clearKeys), ({ key }) => key)
  const decisions = new MergeDecisions(rulings)
  for (const [key, same] of byKey) {
    decisions.decide(
      key,
      same.map(({ entity }) => entity),
    )
  }
  return decisions.list()
}

/**
 * The same decisions for articles whose keys were spilled by what they are keys of; `folder` is for what is regrouped.
 */
export function decideSpilled(spill: PlacedSpill, folder: string, rulings: readonly Ruling[]): Merge[] {
  const byKey = new Spill(folder)
  for (const [, values] of spill.groups()) {
    const keys = distinct(values).map((value) => JSON.parse(value) as MergeKey)
    for (const { key, entity } of clearKeys(keys)) byKey.add(key, JSON.stringify(entity))
  }
  spill.close()
  const decisions = new MergeDecisions(rulings)
  for (const [key, values] of byKey.groups()) {
    decisions.decide(
      key,
      values.map((value) => JSON.parse(value) as MergeKey['entity']),
    )
  }
  byKey.close()
  return decisions.list()
}

/**
 * The keys of one id, each once. Articles of a city may give one id to the things of two of its counties that have one
 * name: such an id is no one place's, and only what is not about places is left of its keys.
 */
function clearKeys(keys: readonly MergeKey[]): MergeKey[] {
  const each = [...new Map(keys.map((key) => [key.key, key])).values()]
  const ofPlaces = each.filter(({ key }) => ruleOfKey(key) === 'merge.same-place')
  return ofPlaces.length > 1 ? each.filter((key) => !ofPlaces.includes(key)) : each
}
