import { verifyGraph } from '../corpus/verifyGraph.js'
import {
  type AddCommand,
  type DataOptions,
  dataOption,
  examples,
  exit,
  ontologyOption,
  ownOntology,
} from './command.js'

interface VerifyOptions extends DataOptions {
  readonly ontology?: string
  readonly json?: true
}

/** `mailuo verify`: whether a graph on disk still says what its texts say. */
export const addVerify: AddCommand = (program, io, done) => {
  program
    .command('verify')
    .description('slice every quote and derive every id and hash again; exit 1 on any difference')
    .option(...dataOption)
    .option(...ontologyOption)
    .option('--json', 'print the differences as JSON')
    .addHelpText('after', examples('verify', 'verify --data graph/ --json'))
    .action(async ({ data, ontology, json }: VerifyOptions) => {
      const findings = await verifyGraph(data, ontology ?? ownOntology)
      if (json) io.out(`${JSON.stringify(findings, null, 2)}\n`)
      else if (findings.length > 0) io.out(findings.map((finding) => `${finding}\n`).join(''))
      else io.out(`${data}: every quote, id and hash holds\n`)
      done(findings.length > 0 ? exit.findings : exit.done)
    })
}
