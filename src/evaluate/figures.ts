import type { Level } from './gold.js'

/** How many were asked for and how many were given, with the shares that follow from them. */
export interface Figures extends Counts {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Counts {
  /** Gold items of level core. */
  readonly core: number
  /** Those of them that some prediction found. */
  readonly found: number
  /** Predictions that found a core item. */
  readonly right: number
  /** Predictions that found nothing, and optional ones beyond the number of right ones. */
  readonly wrong: number
  /** Predictions that found an optional item. */
  readonly optional: number
}

/** What became of one prediction. */
export type Verdict = 'right' | 'optional' | 'wrong'

/** A gold item and whether a prediction found it. */
export interface Asked {
  readonly level: Level
  readonly found: boolean
}

/**
 * Counts by the guideline: recall is over core items; optional finds count neither way, up to as many as there
 * are right ones, so that a flood of them costs precision.
 */
export function countVerdicts(asked: readonly Asked[], verdicts: readonly Verdict[]): Counts {
  const core = asked.filter((item) => item.level === 'core')
  const number = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length
  const right = number('right')
  const optional = number('optional')
  return {
    core: core.length,
    found: core.filter((item) => item.found).length,
    right,
    wrong: number('wrong') + Math.max(0, optional - right),
    optional,
  }
}

/** The sum of several articles' counts with their shares (micro-average). */
export function toFigures(parts: readonly Counts[]): Figures {
  const sum = (key: keyof Counts) => parts.reduce((total, part) => total + part[key], 0)
  const [core, found, right, wrong] = [sum('core'), sum('found'), sum('right'), sum('wrong')]
  const recall = core > 0 ? found / core : 1
  // Nothing said is precise only where nothing was left to say.
  const precision = right + wrong > 0 ? right / (right + wrong) : found === core ? 1 : 0
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { core, found, right, wrong, optional: sum('optional'), precision, recall, f1 }
}
