import { findCoverage } from '../evaluate/coverage.js'
import { formatCoverage } from '../evaluate/formatCoverage.js'
import { loadPack } from '../ontology/loadPack.js'
import { buildOrLoad } from './buildOrLoad.js'
import { type AddCommand, examples, exit, ontologyOption, ownOntology } from './command.js'

interface CoverageOptions {
  readonly data?: string
  readonly ontology?: string
  readonly json?: true
}

/** `mailuo coverage`: what was not read out of some articles. It informs: only a file that is left out is a finding. */
export const addCoverage: AddCommand = (program, io, done) => {
  program
    .command('coverage')
    .description(
      'what was not extracted: sentences with no statement, ungrounded names, rules that found nothing',
    )
    .argument('[path...]', 'texts to build in memory; none: the graph of --data')
    .option('--data <dir>', 'folder of the built graph (default: "graph")')
    .option(...ontologyOption)
    .option('--json', 'print JSON')
    .addHelpText('after', examples('coverage a.txt', 'coverage --data graph/ --json'))
    .action(async (paths: string[], options: CoverageOptions) => {
      const pack = await loadPack(options.ontology ?? ownOntology)
      const { graph, texts, isWhole } = await buildOrLoad(paths, options.data, pack, io)
      const coverage = findCoverage(graph, texts, pack)
      io.out(options.json ? `${JSON.stringify(coverage, null, 2)}\n` : formatCoverage(coverage))
      done(isWhole ? exit.done : exit.findings)
    })
}
