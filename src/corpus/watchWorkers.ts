/** How long a queue may be without a worker, in milliseconds, before somebody is told. */
const patience = 5_000

/**
 * Looks from time to time how many workers a queue has, and tells once whenever there are none; gives the function that
 * ends it. A count that fails tells nothing: the connection says so itself.
 */
export function watchWorkers(
  count: () => Promise<number>,
  tell: () => void,
  interval: number = patience,
): () => void {
  let isTold = false
  const look = async (): Promise<void> => {
    const workers = await count().catch(() => undefined)
    if (workers === 0 && !isTold) tell()
    if (workers !== undefined) isTold = workers === 0
  }
  const timer = setInterval(() => void look(), interval)
  return () => clearInterval(timer)
}
