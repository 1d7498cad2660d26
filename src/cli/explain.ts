import { loadGraph } from '../corpus/loadGraph.js'
import { explain } from '../query/explain.js'
import { formatExplanation } from '../query/formatExplanation.js'
import { type AddCommand, aboutOption, type DataOptions, dataOption, examples, exit } from './command.js'

/** `mailuo explain`: what is said of an entity, and where. */
export const addExplain: AddCommand = (program, io, done) => {
  program
    .command('explain')
    .description('print what is said of an entity, each with rule, quote, file and offsets')
    .argument('<term>', 'label, other form, id or IRI')
    .option(...dataOption)
    .option(...aboutOption)
    .option('--json', 'print JSON')
    .addHelpText('after', examples('explain 峨眉山市', 'explain id/place/511181 --json'))
    .action(async (term: string, { data, about, json }: DataOptions & { about?: string; json?: true }) => {
      const { graph, texts, inferences } = await loadGraph(data, about)
      const explanations = explain(graph, texts, term, inferences)
      if (json) io.out(`${JSON.stringify(explanations, null, 2)}\n`)
      else io.out(explanations.map(formatExplanation).join('\n'))
      done(exit.done)
    })
}
