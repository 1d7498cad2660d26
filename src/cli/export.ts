import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Option } from 'commander'
import { loadGraph } from '../corpus/loadGraph.js'
import { MailuoError } from '../errors.js'
import type { ExportFormat } from '../export/exportFormat.js'
import { type ExportFormatName, exportFormats, exportNames } from '../export/exportFormats.js'
import { exportGraph, exportSource } from '../export/exportGraph.js'
import { parseNetwork } from '../network/formatNetwork.js'
import { EnginePool } from '../query/enginePool.js'
import { loadQuestions } from '../query/questions.js'
import { type Provenance, provenances } from '../rdf/provenance.js'
import { answerQuestions } from '../serve/answers.js'
import { type AddCommand, type DataOptions, dataOption, examples, exit, ownOntology } from './command.js'
import type { Io } from './io.js'
import { choice } from './options.js'

interface ExportOptions extends DataOptions {
  readonly format: ExportFormatName
  readonly out?: string
  readonly provenance?: Provenance
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
      const { graph, texts, manifest, files, nquads } = await loadGraph(options.data)
      const questions = () => answerOnce(nquads)
      const source = exportSource({ graph, texts, base: manifest.base, questions }, () =>
        parseNetwork(files.get('network.json') ?? ''),
      )
      for (const { file, pieces } of exportGraph(source, options.format, options.provenance)) {
        if (options.out === undefined) for await (const piece of pieces) io.out(piece)
        else await writePieces(await placeOf(file.name, format, options.out), pieces, io)
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

/** The ready questions, answered by an engine that ends with them. */
async function answerOnce(nquads: string): Promise<string> {
  const engine = new EnginePool(Buffer.from(nquads), { quickPlaces: 1 })
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
  await mkdir(out, { recursive: true }).catch((error: NodeJS.ErrnoException) => unwritable(out, error))
  return join(out, name)
}

async function writePieces(path: string, pieces: Iterable<string> | AsyncIterable<string>, io: Io) {
  await pipeline(Readable.from(pieces), createWriteStream(path)).catch((error: NodeJS.ErrnoException) =>
    unwritable(path, error),
  )
  io.err(`${path}\n`)
}

function unwritable(path: string, error: NodeJS.ErrnoException): never {
  if (error.code === undefined || error instanceof MailuoError) throw error
  throw new MailuoError('OUTPUT_UNWRITABLE', { path, reason: error.code })
}
