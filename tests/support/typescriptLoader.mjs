import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

// Loading the compiler takes longer than all that a short thread does, so what it makes of a file is kept.
const cache = new URL('../../node_modules/.cache/mailuo-tests/', import.meta.url)

/** `./x.js` is `./x.ts` where only that exists, as the compiler has it. */
export async function resolve(specifier, context, next) {
  try {
    return await next(specifier, context)
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !specifier.endsWith('.js')) throw error
    return { ...(await next(specifier.replace(/\.js$/u, '.ts'), context)), format: 'module' }
  }
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const source = await readFile(fileURLToPath(url), 'utf8')
  const kept = new URL(`${createHash('sha256').update(source).digest('hex')}.js`, cache)
  const code = await readFile(kept, 'utf8').catch(async () => keep(await transpile(source), kept))
  return { format: 'module', source: code, shortCircuit: true }
}

async function transpile(source) {
  const { default: ts } = await import('typescript')
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 }
  return ts.transpileModule(source, { compilerOptions }).outputText
}

/** Written under a name of its own first: many threads may do so at once. */
async function keep(code, file) {
  await mkdir(cache, { recursive: true })
  const own = new URL(`${file.href}.${process.pid}.${Math.random()}`)
  await writeFile(own, code)
  await rename(own, file)
  return code
}
