import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vite'
import page from './vite.config.js'

/** The SPARQL page, with an editor that the main page and its one-file export need not carry; built after that one. */
export default mergeConfig(
  page,
  defineConfig({
    build: {
      emptyOutDir: false,
      copyPublicDir: false,
      // Apart from the main page's script, the only one that `export --format html` takes.
      assetsDir: 'assets/sparql',
      chunkSizeWarningLimit: 700,
      rolldownOptions: {
        input: fileURLToPath(new URL('./sparql.html', import.meta.url)),
        // The editor's storage brings JSON for browsers that have none, with an eval that never runs here.
        checks: { eval: false },
      },
    },
  }),
)
