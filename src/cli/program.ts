import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { MailuoError } from '../errors.js'
import { type AddCommand, type ExitCode, exit } from './command.js'
import type { Io } from './io.js'

export { processIo } from './io.js'

/** The commands, in the order in which help lists them; each comes with its packages when it is asked for. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  build: async () => (await import('./build.js')).addBuild,
  query: async () => (await import('./query.js')).addQuery,
  questions: async () => (await import('./questions.js')).addQuestions,
  explain: async () => (await import('./explain.js')).addExplain,
  merges: async () => (await import('./merges.js')).addMerges,
  compare: async () => (await import('./compare.js')).addCompare,
  stats: async () => (await import('./stats.js')).addStats,
  serve: async () => (await import('./serve.js')).addServe,
  export: async () => (await import('./export.js')).addExport,
  diff: async () => (await import('./diff.js')).addDiff,
  docs: async () => (await import('./docs.js')).addDocs,
  mcp: async () => (await import('./mcp.js')).addMcp,
  validate: async () => (await import('./validate.js')).addValidate,
  verify: async () => (await import('./verify.js')).addVerify,
  worker: async () => (await import('./worker.js')).addWorker,
  evaluate: async () => (await import('./evaluate.js')).addEvaluate,
  coverage: async () => (await import('./coverage.js')).addCoverage,
}

const overview = `
Examples:
  mailuo build seeds/ --out graph/
  mailuo query --question programmes-by-measure
  mailuo explain 峨眉山市

Exit codes: 0 done · 1 findings (and the rest done) · 2 could not run`

/** Runs one command line (without the program's name); everything that it says goes to `io`. Gives the exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const program = new Command('mailuo')
    .description('Turns Chinese policy articles into knowledge graphs in which every statement is cited')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', overview)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
  let code: ExitCode = exit.done
  for (const load of wantedBy(args)) {
    const add = await load()
    add(program, io, (result) => {
      code = result
    })
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return reportFailure(error, io)
  }
}

/** The command that is named first, which takes a second less than to load all; all where none is, for help and cures. */
function wantedBy([name = '']: readonly string[]): readonly (() => Promise<AddCommand>)[] {
  const named = Object.hasOwn(commands, name) ? commands[name] : undefined
  return named ? [named] : Object.values(commands)
}

function reportFailure(error: unknown, io: Io): ExitCode {
  // Commander has said it already; help and version come this way too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.failed
  if (error instanceof MailuoError) io.err(`${io.alarm('error:')} ${error.message}\n`)
  else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    io.err(`${io.alarm('error:')} this is a bug in mailuo, please report it with these lines\n${stack}\n`)
  }
  return exit.failed
}
