import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sha256 } from '../text/hash.js'
import type { ManifestFile } from './manifest.js'
import { keptFile } from './replaceFiles.js'

/** A file of a built graph as it is on disk. */
export interface FileReading {
  readonly name: string
  /** Undefined where the file cannot be read. */
  readonly content?: string
  /** What is wrong, as the end of a sentence that begins with the file's name. */
  readonly problem?: string
}

/** Reads the files that a manifest names and compares their hashes. */
export async function readFiles(folder: string, files: readonly ManifestFile[]): Promise<FileReading[]> {
  return Promise.all(files.map((file) => readHashed(folder, file)))
}

async function readHashed(folder: string, { name, sha256: expected }: ManifestFile): Promise<FileReading> {
  const bytes = await readFile(join(folder, name)).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Uint8Array && sha256(bytes) === expected) return { name, content: bytes.toString() }
  // A run that was killed while it replaced files left the ones that this manifest is about.
  const kept = await readFile(keptFile(folder, name)).catch(() => undefined)
  if (kept && sha256(kept) === expected) return { name, content: kept.toString() }
  if (!(bytes instanceof Uint8Array)) return { name, problem: unreadable(bytes) }
  return { name, content: bytes.toString(), problem: wrongHash }
}

/** The files that are not as the manifest gives them, with what is wrong; however large, none is in memory as a whole. */
export async function* brokenFiles(
  folder: string,
  files: readonly ManifestFile[],
): AsyncGenerator<Required<Pick<FileReading, 'name' | 'problem'>>> {
  for (const { name, sha256: expected } of files) {
    const hash = createHash('sha256')
    const error = await pipeline(createReadStream(join(folder, name)), hash).catch(
      (failure: NodeJS.ErrnoException) => failure,
    )
    if (error) yield { name, problem: unreadable(error) }
    else if (hash.digest('hex') !== expected) yield { name, problem: wrongHash }
  }
}

/** Whether all files are there with the hashes that the manifest gives. */
export async function hasSoundFiles(folder: string, files: readonly ManifestFile[]): Promise<boolean> {
  for await (const _ of brokenFiles(folder, files)) return false
  return true
}

const wrongHash = 'has not the SHA-256 that the manifest gives'

function unreadable({ code }: NodeJS.ErrnoException): string {
  return code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`
}
