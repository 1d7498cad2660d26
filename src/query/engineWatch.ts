import { workerData } from 'node:worker_threads'

/** Milliseconds between two looks. */
const interval = 20
const parent = process.ppid

/**
 * A thread beside the engine, whose own thread is blocked while it answers. Ends the process once it takes more memory
 * than `workerData` says in bytes, or whoever started it is gone. The former knows the sign: a SIGKILL that it didn't
 * send, which is also what the system sends where all memory is used up.
 */
setInterval(() => {
  const isOrphan = process.ppid !== parent
  if (isOrphan || process.memoryUsage.rss() > Number(workerData)) process.kill(process.pid, 'SIGKILL')
}, interval)
