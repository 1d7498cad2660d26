import { buildCorpus } from '../corpus/buildCorpus.js'
import { writeGraph } from '../corpus/writeGraph.js'
import { formatNotice } from '../notice.js'
import { loadPack } from '../ontology/loadPack.js'
import { defaultMaxSize } from '../text/readSource.js'
import { defaultBase } from '../vocabulary/namespaces.js'
import { type AddCommand, examples, exit, ontologyOption, ownOntology } from './command.js'
import { baseIri, byteSize, choices, wholeNumber } from './options.js'

interface BuildOptions {
  readonly out: string
  readonly base: string
  readonly ontology?: string
  readonly formats: readonly string[]
  readonly jobs: number
  readonly maxSize: number
  readonly quiet?: true
  readonly json?: true
}

const formats = ['turtle', 'nquads'] as const

/** `mailuo build`: articles → graph on disk. */
export const addBuild: AddCommand = (program, io, done) => {
  program
    .command('build')
    .description('build the graph of articles (.txt, .md) and write it to a folder')
    .argument('[path...]', 'files, folders or globs', ['seeds'])
    .option('--out <dir>', 'folder to write', 'graph')
    .option(
      '--base <iri>',
      'what IRIs of articles and their own entities begin with',
      baseIri('--base'),
      defaultBase,
    )
    .option(...ontologyOption)
    .option('--formats <list>', `which of ${formats.join(',')}`, choices('--formats', formats), [...formats])
    .option('--jobs <n>', 'articles at one time', wholeNumber('--jobs', 1), 1)
    .option('--max-size <bytes>', 'leave out longer texts (16MiB)', byteSize('--max-size'), defaultMaxSize)
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
      const progress = (text: string) => {
        if (io.isWatched && !options.quiet) io.err(`${text}\n`)
      }
      const pack = await loadPack(options.ontology ?? ownOntology)
      const { graph, texts, notices, leftOut } = await buildCorpus(paths, pack, {
        maxSize: options.maxSize,
        onLeftOut: (notice) => io.err(`${formatNotice(notice)}\n`),
        onRead: (articles) => progress(`building ${articles} articles …`),
      })
      if (!options.quiet) for (const notice of notices) io.err(`${formatNotice(notice)}\n`)
      progress(`writing ${options.out} …`)
      await writeGraph(options.out, {
        graph,
        texts,
        notices: [...leftOut, ...notices],
        base: options.base,
        formats: options.formats,
      })
      const { articles, entities, statements } = graph
      const counts = { articles: articles.length, entities: entities.length, statements: statements.length }
      if (options.json)
        io.out(
          `${JSON.stringify({ out: options.out, ...counts, notices: notices.length + leftOut.length })}\n`,
        )
      else if (!options.quiet) {
        io.out(
          `${options.out}: ${counts.articles} articles, ${counts.entities} entities, ${counts.statements} statements\n`,
        )
      }
      // The same text twice is no loss; a file that could not be read is.
      const isLoss = leftOut.some(({ code }) => code !== 'ARTICLE_DUPLICATE')
      done(isLoss ? exit.findings : exit.done)
    })
}
