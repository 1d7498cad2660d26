import { exportFormats, exportNames } from '../export/exportFormats.js'
import type { KnowledgeGraph } from '../model.js'
import { sortQuads } from '../rdf/compareQuads.js'
import { type DataFile, datasetToQuads } from '../rdf/datasetToQuads.js'
import { writeRdf } from '../rdf/writeRdf.js'
import { sha256 } from '../text/hash.js'
import { namespaces } from '../vocabulary/namespaces.js'
import { programVersion } from './manifest.js'

/** The file in which the data set describes itself (VoID, DCAT). */
export const datasetName = 'void.ttl'

/** Name and content of that file; `files` are the others of the folder, of which those with data are told. */
export function datasetFile(
  graph: KnowledgeGraph,
  files: Iterable<readonly [name: string, content: string]>,
  base: string,
): [string, string] {
  const data: DataFile[] = [...files].flatMap(([name, content]) => {
    const mediaType = mediaTypeOf(name)
    return mediaType === undefined
      ? []
      : [{ name, mediaType, sha256: sha256(content), bytes: Buffer.byteLength(content) }]
  })
  const quads = sortQuads(datasetToQuads({ graph, files: data, base, version: programVersion() }))
  const { dcterms, pao, prov, rdf, rdfs, xsd, ...others } = namespaces
  const { dcat, spdx, void: ofVoid } = others
  const prefixes = { dcat, dcterms, pao, prov, rdf, rdfs, spdx, void: ofVoid, xsd }
  return [datasetName, [...writeRdf(quads, 'turtle', prefixes)].join('')]
}

function mediaTypeOf(name: string): string | undefined {
  if (/^(?:inferred|merges)\.nq$/u.test(name)) return 'application/n-quads'
  const files = exportNames.flatMap((format) => [...exportFormats[format].files])
  return files.find((file) => file.name === name)?.mediaType
}
