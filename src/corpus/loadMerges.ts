import { MailuoError } from '../errors.js'
import { parseRdf } from '../rdf/formats.js'
import { quadsToMerges } from '../rdf/mergesToQuads.js'
import { mergesName } from './graphFiles.js'
import { readManifest } from './manifest.js'
import type { Merge } from './merges.js'
import { readFiles } from './readFiles.js'

/** The decisions of a built folder that things of different articles are one; none where the file is not there. */
export async function loadMerges(folder: string): Promise<Merge[]> {
  const manifest = await readManifest(folder)
  const files = manifest.files.filter(({ name }) => name === mergesName)
  for (const { name, content, problem } of await readFiles(folder, files)) {
    if (content === undefined || problem) {
      throw new MailuoError('GRAPH_BROKEN', { path: folder, file: name, reason: problem ?? 'cannot be read' })
    }
    return quadsToMerges(parseRdf(content, { format: 'nquads', file: name }), manifest.base)
  }
  return []
}
