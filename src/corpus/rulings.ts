import { readFile } from 'node:fs/promises'
import { MailuoError } from '../errors.js'

/** What a person decided about two things, by their ids. */
export interface Ruling {
  readonly verdict: 'same' | 'apart'
  readonly a: string
  readonly b: string
  readonly reason: string
}

/**
 * The rulings of a file: on each line `same` or `apart`, two ids and a reason, with tabs between, as `mailuo merges`
 * prints them; empty lines and those that begin with # are passed over. MailuoError RULINGS_INVALID names the line.
 */
export function parseRulings(text: string, file: string): Ruling[] {
  return text.split(/\r?\n/u).flatMap((line, at): Ruling[] => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [verdict, a = '', b = '', ...reason] = line.split('\t').map((cell) => cell.trim())
    if ((verdict !== 'same' && verdict !== 'apart') || a === '' || b === '') {
      throw new MailuoError('RULINGS_INVALID', { file, line: at + 1 })
    }
    return [{ verdict, a, b, reason: reason.join(' ') }]
  })
}

/** The rulings of a file on disk. */
export async function loadRulings(file: string): Promise<Ruling[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new MailuoError('FILE_UNREADABLE', { file, reason: error.code ?? error.message })
  })
  return parseRulings(text, file)
}
