import { link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from './makeFolder.js'

/** Where a run keeps its files until all are written, and then the ones that they replace until all are in place. */
const workFolder = '.mailuo-build'

/** A file that is written already, on the same disk, and will be moved. */
export interface WrittenFile {
  readonly path: string
  readonly sha256: string
}

/**
 * Puts files into a folder, all or none: each is written to a temporary name in the folder, then all are renamed, in
 * the order given. What a failing run has renamed goes back; what a killed one has, the next run puts back first.
 */
export async function replaceFiles(
  folder: string,
  files: ReadonlyMap<string, string | WrittenFile>,
): Promise<void> {
  await makeFolder(folder)
  await putBack(folder)
  const work = join(folder, workFolder)
  const placed: string[] = []
  try {
    for (const [name, content] of files) await writeInto(join(work, 'new'), name, content)
    for (const name of files.keys()) await keep(folder, name)
    for (const name of files.keys()) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await rename(join(work, 'new', name), join(folder, name))
      placed.push(name)
    }
  } catch (error) {
    for (const name of placed) await rm(join(folder, name))
    await putBack(folder)
    throw error
  }
  await rm(work, { recursive: true })
}

/** Where the file of this name is that the folder's last good output had, should a killed run have replaced it. */
export function keptFile(folder: string, name: string): string {
  return join(folder, workFolder, 'old', name)
}

async function writeInto(folder: string, name: string, content: string | WrittenFile): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  if (typeof content === 'string') await writeFile(join(folder, name), content)
  else await rename(content.path, join(folder, name))
}

/** A second name for a file that is going to be replaced. */
async function keep(folder: string, name: string): Promise<void> {
  const kept = keptFile(folder, name)
  await mkdir(dirname(kept), { recursive: true })
  await link(join(folder, name), kept).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

/** Undoes what a run that did not come to its end has done. */
async function putBack(folder: string): Promise<void> {
  const work = join(folder, workFolder)
  const old = join(work, 'old')
  const entries = await readdir(old, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const from = join(entry.parentPath, entry.name)
    await rename(from, join(folder, from.slice(old.length + 1)))
  }
  await rm(work, { recursive: true, force: true })
}
