import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MailuoError } from '../errors.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { defaultBase } from '../vocabulary/namespaces.js'
import { type GraphOutput, graphFiles } from './graphFiles.js'
import { formatManifest, type Manifest, manifestName, manifestOf, parseManifest } from './manifest.js'
import { replaceFiles, type WrittenFile } from './replaceFiles.js'

/**
 * Writes a built graph to a folder, the manifest last, and gives the manifest. Files of the last output that the new
 * one doesn't have are removed, files that no manifest names stay. Where something fails the last output stays as it
 * is. MailuoError OUTPUT_UNWRITABLE where the folder cannot be written.
 */
export async function writeGraph(folder: string, output: GraphOutput): Promise<Manifest> {
  return writeFiles(folder, await graphFiles(output), output.base ?? defaultBase)
}

/** Writes such files, given by name, and their manifest in the same way. */
export async function writeFiles(
  folder: string,
  contents: ReadonlyMap<string, string | WrittenFile>,
  base: string,
): Promise<Manifest> {
  const files = new Map([...contents].sort(([a], [b]) => compareCodeUnits(a, b)))
  const manifest = manifestOf(files, base)
  try {
    const last = await lastManifest(folder)
    await replaceFiles(folder, files.set(manifestName, formatManifest(manifest)))
    const stale = (last?.files ?? []).filter(({ name }) => !files.has(name))
    for (const { name } of stale) await rm(join(folder, name), { force: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new MailuoError('OUTPUT_UNWRITABLE', { path: folder, reason: String(error.code), option: '--out' })
  }
  return manifest
}

async function lastManifest(folder: string): Promise<Manifest | undefined> {
  const json = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  return json === undefined ? undefined : parseManifest(json)
}
