import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Option } from 'commander'
import { loadGraph } from '../corpus/loadGraph.js'
import { readManifest } from '../corpus/manifest.js'
import { shardSource } from '../corpus/shardSource.js'
import { hasShards, Shards } from '../corpus/shards.js'
import { MailuoError } from '../errors.js'
import type { ExportFormat } from '../export/exportFormat.js'
import { type ExportFormatName, exportFormats, exportNames } from '../export/exportFormats.js'
import { exportGraph, exportSource, exportStreamed, isStreamed } from '../export/exportGraph.js'
import { EnginePool } from '../query/enginePool.js'
import { loadQuestions } from '../query/questions.js'
import { type Provenance, provenances } from '../rdf/provenance.js'
import { answerQuestions } from '../serve/answers.js'
import {
  type AddCommand,
  aboutOption,
  type DataOptions,
  dataOption,
  examples,
  exit,
  ownOntology,
} from './command.js'
import { choice } from './options.js'
import { unwritable, writePieces } from './writePieces.js'

interface ExportOptions extends DataOptions {
  readonly format: ExportFormatName
  readonly out?: string
  readonly provenance?: Provenance
  readonly about?: string
}

/** `mailuo export`: a built graph in another format. */
export const addExport: AddCommand = (program, io, done) => {
  program
    .command('export')
    .description('write a built graph in another format, to standard output or a file')
    .addOption(
      new Option('--format <name>', `one of ${exportNames.join(', ')}`)
        .argParser(choice('--format', exportNames))
        .makeOptionMandatory(),
    )
    .option(...dataOption)
    .option(...aboutOption)
    .option('--out <file>', 'file to write; a folder where the format has several files')
    .option(
      '--provenance <how>',
      `${provenances.join(', ')}: how much of rules and quotes goes along (default: as the format has it)`,
      choice('--provenance', provenances),
    )
    .addHelpText('after', `${formatList()}${examples(...exampleLines)}`)
    .action(async (options: ExportOptions) => {
      const format: ExportFormat = exportFormats[options.format]
      checkOptions(format, options)
      for (const { file, pieces } of await filesOf(options)) {
        if (options.out === undefined) for await (const piece of pieces) io.out(piece)
        else await writePieces(await placeOf(file.name, format, options.out), pieces, io, '--out')
      }
      done(exit.done)
    })
}

const exampleLines = [
  'export --format turtle',
  'export --format jsonld --provenance full --out graph.jsonld',
  'export --format csv --out tables',
  'export --format html --out graph.html',
]

function formatList(): string {
  const width = Math.max(...exportNames.map((name) => name.length))
  const lines = exportNames.map((name) => {
    const { about, provenance }: ExportFormat = exportFormats[name]
    return `  ${name.padEnd(width)}  ${about}${provenance ? ` (provenance ${provenance})` : ''}`
  })
  return `\nFormats:\n${lines.join('\n')}\n`
}

type Files = Iterable<{ readonly file: { readonly name: string }; readonly pieces: Pieces }>
type Pieces = Iterable<string> | AsyncIterable<string>

/** What is written: of a corpus in shards RDF quad by quad, all else from a graph in memory. */
async function filesOf({ data, about, format, provenance }: ExportOptions): Promise<Files> {
  const folder = await readManifest(data)
  if (hasShards(folder) && about === undefined && isStreamed(format)) {
    const source = shardSource(new Shards(data, folder), folder.base)
    const [file = { name: '' }] = exportFormats[format].files
    return [{ file, pieces: exportStreamed(source, format, provenance) }]
  }
  const loaded = await loadGraph(data, about)
  const { graph, texts, manifest, nquads } = loaded
  const questions = () => answerOnce(nquads)
  const source = exportSource({ graph, texts, base: manifest.base, questions }, () => loaded.network)
  return exportGraph(source, format, provenance)
}

/** The ready questions, answered by an engine that ends with them. */
async function answerOnce(nquads: Iterable<Uint8Array>): Promise<string> {
  const engine = new EnginePool(nquads, { quickPlaces: 1 })
  try {
    return await answerQuestions(engine, loadQuestions(ownOntology))
  } finally {
    engine.stop()
  }
}

function checkOptions(format: ExportFormat, { format: name, out, provenance }: ExportOptions): void {
  if (provenance !== undefined && format.provenance === undefined) {
    const cure = `${name} has rules and places in a form of its own: leave the option out`
    throw new MailuoError('OPTION_INVALID', { option: '--provenance', value: provenance, cure })
  }
  if (format.files.length > 1 && out === undefined) {
    const names = format.files.map((file) => file.name).join(', ')
    const cure = `It is several files (${names}): give a folder with --out`
    throw new MailuoError('OPTION_INVALID', { option: '--format', value: name, cure })
  }
}

async function placeOf(name: string, format: ExportFormat, out: string): Promise<string> {
  if (format.files.length === 1) return out
  await mkdir(out, { recursive: true }).catch((error: NodeJS.ErrnoException) =>
    unwritable(out, error, '--out'),
  )
  return join(out, name)
}
