import { createHash } from 'node:crypto'
import { loadGraph } from '../corpus/loadGraph.js'
import { MailuoError } from '../errors.js'
import { diffGraphs, isSame } from '../query/diffGraphs.js'
import { formatDiff } from '../query/formatDiff.js'
import { formatPatch } from '../rdf/formatPatch.js'
import { type AddCommand, examples, exit } from './command.js'
import { choice } from './options.js'

interface DiffOptions {
  readonly format: 'text' | 'patch'
  readonly json?: true
}

/** `mailuo diff`: how one built graph differs from another. */
export const addDiff: AddCommand = (program, io, done) => {
  program
    .command('diff')
    .description('say what was added, removed and renamed between two built graphs; exit 1 where they differ')
    .argument('<old>', 'folder of a built graph')
    .argument('<new>', 'folder of another')
    .option('--format <name>', 'text, or patch: an RDF Patch', choice('--format', ['text', 'patch']), 'text')
    .option('--json', 'print JSON')
    .addHelpText('after', examples('diff graph/ out/', 'diff graph/ out/ --format patch'))
    .action(async (before: string, after: string, { format, json }: DiffOptions) => {
      const [then, now] = await Promise.all([loadGraph(before), loadGraph(after)])
      const diff = diffGraphs(then.graph, now.graph)
      const isEqual = hashOf(then.nquads) === hashOf(now.nquads)
      if (json) io.out(`${JSON.stringify(diff, null, 2)}\n`)
      else if (format === 'patch') io.out(formatPatch(textOf(then.nquads), textOf(now.nquads)))
      else if (!isSame(diff)) io.out(formatDiff(diff))
      else if (isEqual) io.out(`${before} and ${after} say the same\n`)
      else
        io.out(`${before} and ${after} say the same, by other rules or in other places: see --format patch\n`)
      done(isEqual ? exit.done : exit.findings)
    })
}

function hashOf(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/** Most bytes that one text may have. */
const longest = 400 * 1024 ** 2

function textOf(pieces: Iterable<Uint8Array>): string {
  const all: Uint8Array[] = []
  let size = 0
  for (const piece of pieces) {
    all.push(piece)
    size += piece.length
    if (size <= longest) continue
    const cure = 'A patch needs both graphs in memory, and one is too large: leave the option out'
    throw new MailuoError('OPTION_INVALID', { option: '--format', value: 'patch', cure })
  }
  return Buffer.concat(all).toString()
}
