import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { builtGraph } from '../support/builtGraph.js'
import { inProject, newFolder, runCli } from '../support/runCli.js'

/** The source with a page of its own, so that nothing here depends on what was built last. */
const home = newFolder()
const processes: ChildProcess[] = []
let data: string

beforeAll(async () => {
  mkdirSync(join(home, 'dist/viewer'), { recursive: true })
  writeFileSync(join(home, 'dist/viewer/index.html'), '<!doctype html><title>脉络</title>')
  copyFileSync(inProject('package.json'), join(home, 'package.json'))
  cpSync(inProject('src'), join(home, 'src'), { recursive: true })
  for (const folder of ['node_modules', 'ontology']) symlinkSync(inProject(folder), join(home, folder))
  data = await builtGraph()
})

afterEach(() => {
  for (const one of processes.splice(0)) one.kill('SIGKILL')
})

const program = [
  '--import',
  new URL('../support/typescriptWorkers.mjs', import.meta.url).href,
  fileURLToPath(new URL('../support/typescriptMain.mjs', import.meta.url)),
  join(home, 'src/cli/program.ts'),
]

/** `mailuo serve` in a process of its own, once it has printed its first line or ended. */
async function serve(...args: readonly string[]) {
  return follow(process.execPath, [...program, 'serve', '--data', data, ...args])
}

async function follow(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(command, args, {
    cwd: home,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  processes.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.err += text
  })
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...said }))
  await Promise.race([once(child.stdout, 'data'), ended])
  return { child, address: said.out.trim(), ended }
}

describe('serve', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'prints the address and nothing else, and ends well at %s',
    { timeout: 60_000 },
    async (signal) => {
      const { child, address, ended } = await serve('--port', '0')
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u)
      expect(await (await fetch(address)).text()).toContain('脉络')
      const query = 'SELECT ?label { ?p a pao:Programme ; rdfs:label ?label }'
      const body = new URLSearchParams({ query })
      const answer = await fetch(`${address}sparql`, {
        method: 'POST',
        body,
        headers: { accept: 'text/csv' },
      })
      expect(await answer.text()).toBe('label\r\n雁归计划\r\n')
      child.kill(signal)
      expect(await ended).toEqual({ code: 0, signal: null, out: `${address}\n`, err: '' })
    },
  )

  test('ends at once although a query runs', { timeout: 60_000 }, async () => {
    const { child, address, ended } = await serve('--port', '0')
    const query = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }'
    const asked = fetch(`${address}sparql?${new URLSearchParams({ query })}`).catch(() => 'cut off')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const began = performance.now()
    child.kill('SIGTERM')
    expect(await ended).toMatchObject({ code: 0, signal: null, err: '' })
    // Its time limit is 30 s.
    expect(performance.now() - began).toBeLessThan(15_000)
    expect(await asked).toMatchObject({ status: 503 })
  })

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'ends with the shell of npm, whose signals it never hears: %s',
    { timeout: 60_000 },
    async (signal) => {
      const line = `'${[process.execPath, ...program, 'serve', '--data', data, '--port', '0'].join("' '")}'; true`
      const { child, address, ended } = await follow('sh', ['-c', line], { npm_lifecycle_event: 'start' })
      expect((await fetch(address)).status).toBe(200)
      child.kill(signal)
      // Its end closes the output that it shares with the shell.
      expect(await ended).toMatchObject({ signal, out: `${address}\n`, err: '' })
      await expect(fetch(address)).rejects.toThrow('fetch failed')
    },
  )

  test('says that a port is taken, and what to do', { timeout: 60_000 }, async () => {
    const first = await serve('--port', '0')
    const { port } = new URL(first.address)
    const second = await serve('--port', port)
    expect(await second.ended).toMatchObject({ code: 2, out: '' })
    expect((await second.ended).err).toMatch(
      new RegExp(`^error: Port ${port} of 127\\.0\\.0\\.1 is taken .*--port.*\\n$`, 'u'),
    )
  })

  test.each([
    [['--host', '0.0.0.0'], 'Whoever reaches 0.0.0.0 could read the graph. Give --token'],
    [['--host', 'example.org'], 'Whoever reaches example.org'],
    [['--cors', 'https://example.org/page'], '--cors cannot be "https://example.org/page"'],
    [['--endpoint', 'ftp://example.org'], '--endpoint cannot be "ftp://example.org"'],
    [['--port', '65536'], '--port cannot be "65536"'],
    [['--port', '-1'], '--port cannot be "-1"'],
    [['--port', ''], '--port cannot be ""'],
    [['--timeout', '0'], '--timeout cannot be "0"'],
    [['--data', 'nowhere'], 'nowhere holds no built graph (no manifest.json). Run "mailuo build" first'],
  ])('refuses %j', async (args, words) => {
    const { code, stdout, stderr } = await runCli('serve', ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
  })
})
