import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName } from '../corpus/manifest.js'

/** Milliseconds between two looks at the manifest, which a build writes last. */
const interval = 1_000

/** Calls `reload` after each build into a folder, one at a time, until `signal` aborts. */
export function onRebuilt(folder: string, reload: () => Promise<void>, signal: AbortSignal): void {
  let isBusy = false
  let known: string | undefined
  const look = async () => {
    if (isBusy) return
    isBusy = true
    // While a build puts its files in place there may be none.
    const state = await stat(join(folder, manifestName)).catch(() => undefined)
    const stamp = state && `${state.ino} ${state.mtimeMs} ${state.size}`
    if (stamp !== undefined && known !== undefined && stamp !== known) await reload()
    known = stamp ?? known
    isBusy = false
  }
  void look()
  const timer = setInterval(() => void look(), interval)
  signal.addEventListener('abort', () => clearInterval(timer))
}
