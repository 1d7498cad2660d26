import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LoadedGraph } from '../corpus/loadGraph.js'
import { formatManifest, manifestName } from '../corpus/manifest.js'
import { MailuoError } from '../errors.js'
import { type ServedFile, toServedFile } from './servedFile.js'

/** Path of the request → file. Only what stands here is served: no request reaches the disk. */
export type ServedFiles = ReadonlyMap<string, ServedFile>

/** What is served of a graph. */
export type ServedGraph = Pick<LoadedGraph, 'manifest' | 'files'>

/** The folder of the page that mailuo comes with. */
export const ownPage = fileURLToPath(new URL('../../dist/viewer', import.meta.url))

/** All files of a built page, `index.html` as `/`. MailuoError PAGE_MISSING where there is none. */
export async function loadPage(folder: string): Promise<ServedFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, ServedFile>()
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).split(sep).join('/')}`
    // vite puts the hash of a file's content into its name, and files with such names into assets/.
    files.set(path, toServedFile(path, await readFile(file), { isForever: path.startsWith('/assets/') }))
  }
  const index = files.get('/index.html')
  if (!index) throw new MailuoError('PAGE_MISSING', { path: folder })
  return files.set('/', index)
}

/** The files of a graph below `/data/`, and the manifest that names them. */
export function graphFilesOf({ manifest, files }: ServedGraph): ServedFiles {
  const all = [...files, [manifestName, formatManifest(manifest)] as const]
  return new Map(all.map(([name, content]) => [`/data/${name}`, toServedFile(name, content)]))
}
