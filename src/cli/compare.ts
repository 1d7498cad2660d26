import { Option } from 'commander'
import { type Compared, type Comparison, compareSides } from '../corpus/compareSides.js'
import { findSides, type Sides } from '../corpus/findSides.js'
import { exportGraph, exportSource } from '../export/exportGraph.js'
import { pageFragment } from '../network/pageFragment.js'
import { formatNotice } from '../notice.js'
import { loadPack } from '../ontology/loadPack.js'
import { comparisonToQuads } from '../rdf/comparisonToQuads.js'
import { formatRdf } from '../rdf/formats.js'
import { formatAnswers } from '../serve/answers.js'
import {
  type AddCommand,
  type DataOptions,
  dataOption,
  examples,
  exit,
  ontologyOption,
  ownOntology,
} from './command.js'
import { choice } from './options.js'
import { writePieces } from './writePieces.js'

const formats = ['text', 'json', 'turtle'] as const

interface CompareOptions extends DataOptions {
  readonly format: (typeof formats)[number]
  readonly ontology?: string
  readonly page?: string
}

/** `mailuo compare`: what two places, articles, years or folders share, and what only one of them has. */
export const addCompare: AddCommand = (program, io, done) => {
  program
    .command('compare <a> <b>')
    .description('compare two places, files, articles or folders: what both have, and what only one has')
    .option(...dataOption)
    .option('--format <name>', `one of ${formats.join(', ')}`, choice('--format', formats), 'text')
    .addOption(
      new Option(
        '--page <file>',
        'write a page that shows both sides, with the comparison as its first questions',
      ).conflicts('format'),
    )
    .option(...ontologyOption)
    .addHelpText(
      'after',
      examples(
        'compare 峨眉山市 犍为县',
        'compare 2022.txt 2023.txt --format json',
        'compare texts/2022 texts/2023 --page changes.html',
      ),
    )
    .action(async (wordA: string, wordB: string, { data, format, ontology, page }: CompareOptions) => {
      const sides = await findSides(wordA, wordB, {
        data,
        pack: () => loadPack(ontology ?? ownOntology),
        onLeftOut: (notice) => io.err(`${formatNotice(notice)}\n`),
      })
      const comparison = compareSides(sides.graph, sides.a, sides.b, sides.sameAs)
      if (page !== undefined) {
        await writePieces(page, pageOf(sides, comparison, wordA, wordB), io, '--page')
        io.out(`${page}${pageFragment([['q', 'compare-shared']])}\n`)
      } else if (format === 'json') io.out(`${JSON.stringify(comparison, null, 2)}\n`)
      else if (format === 'turtle') io.out(toTurtle(comparison, sides.base, wordA, wordB))
      else io.out(formatComparison(comparison, wordA, wordB))
      done(exit.done)
    })
}

function toTurtle({ alike, ...lists }: Comparison, base: string, a: string, b: string): string {
  const list = (things: readonly Compared[]) =>
    things.map((thing) => ({ ...thing, articles: [...new Set([...thing.a, ...thing.b])] }))
  const { shared, onlyA, onlyB } = lists
  const record = { shared: list(shared), onlyA: list(onlyA), onlyB: list(onlyB) }
  const pairs = alike.map((pair) => [pair.a.id, pair.b.id] as const)
  return formatRdf(comparisonToQuads({ sides: [a, b], lists: record, alike: pairs }, base), 'turtle')
}

/** Both sides on the page, whose questions are the comparison's lists: what answers them is lit in the graph. */
function pageOf({ graph, texts, base }: Sides, comparison: Comparison, a: string, b: string) {
  const { shared, onlyA, onlyB, alike } = comparison
  const answer = (name: string, title: string, columns: readonly string[], rows: readonly string[][]) => ({
    name: `compare-${name}`,
    title,
    columns,
    rows,
    total: rows.length,
  })
  const list = (name: string, title: string, things: readonly Compared[]) =>
    answer(
      name,
      title,
      ['thingClass', 'thing'],
      things.map(({ class: kind, label }) => [kind, label]),
    )
  const pairs = alike.map((pair) => [pair.a.label, pair.b.label, pair.common.join(', ')])
  const questions = formatAnswers([
    list('shared', `${a}与${b}共有什么 · What do ${a} and ${b} share?`, shared),
    list('only-a', `只有${a}有什么 · What has only ${a}?`, onlyA),
    list('only-b', `只有${b}有什么 · What has only ${b}?`, onlyB),
    answer(
      'alike',
      '名不同而实相近 · What is alike under different names?',
      ['one', 'other', 'common'],
      pairs,
    ),
  ])
  const [file] = exportGraph(exportSource({ graph, texts, base, questions: async () => questions }), 'html')
  return file?.pieces ?? []
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
