import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inProject, newFolder, runCli } from './support/runCli.js'

const home = process.cwd()

afterAll(() => process.chdir(home))

// `npm test -- readme -u` puts what the commands print now into README.md.
test('every command of README.md prints what stands there', async () => {
  const readme = readFileSync(inProject('README.md'), 'utf8')
  const folder = newFolder()
  for (const path of ['seeds', 'tests/fixtures/gold']) {
    mkdirSync(join(folder, path), { recursive: true })
    cpSync(inProject(path), join(folder, path), { recursive: true })
  }
  process.chdir(folder)
  let renewed = ''
  for (const piece of readme.split(/(```console\n[\s\S]*?```)/u)) renewed += await renew(piece)
  await expect(renewed).toMatchFileSnapshot(inProject('README.md'))
  // A dozen commands, each with a start of its own: slow where other work runs beside.
}, 180_000)

/** A block of commands with what they print now; any other piece as it is. */
async function renew(piece: string): Promise<string> {
  if (!piece.startsWith('```console\n')) return piece
  let block = '```console\n'
  for (const [, line = ''] of piece.matchAll(/^\$ npx mailuo (.*)$/gmu)) {
    block += `$ npx mailuo ${line}\n${await answer(line)}`
  }
  return `${block}\`\`\``
}

/** Standard output of a command line, through `head -n N` and `grep -E 'PATTERN'`. */
async function answer(line: string): Promise<string> {
  const [command = '', ...filters] = line.split(' | ')
  const words = [...command.matchAll(/'([^']*)'|\S+/gu)].map(([word, quoted]) => quoted ?? word)
  const { code, stdout, stderr } = await runCli(...words)
  expect([code, stderr], line).toEqual([0, ''])
  let lines = stdout.trimEnd().split('\n')
  for (const filter of filters) {
    const [, count] = /^head -n (\d+)$/u.exec(filter) ?? []
    const [, pattern] = /^grep -E '(.*)'$/u.exec(filter) ?? []
    if (count === undefined && pattern === undefined) throw new Error(`README.md pipes into ${filter}`)
    lines =
      pattern === undefined
        ? lines.slice(0, Number(count))
        : lines.filter((text) => new RegExp(pattern, 'u').test(text))
  }
  return lines.map((text) => `${text.trimEnd()}\n`).join('')
}
