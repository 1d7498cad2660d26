// Runs the program from its source, with the arguments that follow, in a process of its own: `node --import
// typescriptWorkers.mjs typescriptMain.mjs PROGRAM.ts ARGS…`.
import { register } from 'node:module'
import { pathToFileURL } from 'node:url'

register('./typescriptLoader.mjs', import.meta.url)
const [program, ...args] = process.argv.slice(2)
const { run, processIo } = await import(pathToFileURL(program).href)
process.exitCode = await run(args, processIo())
