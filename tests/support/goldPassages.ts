import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Gold, parseGold } from '../../src/evaluate/gold.js'
import { inProject } from './runCli.js'

export interface GoldPassage {
  /** Base name without its ending. */
  readonly name: string
  readonly text: string
  readonly gold: Gold
}

const folder = inProject('tests/fixtures/gold')

/** Our own passages with gold, in the order of their names; the seed's gold is none of them. */
export const goldPassages: readonly GoldPassage[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => {
    const name = file.slice(0, -'.txt'.length)
    const json = readFileSync(join(folder, `${name}.json`), 'utf8')
    return {
      name,
      text: readFileSync(join(folder, file), 'utf8'),
      gold: parseGold(json, `${name}.json`),
    }
  })
