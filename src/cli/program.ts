import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { MailuoError } from '../errors.js'
import { addBuild } from './build.js'
import { type AddCommand, type ExitCode, exit } from './command.js'
import { addCompare } from './compare.js'
import { addCoverage } from './coverage.js'
import { addDiff } from './diff.js'
import { addDocs } from './docs.js'
import { addEvaluate } from './evaluate.js'
import { addExplain } from './explain.js'
import { addExport } from './export.js'
import type { Io } from './io.js'
import { addMcp } from './mcp.js'
import { addMerges } from './merges.js'
import { addQuery } from './query.js'
import { addQuestions } from './questions.js'
import { addServe } from './serve.js'
import { addStats } from './stats.js'
import { addValidate } from './validate.js'
import { addVerify } from './verify.js'
import { addWorker } from './worker.js'

export { processIo } from './io.js'

const commands: readonly AddCommand[] = [
  addBuild,
  addQuery,
  addQuestions,
  addExplain,
  addMerges,
  addCompare,
  addStats,
  addServe,
  addExport,
  addDiff,
  addDocs,
  addMcp,
  addValidate,
  addVerify,
  addWorker,
  addEvaluate,
  addCoverage,
]

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
  for (const add of commands) {
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
