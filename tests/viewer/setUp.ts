import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import { startServer } from '../../src/serve/startServer.js'
import { inProject, newFolder, runCli } from '../support/runCli.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the page of the seed's graph. */
    address: string
    /** Where the one browser of the run listens. */
    browser: string
  }
}

/** Builds the page and the seed's graph, serves them, and starts the one browser that every file's tests use. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const [page, data] = [newFolder(), newFolder()]
  for (const config of ['vite.config.ts', 'sparql.vite.config.ts'])
    await build({ configFile: inProject(`viewer/${config}`), logLevel: 'warn', build: { outDir: page } })
  const { code, stderr } = await runCli('build', inProject('seeds'), '--out', data, '--quiet')
  if (code !== 0) throw new Error(`The seed's graph could not be built: ${stderr}`)
  // The engine's process starts from source, too.
  process.execArgv.push('--import', new URL('../support/typescriptWorkers.mjs', import.meta.url).href)
  const server = await startServer({ data, page, port: 0 })
  const browser = await chromium.launchServer({
    executablePath: await findBrowser(),
    args: ['--no-sandbox'],
    env: { ...process.env },
  })
  project.provide('address', server.address)
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.stop()
    await Promise.all([page, data].map((folder) => rm(folder, { recursive: true, force: true })))
  }
}

/** The Chromium that npm brought (Linux on x64), inflated once; elsewhere the one that CHROME_PATH names. */
async function findBrowser(): Promise<string> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Set CHROME_PATH to a Chrome or Chromium: the one that npm brings runs on Linux x64 only')
  // A folder for each version, for the package takes a browser of any version that it finds there.
  const own = await readFile(inProject('node_modules/@sparticuz/chromium/package.json'), 'utf8')
  const { version }: { version: string } = JSON.parse(own)
  process.env.TMPDIR = join(tmpdir(), `mailuo-chromium-${version}`)
  await mkdir(process.env.TMPDIR, { recursive: true })
  // Makes the package bring the libraries that a bare Debian lacks; it reads this when it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: sparticuz } = await import('@sparticuz/chromium')
  const path = await sparticuz.executablePath()
  await nameFonts(join(process.env.TMPDIR, 'fonts'))
  return path
}

/** Tells the browser where its own face lies: without any face of the system it fails those of a page, too. */
async function nameFonts(folder: string): Promise<void> {
  const file = join(folder, 'fonts.conf')
  const [conf, own] = [await readFile(file, 'utf8'), `<dir>${folder}</dir>`]
  if (!conf.includes(own)) await writeFile(file, conf.replace('</fontconfig>', `${own}</fontconfig>`))
}
