import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const common = {
  root: import.meta.dirname,
  testTimeout: 30_000,
  hookTimeout: 60_000,
  setupFiles: fileURLToPath(new URL('./support/temporaryFolder.ts', import.meta.url)),
  execArgv: ['--import', new URL('./support/typescriptWorkers.mjs', import.meta.url).href],
}

export default defineConfig({
  test: {
    projects: [
      { test: { ...common, name: 'node', include: ['**/*.test.ts'], exclude: ['**/*.browser.test.ts'] } },
      {
        test: {
          ...common,
          name: 'browser',
          include: ['**/*.browser.test.ts'],
          globalSetup: fileURLToPath(new URL('./viewer/setUp.ts', import.meta.url)),
          // The first test of a file waits for the browser where all cores are busy.
          hookTimeout: 60_000,
          // A page that draws in software takes seconds on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          // Without a GPU two pages that draw at once take the cores from each other, and lose their contexts.
          fileParallelism: false,
        },
      },
    ],
  },
})
