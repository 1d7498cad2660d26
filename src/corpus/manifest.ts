import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MailuoError } from '../errors.js'
import { sha256 } from '../text/hash.js'
import type { WrittenFile } from './replaceFiles.js'

/** What a folder with a built graph holds: `manifest.json`, written last. */
export interface Manifest {
  /** Counts up when the form of the folder changes. */
  readonly format: number
  readonly generator: string
  readonly version: string
  /** What IRIs of articles and their own entities begin with. */
  readonly base: string
  /** All files but the manifest, sorted by name. */
  readonly files: readonly ManifestFile[]
}

export interface ManifestFile {
  /** Path in the folder, with `/`. */
  readonly name: string
  readonly sha256: string
}

export const manifestName = 'manifest.json'
const format = 1

/** The version of this program. */
export function programVersion(): string {
  const packageFile = new URL('../../package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  return version
}

/** The manifest of files, given in order of their names. */
export function manifestOf(files: ReadonlyMap<string, string | WrittenFile>, base: string): Manifest {
  const version = programVersion()
  const hashed = [...files].map(([name, content]) => ({
    name,
    sha256: typeof content === 'string' ? sha256(content) : content.sha256,
  }))
  return { format, generator: 'mailuo', version, base, files: hashed }
}

/** Same manifest, same bytes. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** The manifest of a folder. MailuoError GRAPH_MISSING where there is none, GRAPH_BROKEN where it is no manifest. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, manifestName)
  const json = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      throw new MailuoError('GRAPH_MISSING', { path: folder })
    }
    throw new MailuoError('FILE_UNREADABLE', { file: path, reason: error.code ?? error.message })
  })
  const manifest = parseManifest(json)
  if (manifest) return manifest
  throw new MailuoError('GRAPH_BROKEN', { path: folder, file: manifestName, reason: 'is no manifest' })
}

/** The manifest in a JSON text; undefined for anything else and for names that lead out of the folder. */
export function parseManifest(json: string): Manifest | undefined {
  let value: Partial<Manifest> | null
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  if (value?.format !== format || typeof value.base !== 'string' || !Array.isArray(value.files))
    return undefined
  const isSound = value.files.every(
    (file: Partial<ManifestFile> | null) =>
      isOwnName(file?.name) && /^[0-9a-f]{64}$/u.test(file?.sha256 ?? ''),
  )
  return isSound ? (value as Manifest) : undefined
}

/** Whether a name is of a form that `writeGraph` gives: nothing else is read or removed on a manifest's word. */
function isOwnName(name: string | undefined): boolean {
  return (
    name !== undefined &&
    /^(texts\/[0-9a-f]{16}\.txt|graph(?:-\d{5})?(?:\.[a-z0-9]+)+|(?:merges|inferred)\.nq|void\.ttl|network\.json|notices\.json)$/u.test(
      name,
    )
  )
}
