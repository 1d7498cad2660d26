import type { Entity } from '../model.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import type { Ruling } from './rulings.js'

/** A decision that two things are one; neither is renamed. */
export interface Merge {
  /** Of the two ids the one that comes first by code unit, for all that are one thing the same. */
  readonly kept: string
  readonly merged: string
  /** Rule that decided, such as `merge.same-place`; `ruling` where a person did. */
  readonly rule: string
  /** What is the same: parts of the key, or a person's words. */
  readonly reason: string
}

type Thing = Pick<Entity, 'id' | 'class' | 'label'>

/**
 * Decides from groups of things that have a key in common, and from people's rulings, which go first: what they hold
 * apart no key joins. Sorted, each pair once.
 */
export class MergeDecisions {
  readonly #apart = new Set<string>()
  readonly #merges = new Map<string, Merge>()

  constructor(rulings: readonly Ruling[]) {
    for (const { verdict, a, b, reason } of rulings) {
      if (verdict === 'apart') this.#apart.add(pairOf(a, b))
      else this.#add(a, b, 'ruling', reason)
    }
  }

  /** Things of one key; those of another class than the first stay out. */
  decide(key: string, things: readonly Thing[]): void {
    const [rule = '', ...same] = key.split('|')
    const byId = new Map(things.map((thing) => [thing.id, thing]))
    const [first, ...others] = [...byId.values()].sort((a, b) => compareCodeUnits(a.id, b.id))
    for (const other of others) {
      if (first && other.class === first.class) this.#add(first.id, other.id, rule, same.join(' '))
    }
  }

  /** All decisions, sorted by what is merged. */
  list(): Merge[] {
    return [...this.#merges]
      .filter(([pair, { rule }]) => rule === 'ruling' || !this.#apart.has(pair))
      .sort(([a], [b]) => compareCodeUnits(a, b))
      .map(([, merge]) => merge)
  }

  #add(a: string, b: string, rule: string, reason: string): void {
    const [kept = a, merged = b] = [a, b].sort(compareCodeUnits)
    const pair = pairOf(a, b)
    const known = this.#merges.get(pair)
    if (a !== b && (known === undefined || compareCodeUnits(rule, known.rule) < 0)) {
      this.#merges.set(pair, { kept, merged, rule, reason })
    }
  }
}

function pairOf(a: string, b: string): string {
  return [a, b].sort(compareCodeUnits).join('\n')
}
