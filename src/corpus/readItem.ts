import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Notice, NoticeCode } from '../notice.js'
import { isProblem, type ReadProblem } from '../readers/problem.js'
import { maxFileSize, type ReadArticle, readArticle, readLine } from '../readers/readArticles.js'
import type { Source } from '../text/source.js'
import type { Item } from './listItems.js'

/** The article of an item, or why there is none. `maxSize` in bytes of text as UTF-8. */
export async function readItem(item: Item, maxSize: number): Promise<Source | Notice> {
  const result = await readBytes(item, maxSize).catch((error: NodeJS.ErrnoException): Notice => {
    if (error.code === undefined) throw error
    return error.code === 'ENOENT'
      ? { code: 'FILE_MISSING', args: {}, source: item.name }
      : { code: 'FILE_UNREADABLE', args: { reason: error.code }, source: item.name }
  })
  if ('code' in result) return result
  if (!isProblem(result)) return result.source
  return { code: noticeCodes[result.problem], args: argsOf(result), source: item.name }
}

/** Nothing is read of a file that is too large. */
async function readBytes({ path, name, size, line, content }: Item, maxSize: number): Promise<ReadArticle> {
  const given = content === undefined ? undefined : Buffer.from(content, 'base64')
  if (line && given) return readLine(name, given.toString('utf8').replace(/^\ufeff|\r$/gu, ''), maxSize)
  if (line) {
    const length = line.end - line.start
    if (length > maxSize * 2) return { name, problem: 'large', size: length, limit: maxSize }
    const bytes = readRange(path, line.start, length)
    return readLine(name, bytes.toString('utf8').replace(/^\ufeff|\r$/gu, ''), maxSize)
  }
  const limit = maxFileSize(name, maxSize)
  if (size > limit) return { name, problem: 'large', size, limit }
  return readArticle(name, given ?? readFileSync(path), maxSize)
}

function readRange(path: string, start: number, length: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    readSync(file, bytes, 0, length, start)
    return bytes
  } finally {
    closeSync(file)
  }
}

const noticeCodes: Readonly<Record<ReadProblem['problem'], NoticeCode>> = {
  empty: 'FILE_EMPTY',
  binary: 'FILE_BINARY',
  encoding: 'FILE_ENCODING',
  'encoding-mixed': 'FILE_ENCODING_MIXED',
  large: 'FILE_TOO_LARGE',
  'not-chinese': 'NOT_CHINESE',
  bomb: 'FILE_BOMB',
  entities: 'FILE_ENTITIES',
  damaged: 'FILE_DAMAGED',
  encrypted: 'FILE_ENCRYPTED',
  scanned: 'FILE_SCANNED',
  json: 'LINE_INVALID',
}

function argsOf({ size, limit, reason }: ReadProblem): Notice['args'] {
  if (reason !== undefined) return { reason }
  return size !== undefined && limit !== undefined ? { size, limit } : {}
}
