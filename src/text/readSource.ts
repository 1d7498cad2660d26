import { createHash } from 'node:crypto'
import { type DecodeProblem, decode } from './decode.js'
import type { Source } from './source.js'

/** Articles over this many bytes of text are left out unless the caller allows more: 16 MiB. */
export const defaultMaxSize = 16 * 1024 * 1024

/** Why a file is no article; `size` is set for `large`: the bytes of its text as UTF-8. */
export interface SourceProblem {
  readonly problem: DecodeProblem | 'empty' | 'large' | 'not-chinese'
  readonly size: number
}

/** The source in a file's bytes, or what keeps it from being one. `maxSize` limits its text in UTF-8 bytes. */
export function readSource(
  name: string,
  bytes: Uint8Array,
  maxSize: number = defaultMaxSize,
): { readonly source: Source } | SourceProblem {
  // No encoding takes more than twice UTF-8's bytes for the same text: what is larger need not be decoded.
  if (bytes.length > maxSize * 2) return { problem: 'large', size: bytes.length }
  const decoded = decode(bytes)
  if ('problem' in decoded) return { problem: decoded.problem, size: bytes.length }
  const { text } = decoded
  const size = Buffer.byteLength(text)
  if (size > maxSize) return { problem: 'large', size }
  if (text.trim() === '') return { problem: 'empty', size }
  if (!/\p{Script=Han}/u.test(text)) return { problem: 'not-chinese', size }
  return { source: { name, text, fileSha256: createHash('sha256').update(bytes).digest('hex') } }
}
