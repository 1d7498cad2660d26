import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('..', import.meta.url))
const packageFile = fileURLToPath(new URL('../../package.json', import.meta.url))

/** A hash of all that an article's part depends on beside the article: program, domain pack, settings. */
export async function fingerprint(packFolder: string, ...settings: readonly unknown[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  hash.update(await readFile(packageFile))
  for (const folder of [program, join(packFolder, 'lexicon'), join(packFolder, 'rules')]) {
    const names = await readdir(folder, { recursive: true })
    for (const name of names.filter((file) => /\.(?:[jt]s|ttl|yaml)$/u.test(file)).sort()) {
      hash.update(`${name}\n`).update(await readFile(join(folder, name)))
    }
  }
  return hash.digest('hex')
}
