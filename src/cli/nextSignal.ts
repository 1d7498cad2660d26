/** Ends with the first SIGINT or SIGTERM; a second one ends the process at once, as without us. */
export function nextSignal(): Promise<void> {
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
