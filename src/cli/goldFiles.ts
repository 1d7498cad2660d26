import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MailuoError } from '../errors.js'
import { type Gold, parseGold } from '../evaluate/gold.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'

/** What `--gold` names. */
export interface GoldFiles {
  /** Each named as a file: its article must be there. */
  readonly asked: readonly Gold[]
  /** Those of folders: only the ones whose article is there count. */
  readonly offered: readonly Gold[]
}

/** Reads gold files, and all `.json` of folders in the order of their names; MailuoError GOLD_INVALID names a bad one. */
export async function loadGoldFiles(paths: readonly string[]): Promise<GoldFiles> {
  const asked: Gold[] = []
  const offered: Gold[] = []
  for (const path of paths) {
    const entry = await stat(path).catch(() => undefined)
    if (!entry?.isDirectory()) asked.push(await loadGold(path))
    else for (const file of await goldsIn(path)) offered.push(await loadGold(file))
  }
  return { asked, offered }
}

async function goldsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort(compareCodeUnits)
  return names.map((name) => join(folder, name))
}

async function loadGold(file: string): Promise<Gold> {
  const json = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new MailuoError('GOLD_INVALID', { file, reason: `cannot be read (${error.code})` })
  })
  return parseGold(json, file)
}
