import { normalForm } from '../text/normalForm.js'
import type { PredictedEntity } from './matchEntities.js'

/**
 * The nodes that stand for what another node stands for too: of one class and one name in normal form, or of a gold
 * entity that another node has found.
 */
export function findDuplicates(entities: readonly PredictedEntity[]): PredictedEntity[] {
  const seen = new Set<string>()
  return entities.filter(({ classes, labels, hit, isSecond }) => {
    const keys = [...classes].flatMap((name) => [...labels].map((label) => `${name} ${normalForm(label)}`))
    const isKnown = keys.some((key) => seen.has(key))
    for (const key of keys) seen.add(key)
    return isSecond || (hit === undefined && isKnown)
  })
}
