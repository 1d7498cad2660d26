#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = new URL('../../dist/cli/program.js', import.meta.url)
if (existsSync(program)) {
  const { run, processIo } = await import(program.href)
  process.exitCode = await run(process.argv.slice(2), processIo())
} else {
  const folder = fileURLToPath(new URL('../..', import.meta.url))
  process.stderr.write(`mailuo is not built yet. Run "npm run build" in ${folder}\n`)
  process.exitCode = 2
}
