// Lets a worker thread or a process that a test starts load TypeScript: the program names them `./engineMain.js` and
// `./engineWatch.js`, which exist only after a build. Loaded with --import (vitest.config.ts), it does nothing elsewhere.
import { existsSync } from 'node:fs'
import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const [, main = ''] = process.argv
if (!isMainThread || (main.endsWith('.js') && !existsSync(main)))
  register('./typescriptLoader.mjs', import.meta.url)
