import { type Command, Option } from 'commander'
import { defaultLimits, type Limits } from '../query/limits.js'
import { byteSize, wholeNumber } from './options.js'

/** The values of the options that `addLimitOptions` adds. */
export interface LimitOptions {
  readonly timeout: number
  readonly maxRows: number
  readonly maxMemory: number
}

/** Adds the options of all commands that run queries. */
export function addLimitOptions(command: Command): Command {
  const { seconds, rows, memory } = defaultLimits
  return command
    .option('--timeout <seconds>', 'give up a query after this time', wholeNumber('--timeout', 1), seconds)
    .option('--max-rows <n>', 'most rows or triples of an answer', wholeNumber('--max-rows', 1), rows)
    .addOption(
      new Option('--max-memory <bytes>', 'most memory of a query beyond the graph')
        .argParser(byteSize('--max-memory'))
        .default(memory, '512MiB'),
    )
}

/** The limits that the options set. */
export function toLimits({ timeout, maxRows, maxMemory }: LimitOptions): Limits {
  return { seconds: timeout, rows: maxRows, memory: maxMemory }
}
