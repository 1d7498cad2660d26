import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { shortHash } from '../text/hash.js'
import type { Item } from './listItems.js'
import { makeFolder } from './makeFolder.js'
import type { Part } from './part.js'

/** Where a built folder keeps what each article gave, so that the next build reads only what has changed. */
export const storeFolder = '.mailuo'
/** The file in it that says what the last build came to. */
export const lastBuild = 'last.json'

/**
 * Parts on disk, one file each, named by the item's place in its corpus and the file's size; its time is the item's
 * own, to the microsecond. So whether a part is fresh is told without reading it or the article, and the bytes hold no
 * clock and no path. Any number of threads may write, each its own items. A part is read and written at once rather than
 * awaited: it takes a tenth of the time, and a thread has nothing else to do meanwhile.
 */
export class PartStore {
  /** The output folder. */
  readonly folder: string
  readonly #parts: string
  readonly #last: string
  #isOutOfDate = false
  /** Folders that this process has made or found. */
  readonly #made = new Set<string>()

  /** The store that `open` made of a folder. */
  constructor(folder: string) {
    this.folder = folder
    this.#parts = join(folder, storeFolder, 'parts')
    this.#last = join(folder, storeFolder, lastBuild)
  }

  /** The store of an output folder, emptied where it was filled by another program or domain pack. */
  static async open(folder: string, fingerprint: string): Promise<PartStore> {
    const store = new PartStore(folder)
    const mark = join(folder, storeFolder, 'made-with')
    const last = await readFile(mark, 'utf8').catch(() => '')
    if (last !== fingerprint) {
      await rm(join(folder, storeFolder), { recursive: true, force: true })
      await makeFolder(store.#parts)
      await writeFile(mark, fingerprint)
    }
    return store
  }

  /** Name of an item's part: the same wherever the corpus lies. */
  static nameOf({ key, size }: Item): string {
    const hash = shortHash(key)
    return `${hash.slice(0, 2)}/${hash}-${size.toString(36)}.json`
  }

  has(item: Item): boolean {
    const found = statSync(join(this.#parts, PartStore.nameOf(item)), { throwIfNoEntry: false })
    return found !== undefined && Math.abs(found.mtimeMs - item.changed) < 0.002
  }

  read(name: string): Part {
    return JSON.parse(readFileSync(join(this.#parts, name), 'utf8')) as Part
  }

  /** All of a part or nothing of it, whenever the process is killed. */
  write(item: Item, part: Part): void {
    const path = join(this.#parts, PartStore.nameOf(item))
    // From now on the output is not that of the parts.
    if (!this.#isOutOfDate) rmSync(this.#last, { force: true })
    this.#isOutOfDate = true
    this.#makeFolder(dirname(path))
    writeFileSync(`${path}.new`, JSON.stringify(part))
    utimesSync(`${path}.new`, item.changed / 1000, item.changed / 1000)
    renameSync(`${path}.new`, path)
  }

  /** Once each: to make one that is there takes as long as a part to write. */
  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return
    mkdirSync(folder, { recursive: true })
    this.#made.add(folder)
  }

  /** Removes the parts of articles that are gone. */
  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    const files = await readdir(this.#parts, { recursive: true, withFileTypes: true })
    for (const file of files.filter((entry) => entry.isFile())) {
      const path = join(file.parentPath, file.name)
      if (!names.has(path.slice(this.#parts.length + 1))) await rm(path)
    }
  }
}
