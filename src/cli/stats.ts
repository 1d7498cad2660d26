import { Option } from 'commander'
import { corpusStats } from '../corpus/corpusStats.js'
import { formatStats } from '../corpus/formatStats.js'
import { loadGraph } from '../corpus/loadGraph.js'
import { writeStatsPage } from '../corpus/statsPage.js'
import { type AddCommand, aboutOption, type DataOptions, dataOption, examples, exit } from './command.js'
import { writePieces } from './writePieces.js'

interface StatsOptions extends DataOptions {
  readonly page?: string
  readonly about?: string
  readonly json?: true
}

/** `mailuo stats`: what a graph holds, as text, as JSON or as a page with plots. */
export const addStats: AddCommand = (program, io, done) => {
  program
    .command('stats')
    .description('count what a graph holds and say what stands out in its network')
    .option(...dataOption)
    .option(...aboutOption)
    .addOption(new Option('--page <file>', 'write a page with plots').conflicts('json'))
    .option('--json', 'print JSON')
    .addHelpText('after', examples('stats', 'stats --page stats.html'))
    .action(async ({ data, about, page, json }: StatsOptions) => {
      const stats = corpusStats((await loadGraph(data, about)).graph)
      if (page !== undefined) await writePieces(page, [await writeStatsPage(stats)], io, '--page')
      else io.out(json ? `${JSON.stringify(stats, null, 2)}\n` : formatStats(stats))
      done(exit.done)
    })
}
