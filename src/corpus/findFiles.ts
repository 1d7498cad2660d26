import { readdir, stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { MailuoError } from '../errors.js'
import { articleName } from '../readers/readArticles.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { globToPattern, isGlob, rootOfGlob } from './glob.js'

/**
 * The files that paths name, sorted by code unit, each once. A file is taken as it is; of a folder, at any depth, and
 * of a glob the files of the formats that are read, without those that are README or LICENSE or in a dot folder. MailuoError INPUT_MISSING
 * for a path that doesn't exist or a glob that fits nothing.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths) for (const file of await filesOf(path)) found.add(normalize(file))
  return [...found].sort(compareCodeUnits)
}

async function filesOf(path: string): Promise<string[]> {
  const entry = await stat(path).catch(() => undefined)
  if (entry?.isDirectory()) return articlesIn(path)
  if (entry) return [path]
  const files = isGlob(path) ? await filesOfGlob(path) : []
  if (files.length === 0) throw new MailuoError('INPUT_MISSING', { path })
  return files
}

async function filesOfGlob(glob: string): Promise<string[]> {
  const fits = globToPattern(normalize(glob))
  const entries = await listFolder(rootOfGlob(glob))
  const files = entries.filter(({ path, isArticle }) => isArticle && fits.test(normalize(path)))
  const folders = entries.filter(({ path, isFolder }) => isFolder && fits.test(normalize(path)))
  const within = await Promise.all(folders.map(({ path }) => articlesIn(path)))
  return [...files.map(({ path }) => path), ...within.flat()]
}

async function articlesIn(folder: string): Promise<string[]> {
  const entries = await listFolder(folder)
  return entries.filter(({ isArticle }) => isArticle).map(({ path }) => path)
}

interface Entry {
  readonly path: string
  readonly isFolder: boolean
  readonly isArticle: boolean
}

/** All that is in a folder at any depth, dot files and folders left out; links to folders are not followed. */
async function listFolder(folder: string): Promise<Entry[]> {
  const children = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw new MailuoError('FILE_UNREADABLE', { file: folder, reason: error.code ?? error.message })
  })
  const lists = children
    .filter(({ name }) => !name.startsWith('.'))
    .map(async (child): Promise<Entry[]> => {
      const path = join(folder, child.name)
      if (child.isDirectory()) {
        return [{ path, isFolder: true, isArticle: false }, ...(await listFolder(path))]
      }
      return [{ path, isFolder: false, isArticle: isArticleName(child.name) }]
    })
  return (await Promise.all(lists)).flat()
}

function isArticleName(name: string): boolean {
  return articleName.test(name) && !/^(readme|license)/iu.test(name)
}
