import { readFile } from 'node:fs/promises'
import { MailuoError } from '../errors.js'
import type { EvaluationError } from '../evaluate/listErrors.js'
import type { Scores } from '../evaluate/scores.js'

/** What an earlier `evaluate --json` has printed; the errors only where `--errors` was asked. */
export type EarlierScores = Scores & { readonly errors?: readonly EvaluationError[] }

const tables = ['entities', 'relations', 'byClass', 'byRelation', 'byLiteral', 'kinds'] as const

/** Reads the output of an earlier run; MailuoError OPTION_INVALID where the file is none. */
export async function loadEarlierScores(file: string): Promise<EarlierScores> {
  const json = await readFile(file, 'utf8').catch(() => '')
  const scores: Partial<EarlierScores> | undefined = parse(json)
  if (scores && tables.every((name) => typeof scores[name] === 'object')) return scores as EarlierScores
  const cure = 'Give a file that "mailuo evaluate --json" has written'
  throw new MailuoError('OPTION_INVALID', { option: '--compare', value: file, cure })
}

function parse(json: string): Partial<EarlierScores> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
