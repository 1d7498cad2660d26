import { compareArticles } from '../evaluate/compareArticles.js'
import { compareScores, formatChanges } from '../evaluate/compareScores.js'
import { formatErrors } from '../evaluate/formatErrors.js'
import { formatScores } from '../evaluate/formatScores.js'
import type { Gold } from '../evaluate/gold.js'
import { type EvaluationError, listErrors } from '../evaluate/listErrors.js'
import { toScores } from '../evaluate/scores.js'
import type { KnowledgeGraph } from '../model.js'
import { loadPack } from '../ontology/loadPack.js'
import { buildOrLoad, type GraphAtHand } from './buildOrLoad.js'
import { type AddCommand, examples, exit, ontologyOption, ownOntology } from './command.js'
import { type EarlierScores, loadEarlierScores } from './earlierScores.js'
import { type GoldFiles, loadGoldFiles } from './goldFiles.js'
import type { Io } from './io.js'
import { gather, share } from './options.js'

interface EvaluateOptions {
  readonly gold: readonly string[]
  readonly data?: string
  readonly ontology?: string
  readonly errors?: true
  readonly json?: true
  readonly compare?: string
  readonly minEntities: number
  readonly minRelations: number
}

/** `mailuo evaluate`: precision, recall and F1 against gold. */
export const addEvaluate: AddCommand = (program, io, done) => {
  program
    .command('evaluate')
    .description('score a built graph, or the texts of PATH, against gold: precision, recall, F1')
    .argument('[path...]', 'texts to build in memory and score; none: score the graph of --data')
    .requiredOption('--gold <file>', 'gold file, or folder of gold files; repeat for more', gather)
    .option('--data <dir>', 'folder of the built graph (default: "graph")')
    .option(...ontologyOption)
    .option('--errors', 'list every miss, false alarm and wrong kind with its sentence')
    .option('--json', 'print JSON')
    .option(
      '--compare <file>',
      'what --json printed earlier: say what moved, exit 1 where something got worse',
    )
    .option('--min-entities <f1>', 'exit 1 where entities score below', share('--min-entities'), 0)
    .option('--min-relations <f1>', 'exit 1 where relations score below', share('--min-relations'), 0)
    .addHelpText(
      'after',
      examples(
        'evaluate --gold tests/fixtures/gold/seed.json',
        'evaluate --gold a.json --gold b.json a.txt b.txt --errors',
        'evaluate tests/fixtures/gold --gold tests/fixtures/gold --compare earlier.json',
      ),
    )
    .action(async (paths: string[], options: EvaluateOptions) => {
      const files = await loadGoldFiles(options.gold)
      const earlier = options.compare === undefined ? undefined : await loadEarlierScores(options.compare)
      const { graph, texts } = await graphOf(paths, options, io)
      const comparisons = compareArticles(graph, goldsOf(files, graph, io), texts)
      const scores = toScores(comparisons)
      const changes = earlier && compareScores(scores, earlier)
      const errors = options.errors && comparisons.flatMap((comparison) => listErrors(comparison, texts))
      if (options.json) {
        const result = { ...scores, ...(errors && { errors }), ...(changes && { changes }) }
        io.out(`${JSON.stringify(result, null, 2)}\n`)
      } else {
        io.out(formatScores(scores))
        if (errors) io.out(formatErrors(errors, isNewSince(earlier)))
        if (changes) io.out(formatChanges(changes))
      }
      const isBelow = scores.entities.f1 < options.minEntities || scores.relations.f1 < options.minRelations
      const isWorse = changes?.some((change) => change.isWorse) ?? false
      done(isBelow || isWorse ? exit.findings : exit.done)
    })
}

/** Of a folder's gold files those that the graph has the article of. */
function goldsOf({ asked, offered }: GoldFiles, graph: KnowledgeGraph, io: Io): Gold[] {
  const known = new Set(graph.articles.map(({ file }) => file))
  const golds = offered.filter(({ source }) => known.has(source))
  const without = offered.length - golds.length
  if (without > 0)
    io.err(`${without} of ${offered.length} gold files in folders are of articles that are not here\n`)
  return [...asked, ...golds]
}

function isNewSince(earlier: EarlierScores | undefined): (error: EvaluationError) => boolean {
  const { errors } = earlier ?? {}
  if (!errors) return () => false
  const key = ({ verdict, what, source }: EvaluationError) => [verdict, what, source].join('\n')
  const known = new Set(errors.map(key))
  return (error) => !known.has(key(error))
}

async function graphOf(
  paths: readonly string[],
  { data, ontology }: EvaluateOptions,
  io: Io,
): Promise<GraphAtHand> {
  return buildOrLoad(paths, data, await loadPack(ontology ?? ownOntology), io)
}
