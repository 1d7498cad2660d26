import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The page as files that stand beside the graph's: relative addresses, nothing inlined, so that a strict CSP holds. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  resolve: {
    alias: {
      // Ids are hashes; in the page they are made without Node.
      'node:crypto': fileURLToPath(new URL('./nodeCrypto.ts', import.meta.url)),
      // Its own build for browsers, which knows no Buffer.
      'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
    },
  },
  build: {
    outDir: fileURLToPath(new URL('../dist/viewer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // One script, which `export --format html` takes into its one file.
    rolldownOptions: { output: { codeSplitting: false } },
    modulePreload: { polyfill: false },
  },
})
