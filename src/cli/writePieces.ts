import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { MailuoError } from '../errors.js'
import type { Io } from './io.js'

/** Writes a text that comes in pieces into the file that `option` names, and says which. MailuoError OUTPUT_UNWRITABLE. */
export async function writePieces(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  io: Io,
  option: string,
): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(path)).catch((error: NodeJS.ErrnoException) =>
    unwritable(path, error, option),
  )
  io.err(`${path}\n`)
}

/** Throws what kept a file from being written as a caller's mistake, unless it is none. */
export function unwritable(path: string, error: NodeJS.ErrnoException, option: string): never {
  if (error.code === undefined || error instanceof MailuoError) throw error
  throw new MailuoError('OUTPUT_UNWRITABLE', { path, reason: error.code, option })
}
