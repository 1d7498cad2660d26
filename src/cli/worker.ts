import { availableParallelism } from 'node:os'
import { fingerprint } from '../corpus/fingerprint.js'
import { threadBuilder } from '../corpus/partBuilder.js'
import { loadPack } from '../ontology/loadPack.js'
import { defaultMaxSize } from '../text/readSource.js'
import { type AddCommand, examples, exit, ontologyOption, ownOntology } from './command.js'
import { byteSize, wholeNumber } from './options.js'

interface WorkerOptions {
  readonly queue: string
  readonly ontology?: string
  readonly jobs: number
  readonly maxSize: number
}

/** `mailuo worker`: builds articles for `mailuo build --queue` on any machine that reaches its Redis. */
export const addWorker: AddCommand = (program, io, done) => {
  program
    .command('worker')
    .description('build articles for "mailuo build --queue", until it is stopped')
    .requiredOption('--queue <url>', 'Redis that the articles come through, such as redis://127.0.0.1:6379')
    .option(...ontologyOption)
    .option(
      '--jobs <n>',
      'threads that build (default: one for each core)',
      wholeNumber('--jobs', 1),
      availableParallelism(),
    )
    .option('--max-size <bytes>', 'as the build has it', byteSize('--max-size'), defaultMaxSize)
    .addHelpText('after', examples('worker --queue redis://127.0.0.1:6379'))
    .action(async ({ queue, ontology, jobs, maxSize }: WorkerOptions) => {
      const pack = await loadPack(ontology ?? ownOntology)
      const stop = new AbortController()
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
      // Its packages are loaded by nobody who has no queue.
      const { workQueue } = await import('../corpus/queue.js')
      let built = 0
      io.err(`waiting for articles from ${queue}\n`)
      await workQueue(
        queue,
        await fingerprint(pack.folder, maxSize),
        threadBuilder({ pack, maxSize }, jobs),
        {
          signal: stop.signal,
          onBatch: (articles) => {
            built += articles
            if (io.isWatched) io.err(`built ${built}\n`)
          },
        },
      )
      done(exit.done)
    })
}
