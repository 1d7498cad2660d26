import { readFile } from 'node:fs/promises'
import { type BuiltCorpus, buildCorpus } from '../corpus/buildCorpus.js'
import { type LoadedGraph, loadGraph } from '../corpus/loadGraph.js'
import { MailuoError } from '../errors.js'
import { compareArticles } from '../evaluate/compareArticles.js'
import { formatScores } from '../evaluate/formatScores.js'
import { type Gold, parseGold } from '../evaluate/gold.js'
import { listErrors } from '../evaluate/listErrors.js'
import { toScores } from '../evaluate/scores.js'
import { formatNotice } from '../notice.js'
import { loadPack } from '../ontology/loadPack.js'
import { type AddCommand, examples, exit, ontologyOption, ownOntology } from './command.js'
import type { Io } from './io.js'
import { gather, share } from './options.js'

interface EvaluateOptions {
  readonly gold: readonly string[]
  readonly data?: string
  readonly ontology?: string
  readonly errors?: true
  readonly json?: true
  readonly minEntities: number
  readonly minRelations: number
}

/** `mailuo evaluate`: precision, recall and F1 against gold. */
export const addEvaluate: AddCommand = (program, io, done) => {
  program
    .command('evaluate')
    .description('score a built graph, or the texts of PATH, against gold: precision, recall, F1')
    .argument('[path...]', 'texts to build in memory and score; none: score the graph of --data')
    .requiredOption('--gold <file>', 'gold file; repeat for more', gather)
    .option('--data <dir>', 'folder of the built graph (default: "graph")')
    .option(...ontologyOption)
    .option('--errors', 'list every miss, false alarm and wrong kind')
    .option('--json', 'print JSON')
    .option('--min-entities <f1>', 'exit 1 where entities score below', share('--min-entities'), 0)
    .option('--min-relations <f1>', 'exit 1 where relations score below', share('--min-relations'), 0)
    .addHelpText(
      'after',
      examples(
        'evaluate --gold tests/fixtures/gold/seed.json',
        'evaluate --gold a.json --gold b.json a.txt b.txt --errors',
      ),
    )
    .action(async (paths: string[], options: EvaluateOptions) => {
      const golds = await Promise.all(options.gold.map(loadGold))
      const { graph, texts } = await (paths.length > 0 ? build(paths, options, io) : load(options))
      const comparisons = compareArticles(graph, golds, texts)
      const scores = toScores(comparisons)
      const errors = options.errors ? { errors: comparisons.flatMap(listErrors) } : {}
      if (options.json) io.out(`${JSON.stringify({ ...scores, ...errors }, null, 2)}\n`)
      else io.out(formatScores(scores) + (errors.errors ?? []).map((line) => `${line}\n`).join(''))
      const isBelow = scores.entities.f1 < options.minEntities || scores.relations.f1 < options.minRelations
      done(isBelow ? exit.findings : exit.done)
    })
}

function load({ data = 'graph' }: EvaluateOptions): Promise<LoadedGraph> {
  return loadGraph(data)
}

async function build(
  paths: readonly string[],
  { data, ontology }: EvaluateOptions,
  io: Io,
): Promise<BuiltCorpus> {
  if (data !== undefined) {
    const cure = 'Give either a built graph or texts to build'
    throw new MailuoError('OPTION_INVALID', { option: '--data', value: data, cure })
  }
  return buildCorpus(paths, await loadPack(ontology ?? ownOntology), {
    onLeftOut: (notice) => io.err(`${formatNotice(notice)}\n`),
  })
}

async function loadGold(file: string): Promise<Gold> {
  const json = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new MailuoError('GOLD_INVALID', { file, reason: `cannot be read (${error.code})` })
  })
  return parseGold(json, file)
}
