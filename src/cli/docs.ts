import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadGraph } from '../corpus/loadGraph.js'
import { makeFolder } from '../corpus/makeFolder.js'
import { formatOntologyPage } from '../export/ontologyPage.js'
import { loadOntology } from '../rdf/loadOntology.js'
import {
  type AddCommand,
  type DataOptions,
  dataOption,
  examples,
  exit,
  ontologyOption,
  ownOntology,
} from './command.js'
import { unwritable } from './writePieces.js'

interface DocsOptions extends DataOptions {
  readonly ontology?: string
  readonly out: string
}

/** `mailuo docs`: the reference of the ontology. */
export const addDocs: AddCommand = (program, io, done) => {
  program
    .command('docs')
    .description(
      'write a reference of the ontology in Chinese and English (index.html), with cases of a built graph',
    )
    .option('--out <dir>', 'folder to write', 'docs')
    .option(...dataOption)
    .option(...ontologyOption)
    .addHelpText('after', examples('docs', 'docs --data out --out reference'))
    .action(async ({ data, ontology, out }: DocsOptions) => {
      const page = formatOntologyPage(
        await loadOntology(ontology ?? ownOntology, 'pao.ttl'),
        await loadGraph(data),
      )
      const file = join(out, 'index.html')
      await makeFolder(out)
        .then(() => writeFile(file, page))
        .catch((error: NodeJS.ErrnoException) => unwritable(out, error, '--out'))
      io.out(`${file}\n`)
      done(exit.done)
    })
}
