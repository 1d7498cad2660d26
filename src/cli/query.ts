import { readFile } from 'node:fs/promises'
import { loadGraph } from '../corpus/loadGraph.js'
import { MailuoError } from '../errors.js'
import { bindVariables } from '../query/bindVariables.js'
import { checkQuery } from '../query/checkQuery.js'
import { connectEndpoint } from '../query/endpoint.js'
import { chooseFormat, type QueryFormat, queryFormats } from '../query/formats.js'
import { query } from '../query/query.js'
import { fillQuestion, findQuestion, loadQuestions } from '../query/questions.js'
import { unknownTerms } from '../query/unknownTerms.js'
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
import { addLimitOptions, type LimitOptions, toLimits } from './limitOptions.js'
import { choice, httpUrl, keyValue } from './options.js'

interface QueryOptions extends DataOptions, LimitOptions {
  readonly file?: string
  readonly about?: string
  readonly question?: string
  readonly set: ReadonlyMap<string, string>
  readonly format?: QueryFormat
  readonly endpoint?: string
  readonly ontology?: string
  readonly json?: true
}

/** `mailuo query`: SPARQL 1.1 over the built graph. */
export const addQuery: AddCommand = (program, io, done) => {
  const command = program
    .command('query')
    .description('answer a SPARQL 1.1 query; the default graph is the union of all graphs')
    .argument('[query]', 'the query itself')
    .option(...dataOption)
    .option(...aboutOption)
    .option('--file <file>', 'read the query from a file')
    .option('--question <name>', 'ask a ready question (see "mailuo questions")')
    .option('--set <key=value>', 'bind ?KEY of the query; repeat for more', keyValue('--set'), new Map())
    .option('--format <name>', queryFormats.join(', '), choice('--format', queryFormats))
    .option('--json', 'the same as --format json')
    .option('--endpoint <url>', 'ask this SPARQL server instead of a built graph', httpUrl('--endpoint'))
    .option(...ontologyOption)
  addLimitOptions(command)
    .addHelpText(
      'after',
      examples(
        "query 'SELECT ?label { ?p a pao:PilotZone ; rdfs:label ?label }'",
        'query --question programmes-by-measure --format csv',
        'query --file mine.rq --set label=峨眉山市',
      ),
    )
    .action(async (text: string | undefined, options: QueryOptions) => {
      const sparql = await readQuery(text, options)
      const format = chooseFormat(
        checkQuery(sparql).form,
        options.format ?? (options.json ? 'json' : undefined),
      )
      io.out(await answer(sparql, format, options))
      for (const line of unknownTerms(sparql)) io.err(`${line}\n`)
      done(exit.done)
    })
}

async function answer(sparql: string, format: QueryFormat, options: QueryOptions): Promise<string> {
  const limits = toLimits(options)
  if (options.endpoint !== undefined) {
    const engine = connectEndpoint(options.endpoint, limits)
    return new TextDecoder().decode(await engine.ask({ sparql, format }))
  }
  const { nquads } = await loadGraph(options.data, options.about)
  return query(nquads, sparql, { format, limits })
}

async function readQuery(text: string | undefined, options: QueryOptions): Promise<string> {
  const ways = [text, options.file, options.question].filter((way) => way !== undefined)
  if (ways.length !== 1) {
    const cure = 'Give one query: as text, with --file or with --question'
    throw new MailuoError('OPTION_INVALID', { option: 'query', value: ways.join(' '), cure })
  }
  const { file, question, ontology = ownOntology, set } = options
  if (text !== undefined) return bindVariables(text, set)
  if (question !== undefined) return fillQuestion(findQuestion(loadQuestions(ontology), question), set)
  const sparql = await readFile(file ?? '', 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new MailuoError('FILE_UNREADABLE', { file: `${file}`, reason: error.code ?? error.message })
  })
  return bindVariables(sparql, set)
}
