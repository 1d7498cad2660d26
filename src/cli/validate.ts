import { loadGraph } from '../corpus/loadGraph.js'
import { describeNodes, type NodeDescription } from '../query/describeNode.js'
import { loadOntology } from '../rdf/loadOntology.js'
import { type Finding, validate } from '../rdf/validate.js'
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

interface ValidateOptions extends DataOptions {
  readonly ontology?: string
  readonly language: 'en' | 'zh'
  readonly json?: true
}

/** `mailuo validate`: whether a graph is as the shapes of the domain pack want it. */
export const addValidate: AddCommand = (program, io, done) => {
  program
    .command('validate')
    .description('check classes, relations, cardinality and provenance (SHACL); exit 1 on violations')
    .option(...dataOption)
    .option(...ontologyOption)
    .option('--language <name>', 'of the messages: en or zh', choice('--language', ['en', 'zh']), 'en')
    .option('--json', 'print JSON')
    .addHelpText('after', examples('validate', 'validate --data graph/ --language zh'))
    .action(async ({ data, ontology, language, json }: ValidateOptions) => {
      const shapes = await loadOntology(ontology ?? ownOntology, 'shapes.ttl')
      const { quads } = await loadGraph(data)
      const findings = await validate(quads, shapes, language)
      const describe = describeNodes(quads)
      const described = findings.map((finding) => ({ ...finding, ...describe(finding.focus) }))
      if (json) io.out(`${JSON.stringify(described, null, 2)}\n`)
      else if (findings.length === 0) io.out(`${data}: nothing to complain of\n`)
      else io.out(described.map(formatFinding).join('') + cure)
      done(findings.length > 0 ? exit.findings : exit.done)
    })
}

const cure =
  'The graph is built: mend the rule or word list that said so, then run "mailuo build" and "mailuo validate" again\n'

function formatFinding({
  focus,
  path,
  value,
  message,
  label,
  quote,
  rule,
}: Finding & NodeDescription): string {
  const lines = [
    `${label ?? focus}: ${message}`,
    ...(label ? [`    node  ${focus}`] : []),
    ...(path ? [`    path  ${path}`] : []),
    ...(value ? [`    value ${value}`] : []),
    ...(rule ? [`    rule  ${rule}`] : []),
    ...(quote ? [`    quote 「${quote.replace(/\s*\n\s*/gu, ' ⏎ ')}」`] : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
