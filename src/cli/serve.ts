import { Option } from 'commander'
import { type LoopbackHost, loopbackHosts } from '../serve/hosts.js'
import { startServer } from '../serve/startServer.js'
import { type AddCommand, type DataOptions, dataOption, examples, exit } from './command.js'
import { addLimitOptions, type LimitOptions, toLimits } from './limitOptions.js'
import { choice, portNumber } from './options.js'

interface ServeOptions extends DataOptions, LimitOptions {
  readonly host: LoopbackHost
  readonly port: number
}

/** `mailuo serve`: the page and the SPARQL endpoint, for this machine only. */
export const addServe: AddCommand = (program, io, done) => {
  const command = program
    .command('serve')
    .description('serve the page and a SPARQL endpoint (/sparql) of the built graph to this machine')
    .option(...dataOption)
    .addOption(
      new Option('--host <name>', `one of ${loopbackHosts.join(', ')}`)
        .argParser(choice('--host', loopbackHosts))
        .default('127.0.0.1'),
    )
    .option('--port <number>', '0 is any free port', portNumber('--port'), 8080)
  addLimitOptions(command)
    .addHelpText('after', examples('serve', 'serve --data out --port 9000'))
    .action(async ({ data, host, port, ...options }: ServeOptions) => {
      const onBug = (error: unknown) =>
        io.err(`${io.alarm('error:')} ${error instanceof Error ? error.stack : String(error)}\n`)
      const server = await startServer({ data, host, port, limits: toLimits(options), onBug })
      const end = nextSignal()
      io.out(`${server.address}\n`)
      if (io.isWatched) io.err(`serving ${data} as it is now; Ctrl+C ends it\n`)
      await end
      await server.stop()
      done(exit.done)
    })
}

/** Ends with the first SIGINT or SIGTERM; a second one ends the process at once, as without us. */
function nextSignal(): Promise<void> {
  const names = ['SIGINT', 'SIGTERM'] as const
  return new Promise((resolve) => {
    const heard = () => {
      for (const name of names) process.off(name, heard)
      clearInterval(watch)
      resolve()
    }
    for (const name of names) process.on(name, heard)
    const watch = process.env.npm_lifecycle_event ? watchParent(heard) : undefined
  })
}

/**
 * Calls `left` once the process that started us is gone. npm passes SIGTERM on to its shell alone, which would leave us
 * behind with the port; `exec`, which would take the shell away, is unknown to the shell of Windows.
 */
function watchParent(left: () => void): NodeJS.Timeout {
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) left()
  }, 250)
}
