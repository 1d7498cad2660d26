// Lets a worker thread that a test starts load TypeScript: the program names its worker `./worker.js`, which exists
// only after a build. Loaded with --import (vitest.config.ts), it does nothing outside worker threads.
import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

if (!isMainThread) register('./typescriptLoader.mjs', import.meta.url)
