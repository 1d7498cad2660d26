import { layoutNetwork } from '../network/layoutNetwork.js'
import type { Network } from '../network/network.js'
import { toNetwork } from '../network/toNetwork.js'
import type { Provenance } from '../rdf/provenance.js'
import { toQuads } from '../rdf/toQuads.js'
import { toTriples } from '../rdf/toTriples.js'
import type { ExportFile, ExportFormat, ExportSource, RdfSource } from './exportFormat.js'
import { type ExportFormatName, exportFormats, exportNames, streamedFormats } from './exportFormats.js'

/** A source whose network is laid out when a format first asks for it, unless there is one already. */
export function exportSource(
  given: Omit<ExportSource, 'network' | 'quads' | 'triples'>,
  network: () => Network = () => layoutNetwork(toNetwork(given.graph)),
): ExportSource {
  const { graph, texts, base } = given
  let made: Network | undefined
  return {
    ...given,
    quads: (provenance) => toQuads(graph, texts, base, provenance),
    triples: (provenance, reification = 'rdf11') =>
      toTriples(graph, texts, { base, provenance, reification }),
    get network() {
      made ??= network()
      return made
    },
  }
}

/** The files of a format with their text in pieces; `provenance` as the format has it where nothing is said. */
export function* exportGraph(
  source: ExportSource,
  name: ExportFormatName,
  provenance?: Provenance,
): Generator<{ readonly file: ExportFile; readonly pieces: Iterable<string> | AsyncIterable<string> }> {
  const format: ExportFormat = exportFormats[name]
  for (const file of format.files) {
    yield { file, pieces: file.write(source, provenance ?? format.provenance ?? 'none') }
  }
}

/** The text of a format of RDF in pieces, from quads that nobody has in memory. */
export function exportStreamed(
  source: RdfSource,
  name: StreamedFormatName,
  provenance?: Provenance,
): Iterable<string> | AsyncIterable<string> {
  const format: ExportFormat<RdfSource> = streamedFormats[name]
  const [file] = format.files
  return file?.write(source, provenance ?? format.provenance ?? 'none') ?? []
}

/** Whether a format is written quad by quad. */
export function isStreamed(name: ExportFormatName): name is StreamedFormatName {
  return name in streamedFormats
}
type StreamedFormatName = keyof typeof streamedFormats

/** The format that has a file of this name; undefined for other files. */
export function formatOfFile(name: string): ExportFormatName | undefined {
  return exportNames.find((format) => exportFormats[format].files.some((file) => file.name === name))
}

/** The pieces as one text. */
export async function joinPieces(pieces: Iterable<string> | AsyncIterable<string>): Promise<string> {
  const all: string[] = []
  for await (const piece of pieces) all.push(piece)
  return all.join('')
}
