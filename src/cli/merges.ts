import { loadMerges } from '../corpus/loadMerges.js'
import { type AddCommand, type DataOptions, dataOption, examples, exit } from './command.js'

/** `mailuo merges`: which things of several articles are one, and why. */
export const addMerges: AddCommand = (program, io, done) => {
  program
    .command('merges')
    .description('list which things of different articles are taken for one, and why')
    .option(...dataOption)
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('merges', 'merges > rulings.tsv', 'build texts/ --rulings rulings.tsv'))
    .action(async ({ data, json }: DataOptions & { readonly json?: true }) => {
      const merges = await loadMerges(data)
      if (json) io.out(`${JSON.stringify(merges, null, 2)}\n`)
      else {
        for (const { kept, merged, rule, reason } of merges) {
          io.out(`${['same', kept, merged, `${rule}: ${reason}`].join('\t')}\n`)
        }
      }
      done(exit.done)
    })
}
