import { readFile } from 'node:fs/promises'
import { Queue, QueueEvents, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { MailuoError } from '../errors.js'
import { shortHash } from '../text/hash.js'
import type { Item } from './listItems.js'
import type { Part } from './part.js'
import type { PartBuilder } from './partBuilder.js'

/** Items with their bytes, for a machine that has not the files, and what made the caller's other parts. */
interface Batch {
  readonly fingerprint: string
  readonly items: readonly Item[]
}

const queueName = 'mailuo'
/** A worker that dies gives up its batches after these milliseconds; one that lives renews its claim twice as often. */
const lockDuration = 5_000
/** Results travel through Redis: it keeps those of the last batches only. */
const keptResults = 100
/** How many batches wait in the queue for workers. */
const width = 64

/**
 * Builds items on whichever machines run `mailuo worker` for a Redis. A batch is delivered at least once, and gives the
 * same parts each time. MailuoError QUEUE_UNREACHABLE where no Redis answers.
 */
export async function queueBuilder(url: string, fingerprint: string): Promise<PartBuilder> {
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
  return {
    width,
    build: async (items) => {
      const batch = { fingerprint, items: await Promise.all(items.map(withContent)) }
      // A caller that was killed and asks again meets the batch that is still there. The queue takes no id of digits alone.
      const jobId = `batch-${shortHash(JSON.stringify(batch))}`
      const job = await queue.add('build', batch, {
        jobId,
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
      url,
      reason: error instanceof Error ? error.message : String(error),
    })
  }
  isOpen = true
  return redis
}

/** An empty file or one over the limit says so by its size. */
async function withContent(item: Item): Promise<Item> {
  if (item.size === 0 || item.size > 256 * 1024 * 1024) return item
  const bytes = await readFile(item.path).catch(() => undefined)
  if (bytes === undefined) return item
  const own = item.line ? bytes.subarray(item.line.start, item.line.end) : bytes
  return { ...item, path: item.name, content: own.toString('base64') }
}
