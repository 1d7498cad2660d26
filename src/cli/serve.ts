import { Option } from 'commander'
import type { Answered } from '../serve/app.js'
import { startServer } from '../serve/startServer.js'
import {
  type AddCommand,
  aboutOption,
  type DataOptions,
  dataOption,
  examples,
  exit,
  ontologyOption,
  ownOntology,
} from './command.js'
import type { Io } from './io.js'
import { addLimitOptions, type LimitOptions, toLimits } from './limitOptions.js'
import { nextSignal } from './nextSignal.js'
import { gather, httpUrl, portNumber, webOrigin, wholeNumber } from './options.js'

interface ServeOptions extends DataOptions, LimitOptions {
  readonly host: string
  readonly port: number
  readonly places: number
  readonly token?: string
  readonly about?: string
  readonly cors?: readonly string[]
  readonly endpoint?: string
  readonly ontology?: string
  readonly log?: true
}

/** `mailuo serve`: the page, SPARQL and a page or RDF for each IRI; for this machine only unless a token guards it. */
export const addServe: AddCommand = (program, io, done) => {
  const command = program
    .command('serve')
    .description(
      'serve the page, a SPARQL endpoint (/sparql), a JSON API (/api) and the IRIs of the built graph',
    )
    .option(...dataOption)
    .option(...aboutOption)
    .option('--host <name>', 'address to listen on; beyond this machine only with --token', '127.0.0.1')
    .option('--port <number>', '0 is any free port', portNumber('--port'), 8080)
    .addOption(new Option('--token <text>', 'what readers have to send').env('MAILUO_TOKEN'))
    .option('--cors <origin>', 'let pages of this origin read answers; repeat for more', (value, before) =>
      gather(webOrigin('--cors')(value), before as readonly string[] | undefined),
    )
    .option('--places <n>', 'quick queries at one time', wholeNumber('--places', 1), 2)
    .option('--endpoint <url>', 'let this SPARQL server answer queries', httpUrl('--endpoint'))
    .option('--log', 'a line of JSON on standard error for each request')
    .option(...ontologyOption)
  addLimitOptions(command)
    .addHelpText(
      'after',
      examples(
        'serve',
        'serve --data out --port 9000',
        'serve --data out --about 峨眉山市',
        'serve --host 0.0.0.0 --token "$(openssl rand -hex 16)"',
      ),
    )
    .action(async ({ data, ontology = ownOntology, cors = [], log, ...options }: ServeOptions) => {
      const server = await startServer({
        ...options,
        data,
        ontology,
        corsOrigins: cors,
        limits: toLimits(options),
        onBug: (error) =>
          io.err(`${io.alarm('error:')} ${error instanceof Error ? error.stack : String(error)}\n`),
        onReload: (problem) =>
          io.err(
            problem ? `${io.alarm('error:')} ${problem.message}\n` : `serving ${data} as it was rebuilt\n`,
          ),
        ...(log && { onAnswer: (answer) => logAnswer(answer, io) }),
      })
      const end = nextSignal()
      io.out(`${server.address}\n`)
      if (io.isWatched) io.err(`serving ${data}; Ctrl+C ends it\n`)
      await end
      await server.stop()
      done(exit.done)
    })
}

function logAnswer(answer: Answered, io: Io): void {
  io.err(`${JSON.stringify({ time: new Date().toISOString(), ...answer })}\n`)
}
