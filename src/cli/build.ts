import { setFlagsFromString } from 'node:v8'
import { Argument, Option } from 'commander'
import { buildFolder, type FolderSummary } from '../corpus/buildFolder.js'
import type { Progress } from '../corpus/buildParts.js'
import { uploadFolder } from '../corpus/graphStore.js'
import { loadRulings } from '../corpus/rulings.js'
import { MailuoError } from '../errors.js'
import { buildNames, type ExportFormatName } from '../export/exportFormats.js'
import { formatNotice, type Notice } from '../notice.js'
import { loadPack } from '../ontology/loadPack.js'
import { counted } from '../text/counted.js'
import { groupBy } from '../text/groupBy.js'
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
  readonly jobs?: number
  readonly rulings?: string
  readonly queue?: string
  readonly store?: string
  readonly infer?: true
  readonly maxSize: number
  readonly quiet?: true
  readonly json?: true
}

/** `mailuo build`: articles → graph on disk. */
export const addBuild: AddCommand = (program, io, done) => {
  program
    .command('build')
    .description('build the graph of articles (txt, md, html, docx, pdf, jsonl) and write it to a folder')
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
      new Option('--formats <list>', `which of ${buildNames.join(',')}`)
        .argParser(choices('--formats', buildNames))
        .default(['turtle', 'nquads'], 'turtle,nquads'),
    )
    .option('--jobs <n>', 'threads that build (default: one for each core)', wholeNumber('--jobs', 1))
    .addOption(
      new Option('--max-size <bytes>', 'leave out articles with more text')
        .argParser(byteSize('--max-size'))
        .default(defaultMaxSize, '16MiB'),
    )
    .option('--infer', 'write what follows by the ontology too, in a graph of its own (inferred.nq)')
    .option('--rulings <file>', 'what is one thing and what is not, as "mailuo merges" prints it')
    .option(
      '--queue <url>',
      'Redis through which "mailuo worker" builds the articles, such as redis://127.0.0.1:6379',
    )
    .option('--store <url>', 'SPARQL store to put the graphs into, by the Graph Store Protocol')
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
      const summary = await build(paths, options, io)
      if (options.json || !options.quiet) io.out(formatSummary(summary, options))
      // The same text twice is no loss; a file that could not be read is.
      const isLoss = summary.leftOut.some(({ code }) => code !== 'ARTICLE_DUPLICATE')
      done(isLoss ? exit.findings : exit.done)
    })
}

/** V8 collects all when the heap is half as large again as what lived in it: left to itself, four times as large. */
const heapGrowth = '--heap-growing-percent=50'

async function build(paths: readonly string[], options: BuildOptions, io: Io): Promise<FolderSummary> {
  setFlagsFromString(heapGrowth)
  const pack = await loadPack(options.ontology ?? ownOntology)
  const { base, formats, maxSize, jobs } = options
  const summary = await buildFolder(paths, pack, options.out, {
    base,
    formats,
    maxSize,
    infer: options.infer ?? false,
    ...(jobs !== undefined && { jobs }),
    ...(options.queue !== undefined && { queue: options.queue }),
    ...(options.rulings !== undefined && { rulings: await loadRulings(options.rulings) }),
    onTrouble: (notice) => io.err(`${formatNotice(notice)}\n`),
    onProgress: io.isWatched && !options.quiet ? progressLine(io) : () => {},
  })
  const { leftOut, notices } = summary
  for (const line of gathered(leftOut)) io.err(`${line}\n`)
  if (!options.quiet) for (const line of gathered(notices)) io.err(`${line}\n`)
  if (summary.articles === 0) throw new MailuoError('INPUT_EMPTY', { path: paths.join(' ') })
  if (options.store !== undefined) {
    const { put, removed, unchanged } = await uploadFolder(options.out, options.store)
    if (!options.quiet)
      io.err(`${options.store}: ${put} graphs put, ${removed} removed, ${unchanged} unchanged\n`)
  }
  return summary
}

/** How many notices of one sort are printed; notices.json has all. */
const printed = 20

/** The notices as lines; of a sort that many files have the first, and how many more there are. */
function gathered(notices: readonly Notice[]): string[] {
  return [...groupBy(notices, ({ code }) => code)].flatMap(([code, same]) => {
    const lines = same.slice(0, printed).map(formatNotice)
    const more = same.length - lines.length
    return more > 0 ? [...lines, `${counted(more, 'more notice')} ${code}: see notices.json`] : lines
  })
}

/** Once a second: how far it is, how fast, and how long it will take. */
function progressLine(io: Io): (progress: Progress) => void {
  const start = Date.now()
  let last = start
  return ({ built, kept, found }) => {
    const now = Date.now()
    if (now - last < 1000) return
    last = now
    const rate = built / ((now - start) / 1000)
    const left = rate === 0 ? '' : `, ${Math.ceil((found - kept - built) / rate)} s for those found so far`
    io.err(`built ${built} of ${found - kept}, ${kept} unchanged, ${rate.toFixed(1)}/s${left}\n`)
  }
}

function formatSummary(summary: FolderSummary, { out, json }: BuildOptions): string {
  const { articles, entities, statements, notices, leftOut, built } = summary
  if (json) {
    const counts = { out, articles, entities, statements, built, notices: notices.length + leftOut.length }
    return `${JSON.stringify(counts, null, 2)}\n`
  }
  const parts = [
    counted(articles, 'article'),
    counted(entities, 'entity', 'entities'),
    counted(statements, 'statement'),
  ]
  return `${out}: ${parts.join(', ')}\n`
}
