import { sha256 } from '../text/hash.js'
import { defaultMaxSize, readSource } from '../text/readSource.js'
import type { Source } from '../text/source.js'
import { isProblem, type ReadProblem } from './problem.js'
import type { Reading } from './reading.js'
import { readRecord } from './readJsonl.js'
import { simplify } from './simplify.js'

/** A file or a line of one: the article in it, or why there is none. */
export type ReadArticle = { readonly source: Source } | (ReadProblem & { readonly name: string })

/** Files of formats with markup may have this many bytes for each byte of text that is allowed. */
const markupFactor = 4

type Reader = (bytes: Uint8Array, maxSize: number) => Promise<Reading | ReadProblem>

/** By file ending; the readers come when they are first needed, for they take longer to load than a text to read. */
const readers: Readonly<Record<string, Reader>> = {
  html: async (bytes) => (await import('./readHtml.js')).readHtml(bytes),
  docx: async (bytes, maxSize) => (await import('./readDocx.js')).readDocx(bytes, maxSize),
  pdf: async (bytes) => (await import('./readPdf.js')).readPdf(bytes),
}

/** What files mailuo reads as articles. */
export const articleName = /\.(?:txt|md|html?|docx|pdf|jsonl|ndjson)$/iu

/** The most bytes that a file of this name may have where its text may have `maxSize`. */
export function maxFileSize(name: string, maxSize: number): number {
  if (isJsonLines(name)) return Number.POSITIVE_INFINITY
  return maxSize * (readerOf(name) ? markupFactor : 2)
}

/** Whether a file has an article on each line. */
export function isJsonLines(name: string): boolean {
  return /\.(?:jsonl|ndjson)$/iu.test(name)
}

/** The article in the bytes of a file that isn't JSON Lines. `maxSize` limits its text in UTF-8 bytes. */
export async function readArticle(
  name: string,
  bytes: Uint8Array,
  maxSize = defaultMaxSize,
): Promise<ReadArticle> {
  const limit = maxFileSize(name, maxSize)
  if (bytes.length === 0) return { name, problem: 'empty' }
  if (bytes.length > limit) return { name, problem: 'large', size: bytes.length, limit }
  const reader = readerOf(name)
  if (!reader) {
    const result = readSource(name, bytes, maxSize)
    return 'source' in result ? { source: withReading(result.source) } : { name, limit: maxSize, ...result }
  }
  return toArticle(name, sha256(bytes), await reader(bytes, maxSize), maxSize)
}

/** The article on a line of JSON Lines; its name is the file's with the line's number. */
export function readLine(name: string, line: string, maxSize = defaultMaxSize): ReadArticle {
  return toArticle(name, sha256(line), readRecord(line), maxSize)
}

function readerOf(name: string): Reader | undefined {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  return readers[ending === 'htm' ? 'html' : ending]
}

function toArticle(
  name: string,
  fileSha256: string,
  reading: Reading | ReadProblem,
  maxSize: number,
): ReadArticle {
  if (isProblem(reading)) return { name, ...reading }
  const size = Buffer.byteLength(reading.text)
  if (size > maxSize) return { name, problem: 'large', size, limit: maxSize }
  if (reading.text.trim() === '') return { name, problem: 'empty' }
  if (!/\p{Script=Han}/u.test(reading.text)) return { name, problem: 'not-chinese' }
  return { source: withReading({ name, fileSha256, ...reading }) }
}

function withReading(source: Source): Source {
  const reading = simplify(source.text)
  return reading === undefined ? source : { ...source, reading }
}
