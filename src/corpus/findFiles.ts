import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, normalize, relative, resolve } from 'node:path'
import { MailuoError } from '../errors.js'
import type { Notice } from '../notice.js'
import { articleName } from '../readers/readArticles.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { groupBy } from '../text/groupBy.js'
import { globToPattern, isGlob, rootOfGlob } from './glob.js'

/** A file of a corpus. */
export interface FoundFile {
  readonly path: string
  /** Its path below the folder that was named, or its base name: the same wherever the corpus lies. */
  readonly key: string
}

/** The files that paths name, and what is odd about them. */
export interface FoundFiles {
  readonly files: readonly FoundFile[]
  readonly notices: readonly Notice[]
}

/**
 * The files that paths name, sorted by path by code unit, each once. A file is taken as it is; of a folder, at any
 * depth, and of a glob the files of the formats that are read, without those that are README or LICENSE or in a dot
 * folder. MailuoError INPUT_MISSING for a path that doesn't exist or a glob that fits nothing.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = new Map<string, string>()
  const notices: Notice[] = []
  for (const path of paths) {
    const { root, entries } = await entriesOf(path)
    for (const { path: own, isLink } of entries) {
      if (isLink) notices.push({ code: 'LINK_SKIPPED', args: {}, source: basename(own) })
      else if (!found.has(normalize(own))) found.set(normalize(own), relative(root, own))
    }
  }
  const files = [...found]
    .map(([path, key]) => ({ path, key }))
    .sort((a, b) => compareCodeUnits(a.path, b.path))
  return { files: withOwnKeys(files), notices: [...notices, ...sharedNames(files)] }
}

/** Files of two folders that were named may have one place in them: their whole paths tell them apart. */
function withOwnKeys(files: readonly FoundFile[]): FoundFile[] {
  const byKey = groupBy(files, ({ key }) => key)
  return files.map((file) =>
    byKey.get(file.key)?.length === 1 ? file : { ...file, key: resolve(file.path) },
  )
}

/** Quotes name their file by its base name, so it is odd that two have one. */
function sharedNames(files: readonly FoundFile[]): Notice[] {
  const byName = groupBy(files, ({ path }) => basename(path))
  return [...byName].flatMap(([source, same]): Notice[] =>
    same.length > 1 ? [{ code: 'NAME_SHARED', args: { files: same.length }, source }] : [],
  )
}

interface Entries {
  readonly root: string
  readonly entries: readonly Pick<Entry, 'path' | 'isLink'>[]
}

async function entriesOf(path: string): Promise<Entries> {
  const entry = await stat(path).catch(() => undefined)
  if (entry?.isDirectory()) return { root: path, entries: await articlesIn(path) }
  if (entry) return { root: dirname(path), entries: [{ path, isLink: false }] }
  const entries = isGlob(path) ? await entriesOfGlob(path) : []
  if (entries.length === 0) throw new MailuoError('INPUT_MISSING', { path })
  return { root: rootOfGlob(path), entries }
}

async function entriesOfGlob(glob: string): Promise<Entry[]> {
  const fits = globToPattern(normalize(glob))
  const entries = await listFolder(rootOfGlob(glob))
  const files = entries.filter(({ path, isArticle }) => isArticle && fits.test(normalize(path)))
  const folders = entries.filter(({ path, isFolder }) => isFolder && fits.test(normalize(path)))
  const within = await Promise.all(folders.map(({ path }) => articlesIn(path)))
  return [...files, ...within.flat()]
}

async function articlesIn(folder: string): Promise<Entry[]> {
  const entries = await listFolder(folder)
  return entries.filter(({ isArticle, isLink }) => isArticle || isLink)
}

interface Entry {
  readonly path: string
  readonly isFolder: boolean
  readonly isArticle: boolean
  /** A link to a folder, which is not followed: it may lead back to where it lies. */
  readonly isLink: boolean
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
        return [{ path, isFolder: true, isArticle: false, isLink: false }, ...(await listFolder(path))]
      }
      const isLink = child.isSymbolicLink() && (await isFolder(path))
      return [{ path, isFolder: false, isArticle: isArticleName(child.name) && !isLink, isLink }]
    })
  return (await Promise.all(lists)).flat()
}

function isArticleName(name: string): boolean {
  return articleName.test(name) && !/^(readme|license)/iu.test(name)
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
