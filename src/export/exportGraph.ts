import { layoutNetwork } from '../network/layoutNetwork.js'
import type { Network } from '../network/network.js'
import { toNetwork } from '../network/toNetwork.js'
import type { Provenance } from '../rdf/provenance.js'
import type { ExportFile, ExportFormat, ExportSource } from './exportFormat.js'
import { type ExportFormatName, exportFormats, exportNames } from './exportFormats.js'

/** A source whose network is laid out when a format first asks for it, unless there is one already. */
export function exportSource(
  given: Omit<ExportSource, 'network'>,
  network: () => Network = () => layoutNetwork(toNetwork(given.graph)),
): ExportSource {
  let made: Network | undefined
  return {
    ...given,
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
