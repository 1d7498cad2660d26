import { loadQuestions } from '../query/questions.js'
import { type AddCommand, examples, exit, ontologyOption, ownOntology } from './command.js'

/** `mailuo questions`: the ready queries of the domain pack. */
export const addQuestions: AddCommand = (program, io, done) => {
  program
    .command('questions')
    .description('list the ready questions that "mailuo query --question NAME" answers')
    .option(...ontologyOption)
    .option('--json', 'print JSON')
    .addHelpText('after', examples('questions', 'query --question mentions-of --set entity=峨眉山市'))
    .action(({ ontology, json }: { ontology?: string; json?: true }) => {
      const questions = loadQuestions(ontology ?? ownOntology)
      if (json) io.out(`${JSON.stringify(questions, null, 2)}\n`)
      else {
        for (const { name, title, purpose, parameters } of questions) {
          io.out(`${io.strong(name)}  ${title}\n`)
          if (purpose !== '') io.out(`    ${purpose}\n`)
          const settable = parameters.map(({ name, default: value = '…' }) => `${name}=${value}`)
          if (settable.length > 0) io.out(`    --set ${settable.join(' ')}\n`)
        }
      }
      done(exit.done)
    })
}
