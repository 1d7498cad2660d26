import { Queue, QueueEvents, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { MailuoError } from '../errors.js'
import type { Notice } from '../notice.js'
import type { Part } from './part.js'
import type { PartBuilder } from './partBuilder.js'
import { type Batch, batchId, toBatch } from './queueBatch.js'
import { watchWorkers } from './watchWorkers.js'

const queueName = 'mailuo'
/** A worker that dies gives up its batches after these milliseconds; one that lives renews its claim twice as often. */
const lockDuration = 5_000
/** Results travel through Redis: it keeps those of the last batches only. */
const keptResults = 100
/** How many batches wait in the queue for workers. */
const width = 64

/**
 * Builds items on whichever machines run `mailuo worker` for a Redis. A batch is delivered at least once, and gives the
 * same parts each time; `onTrouble` hears where nobody builds them. MailuoError QUEUE_UNREACHABLE where no Redis answers.
 */
export async function queueBuilder(
  url: string,
  fingerprint: string,
  onTrouble: (notice: Notice) => void = () => {},
): Promise<PartBuilder> {
  const connection = await connect(url)
  const queue = new Queue<Batch, readonly Part[]>(queueName, {
    connection,
    streams: { events: { maxLen: keptResults } },
  })
  const listening = await connect(url)
  const events = new QueueEvents(queueName, { connection: listening })
  // Every batch that is waited for listens.
  queue.setMaxListeners(0)
  events.setMaxListeners(0)
  await events.waitUntilReady()
  const unwatch = watchWorkers(
    () => queue.getWorkersCount(),
    () =>
      onTrouble({ code: 'QUEUE_IDLE', args: { url: withoutPassword(url) }, source: withoutPassword(url) }),
  )
  return {
    width,
    build: async (items) => {
      const batch = await toBatch(items, fingerprint)
      const job = await queue.add('build', batch, {
        jobId: batchId(batch),
        attempts: 1,
        removeOnComplete: { count: keptResults },
        removeOnFail: true,
      })
      try {
        return await job.waitUntilFinished(events)
      } catch (error) {
        throw new MailuoError('BATCH_FAILED', {
          reason: error instanceof Error ? error.message : String(error),
        })
      }
    },
    close: async () => {
      unwatch()
      await events.close()
      await queue.close()
      for (const redis of [connection, listening]) redis.disconnect()
    },
  }
}

/** Takes batches from the queue until `signal` aborts; those that it has begun are finished. */
export async function workQueue(
  url: string,
  fingerprint: string,
  builder: PartBuilder,
  { signal, onBatch }: { readonly signal: AbortSignal; readonly onBatch: (items: number) => void },
): Promise<void> {
  const connection = await connect(url)
  const worker = new Worker<Batch, readonly Part[]>(
    queueName,
    async ({ data }) => {
      if (data.fingerprint !== fingerprint) {
        throw new Error('the worker has another version of mailuo, another domain pack or other limits')
      }
      const parts = await builder.build(data.items)
      onBatch(data.items.length)
      return parts
    },
    {
      connection,
      concurrency: builder.width,
      lockDuration,
      stalledInterval: lockDuration,
      // Each worker that is killed counts once for the batches that it held.
      maxStalledCount: 1000,
    },
  )
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await worker.close()
  await builder.close()
  connection.disconnect()
}

async function connect(url: string): Promise<Redis> {
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true, connectTimeout: 5_000 })
  let isOpen = false
  // Every failed try is an event; only the first connection's failure is ours to tell.
  redis.on('error', () => {})
  redis.options.retryStrategy = (times) => (isOpen ? Math.min(times * 100, 2_000) : null)
  try {
    await redis.connect()
  } catch (error) {
    throw new MailuoError('QUEUE_UNREACHABLE', {
      url: withoutPassword(url),
      reason: error instanceof Error ? error.message : String(error),
    })
  }
  isOpen = true
  return redis
}

/** The address as it may be printed. */
function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/u, '//')
}
