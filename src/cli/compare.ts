import { chooseSide } from '../corpus/chooseSide.js'
import { type Compared, type Comparison, compareSides } from '../corpus/compareSides.js'
import { loadGraph } from '../corpus/loadGraph.js'
import { loadMerges } from '../corpus/loadMerges.js'
import { formatRdf } from '../rdf/formats.js'
import { toQuads } from '../rdf/toQuads.js'
import { type AddCommand, type DataOptions, dataOption, examples, exit } from './command.js'
import { choice } from './options.js'

const formats = ['text', 'json', 'turtle'] as const

interface CompareOptions extends DataOptions {
  readonly format: (typeof formats)[number]
}

/** `mailuo compare`: what two places, articles or years share, and what only one of them has. */
export const addCompare: AddCommand = (program, io, done) => {
  program
    .command('compare <a> <b>')
    .description('compare two places, files or articles: what both have, and what only one has')
    .option(...dataOption)
    .option('--format <name>', `one of ${formats.join(', ')}`, choice('--format', formats), 'text')
    .addHelpText(
      'after',
      examples('compare', 'compare 峨眉山市 犍为县', 'compare 2022.txt 2023.txt --format json'),
    )
    .action(async (wordA: string, wordB: string, { data, format }: CompareOptions) => {
      const { graph, texts, manifest } = await loadGraph(data)
      const kept = new Map((await loadMerges(data)).map((merge) => [merge.merged, merge.kept]))
      const [a, b] = [chooseSide(graph, wordA), chooseSide(graph, wordB)]
      const comparison = compareSides(graph, a, b, kept)
      if (format === 'json') io.out(`${JSON.stringify(comparison, null, 2)}\n`)
      else if (format === 'turtle') {
        // What both speak of, with all that is said of it.
        const ids = new Set(comparison.shared.map(({ id }) => id))
        const statements = graph.statements.filter(({ subject }) => ids.has(subject))
        const shared = {
          ...graph,
          statements,
          mentions: graph.mentions.filter(({ entity }) => ids.has(entity)),
        }
        io.out(formatRdf(toQuads(shared, texts, manifest.base), 'turtle'))
      } else io.out(formatComparison(comparison, wordA, wordB))
      done(exit.done)
    })
}

function formatComparison({ shared, onlyA, onlyB, alike }: Comparison, a: string, b: string): string {
  const list = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}\n`).join('')}\n`
  const line = ({ class: name, label }: Compared) => `${name}  ${label}`
  const pairs = alike.map(
    ({ a: one, b: other, common }) => `${one.label} · ${other.label}  (${common.join(', ')})`,
  )
  return [
    list(`${a} and ${b}: ${shared.length}`, shared.map(line)),
    list(`only ${a}: ${onlyA.length}`, onlyA.map(line)),
    list(`only ${b}: ${onlyB.length}`, onlyB.map(line)),
    list(`alike under different names: ${pairs.length}`, pairs),
  ].join('')
}
