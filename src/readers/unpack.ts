import { Unzip, UnzipInflate, zipSync } from 'fflate'
import type { ReadProblem } from './problem.js'

/** The parts of a Word document that hold text, packed again without compression, and `docProps/core.xml`. */
export interface Unpacked {
  readonly packed: Uint8Array
  readonly properties: string
}

/** Pictures, fonts and macros are not even inflated. */
const wanted = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[\w/]+\.xml(?:\.rels)?)$/u
const chunkSize = 64 * 1024
/** A document has a few dozen parts with text, however long it is. */
const mostParts = 1000
/** XML of a document has some times the bytes of its text. */
const markupFactor = 8

/**
 * Inflates a document chunk by chunk and stops where it grows over `maxSize` of text with its markup (`bomb`): sizes in
 * a zip's own tables may lie. A part with a DOCTYPE, which no Word writes, is `entities`.
 */
export function unpack(bytes: Uint8Array, maxSize: number): Unpacked | ReadProblem {
  const limit = maxSize * markupFactor
  const parts = new Map<string, Uint8Array[]>()
  let [total, failure] = [0, '']
  const unzip = new Unzip((file) => {
    if (!wanted.test(file.name) || parts.size >= mostParts) return
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) failure = error.message
      else chunks.push(chunk)
      total += chunk?.length ?? 0
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (
      let at = 0;
      at < bytes.length && total <= limit && parts.size < mostParts && failure === '';
      at += chunkSize
    ) {
      unzip.push(bytes.subarray(at, at + chunkSize), at + chunkSize >= bytes.length)
    }
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error)
  }
  if (total > limit || parts.size >= mostParts) return { problem: 'bomb' }
  if (failure !== '') return { problem: 'damaged', reason: failure }
  const whole = [...parts].map(([name, chunks]): [string, Uint8Array] => [name, Buffer.concat(chunks)])
  if (whole.some(([, part]) => /<!(?:DOCTYPE|ENTITY)/iu.test(Buffer.from(part).toString('latin1')))) {
    return { problem: 'entities' }
  }
  const packed = zipSync(Object.fromEntries(whole), { level: 0 })
  return { packed, properties: Buffer.from(new Map(whole).get('docProps/core.xml') ?? []).toString() }
}
