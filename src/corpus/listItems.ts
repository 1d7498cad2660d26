import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Notice } from '../notice.js'
import { isJsonLines } from '../readers/readArticles.js'
import type { FoundFile } from './findFiles.js'

/** What one article is read from: a file, or a line of a JSON Lines file. */
export interface Item {
  readonly path: string
  /** Its place in the corpus, wherever that lies; see `FoundFile`. */
  readonly key: string
  /** Base name of the file, with `#` and the line's number for a line. */
  readonly name: string
  /** Of the file, in bytes. */
  readonly size: number
  /** When the file was last changed, in milliseconds and parts of them. */
  readonly changed: number
  /** Its bytes in base64, where the file is on another machine. */
  readonly content?: string
  /** Bytes of the line in the file, end exclusive. */
  readonly line?: { readonly start: number; readonly end: number }
}

/** The items of files, in their order; a file that is empty or can't be looked at is a notice. No article is read for it. */
export async function* listItems(files: readonly FoundFile[]): AsyncGenerator<Item | Notice> {
  for (const { path, key } of files) {
    const name = basename(path)
    try {
      const { size, mtimeMs } = await stat(path)
      const item = { path, key, name, size, changed: mtimeMs }
      if (size === 0) yield { code: 'FILE_EMPTY', args: {}, source: name }
      else if (isJsonLines(name)) yield* linesOf(item)
      else yield item
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      yield code === 'ENOENT'
        ? { code: 'FILE_MISSING', args: {}, source: name }
        : { code: 'FILE_UNREADABLE', args: { reason: code ?? message }, source: name }
    }
  }
}

/** One item for each line that isn't empty; the file is read in pieces, however long it is. */
async function* linesOf(file: Item): AsyncGenerator<Item> {
  let [number, start, at] = [1, 0, 0]
  const lineTo = (end: number): Item | undefined =>
    end > start + 1
      ? { ...file, key: `${file.key}#${number}`, name: `${file.name}#${number}`, line: { start, end } }
      : undefined
  for await (const piece of createReadStream(file.path) as AsyncIterable<Buffer>) {
    for (let stop = piece.indexOf(10); stop >= 0; stop = piece.indexOf(10, stop + 1)) {
      const item = lineTo(at + stop)
      if (item) yield item
      number++
      start = at + stop + 1
    }
    at += piece.length
  }
  const last = lineTo(at)
  if (last) yield last
}
