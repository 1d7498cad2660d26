import { Argument, Option } from 'commander'
import { type BuiltCorpus, buildCorpus } from '../corpus/buildCorpus.js'
import { writeGraph } from '../corpus/writeGraph.js'
import { type ExportFormatName, exportNames } from '../export/exportFormats.js'
import { formatNotice } from '../notice.js'
import { loadPack } from '../ontology/loadPack.js'
import { defaultMaxSize } from '../text/readSource.js'
import { defaultBase } from '../vocabulary/namespaces.js'
import { type AddCommand, examples, exit, ontologyOption, ownOntology } from './command.js'
import type { Io } from './io.js'
import { baseIri, byteSize, choices, wholeNumber } from './options.js'

interface BuildOptions {
  readonly out: string
  readonly base: string
  readonly ontology?: string
  readonly formats: readonly ExportFormatName[]
  readonly jobs: number
  readonly maxSize: number
  readonly quiet?: true
  readonly json?: true
}

/** `mailuo build`: articles → graph on disk. */
export const addBuild: AddCommand = (program, io, done) => {
  program
    .command('build')
    .description('build the graph of articles (.txt, .md) and write it to a folder')
    .addArgument(new Argument('[path...]', 'files, folders or globs').default(['seeds'], 'seeds/'))
    .option('--out <dir>', 'folder to write', 'graph')
    .option(
      '--base <iri>',
      'how IRIs of articles and of what is theirs begin',
      baseIri('--base'),
      defaultBase,
    )
    .option(...ontologyOption)
    .addOption(
      new Option('--formats <list>', `which of ${exportNames.join(',')}`)
        .argParser(choices('--formats', exportNames))
        .default(['turtle', 'nquads'], 'turtle,nquads'),
    )
    .option('--jobs <n>', 'articles at one time', wholeNumber('--jobs', 1), 1)
    .addOption(
      new Option('--max-size <bytes>', 'leave out articles with more text')
        .argParser(byteSize('--max-size'))
        .default(defaultMaxSize, '16MiB'),
    )
    .option('--quiet', 'say only which files are left out')
    .option('--json', 'print the summary as JSON')
    .addHelpText(
      'after',
      examples(
        'build',
        "build 'texts/*.txt' more/ --out graph/",
        'build a.txt --base https://data.example.com/policy/',
      ),
    )
    .action(async (paths: string[], options: BuildOptions) => {
      const corpus = await build(paths, options, io)
      if (options.json || !options.quiet) io.out(formatSummary(corpus, options))
      // The same text twice is no loss; a file that could not be read is.
      const isLoss = corpus.leftOut.some(({ code }) => code !== 'ARTICLE_DUPLICATE')
      done(isLoss ? exit.findings : exit.done)
    })
}

async function build(paths: readonly string[], options: BuildOptions, io: Io): Promise<BuiltCorpus> {
  const progress = (text: string) => {
    if (io.isWatched && !options.quiet) io.err(`${text}\n`)
  }
  const pack = await loadPack(options.ontology ?? ownOntology)
  const corpus = await buildCorpus(paths, pack, {
    maxSize: options.maxSize,
    onLeftOut: (notice) => io.err(`${formatNotice(notice)}\n`),
    onRead: (articles) => progress(`building ${counted(articles, 'article')} …`),
  })
  const { graph, texts, notices, leftOut } = corpus
  if (!options.quiet) for (const notice of notices) io.err(`${formatNotice(notice)}\n`)
  progress(`writing ${options.out} …`)
  const { base, formats } = options
  await writeGraph(options.out, { graph, texts, notices: [...leftOut, ...notices], base, formats })
  return corpus
}

function formatSummary({ graph, notices, leftOut }: BuiltCorpus, { out, json }: BuildOptions): string {
  const articles = graph.articles.length
  const entities = graph.entities.length
  const statements = graph.statements.length
  if (json) {
    const summary = { out, articles, entities, statements, notices: notices.length + leftOut.length }
    return `${JSON.stringify(summary, null, 2)}\n`
  }
  const parts = [
    counted(articles, 'article'),
    counted(entities, 'entity', 'entities'),
    counted(statements, 'statement'),
  ]
  return `${out}: ${parts.join(', ')}\n`
}

function counted(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`
}
