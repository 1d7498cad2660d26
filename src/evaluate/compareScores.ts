import type { Figures } from './figures.js'
import type { Scores } from './scores.js'

/** How one figure moved since an earlier run. */
export interface Change {
  /** `entities`, `relations`, a class, relation or literal, `kinds`, `evidence`. */
  readonly name: string
  /** F1, or a share where there is none. */
  readonly before: number
  readonly now: number
  readonly isWorse: boolean
}

/** Smaller falls come from rounding in the file. */
const tolerance = 1e-9

/** The figures that moved, in the order of the table; one that either run lacks has not moved. */
export function compareScores(now: Scores, before: Scores): Change[] {
  const earlier = new Map(rowsOf(before))
  return rowsOf(now).flatMap(([name, value]) => {
    const was = earlier.get(name)
    if (was === undefined || Math.abs(value - was) <= tolerance) return []
    return [{ name, before: was, now: value, isWorse: value < was }]
  })
}

function rowsOf(scores: Scores): [name: string, value: number][] {
  const { kinds, evidence } = scores
  const tables = [scores.byClass, scores.byRelation, scores.byLiteral]
  return [
    ['entities', scores.entities.f1],
    ['relations', scores.relations.f1],
    ...tables.flatMap((table) =>
      Object.entries<Figures>(table).map(([name, { f1 }]): [string, number] => [name, f1]),
    ),
    ...shareRow('kinds', kinds.right, kinds.asked),
    ...(evidence ? shareRow('evidence', evidence.touching, evidence.quoted) : []),
  ]
}

function shareRow(name: string, part: number, whole: number): [string, number][] {
  return whole > 0 ? [[name, part / whole]] : []
}

/** One line for each change, what got worse marked. */
export function formatChanges(changes: readonly Change[]): string {
  if (changes.length === 0) return 'as before\n'
  return changes
    .map(({ name, before, now, isWorse }) => {
      const step = `${before.toFixed(3)} → ${now.toFixed(3)}`
      return `${isWorse ? 'worse ' : 'better'}  ${name.padEnd(20)}${step}\n`
    })
    .join('')
}
