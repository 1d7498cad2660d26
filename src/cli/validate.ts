import type { Quad } from '@rdfjs/types'
import { loadGraph } from '../corpus/loadGraph.js'
import { describeNodes, type NodeDescription } from '../query/describeNode.js'
import { sortQuads } from '../rdf/compareQuads.js'
import { loadOntology } from '../rdf/loadOntology.js'
import { type Finding, validateBatches } from '../rdf/validate.js'
import { writeRdf } from '../rdf/writeRdf.js'
import { namespaces, sharedBase } from '../vocabulary/namespaces.js'
import {
  type AddCommand,
  aboutOption,
  type DataOptions,
  dataOption,
  examples,
  exit,
  ontologyOption,
  ownOntology,
} from './command.js'
import { choice } from './options.js'

interface ValidateOptions extends DataOptions {
  readonly ontology?: string
  readonly about?: string
  readonly language: 'en' | 'zh'
  readonly format: 'text' | 'turtle'
  readonly json?: true
}

/** `mailuo validate`: whether a graph is as the shapes of the domain pack want it. */
export const addValidate: AddCommand = (program, io, done) => {
  program
    .command('validate')
    .description('check classes, relations, cardinality and provenance (SHACL); exit 1 on violations')
    .option(...dataOption)
    .option(...aboutOption)
    .option(...ontologyOption)
    .option('--language <name>', 'of the messages: en or zh', choice('--language', ['en', 'zh']), 'en')
    .option(
      '--format <name>',
      'text, or turtle: the report that SHACL has',
      choice('--format', ['text', 'turtle']),
      'text',
    )
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      examples('validate', 'validate --data graph/ --language zh', 'validate --format turtle'),
    )
    .action(async ({ data, about, ontology, language, format, json }: ValidateOptions) => {
      const shapes = await loadOntology(ontology ?? ownOntology, 'shapes.ttl')
      const { batches } = await loadGraph(data, about)
      const { findings, report } = await validateBatches(batches, shapes, { language, describe: describer })
      if (format === 'turtle') io.out(formatReport(report))
      else if (json) io.out(`${JSON.stringify(findings, null, 2)}\n`)
      else if (findings.length === 0) io.out(`${data}: nothing to complain of\n`)
      else io.out(findings.map(formatFinding).join(''))
      done(findings.length > 0 ? exit.findings : exit.done)
    })
}

function describer(quads: readonly Quad[]): (finding: Finding) => DescribedFinding {
  const describe = describeNodes(quads)
  return (finding) => {
    const node = describe(finding.focus)
    return { ...finding, ...node, cure: cureOf(finding, node) }
  }
}

type DescribedFinding = Finding & NodeDescription & { readonly cure: string }

function formatReport(report: readonly Quad[]): string {
  const { pao, rdf, sh, xsd } = namespaces
  return [...writeRdf(sortQuads(report), 'turtle', { pao, rdf, sh, xsd })].join('')
}

/** What to do about a finding: nobody writes the graph by hand, so what made it wrong is what to mend. */
function cureOf({ focus }: Finding, { rule }: NodeDescription): string {
  const again = 'then run "mailuo build" again'
  if (rule) return `mend the rule ${rule} in ontology/rules/, or the words that it reads, ${again}`
  if (focus.startsWith(sharedBase)) return `mend its entry in ontology/lexicon/, ${again}`
  return `run "mailuo build" again; where that does not help, mend the rules that read it ("mailuo explain" names them)`
}

function formatFinding({ focus, path, value, message, label, quote, rule, cure }: DescribedFinding): string {
  const lines = [
    `${label ?? focus}: ${message}`,
    ...(label ? [`    node  ${focus}`] : []),
    ...(path ? [`    path  ${path}`] : []),
    ...(value ? [`    value ${value}`] : []),
    ...(rule ? [`    rule  ${rule}`] : []),
    ...(quote ? [`    quote 「${quote.replace(/\s*\n\s*/gu, ' ⏎ ')}」`] : []),
    `    cure  ${cure}`,
  ]
  return lines.map((line) => `${line}\n`).join('')
}
