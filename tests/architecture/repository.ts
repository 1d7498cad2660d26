import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceFiles } from './layers.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const unlisted = new Set(['node_modules', 'dist', 'coverage', '.git'])

/** Every file below a folder of the repository, path → text, without what git ignores. */
export function filesOf(folder = '.'): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const path of walk(join(root, folder)))
    files.set(relative(join(root, folder), path), readFileSync(path, 'utf8'))
  return files
}

/** The code of src/, by path below src/. */
export function sourceFiles(): SourceFiles {
  return new Map([...filesOf('src')].filter(([path]) => /\.[cm]?[jt]s$/u.test(path)))
}

/** Names of the packages that the program needs when it runs. */
export function dependencies(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.keys(dependencies)
}

/** What package-lock.json says of each package, by its path from the root. */
export function lockedPackages(): Readonly<Record<string, { readonly optionalDependencies?: object }>> {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    // In a git work tree beside the first one .git is a file.
    if (unlisted.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return walk(path)
    return entry.isFile() ? [path] : []
  })
}
