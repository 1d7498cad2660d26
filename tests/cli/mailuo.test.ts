import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { inProject, newFolder } from '../support/runCli.js'

/** The program as it is installed: bin, dist, ontology and packages, in a folder of its own. */
const home = newFolder()
const bin = join(home, 'src/cli/mailuo.mjs')

function mailuo(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  return { code: status, stdout, stderr }
}

beforeAll(() => {
  mkdirSync(join(home, 'src/cli'), { recursive: true })
  copyFileSync(inProject('src/cli/mailuo.mjs'), bin)
  copyFileSync(inProject('package.json'), join(home, 'package.json'))
  cpSync(inProject('ontology'), join(home, 'ontology'), { recursive: true })
  symlinkSync(inProject('node_modules'), join(home, 'node_modules'))
})

test('the program can be run by its name', () => {
  expect(statSync(inProject('src/cli/mailuo.mjs')).mode & 0o111).toBe(0o111)
})

test('a program that was never built says what to do', () => {
  const { code, stdout, stderr } = mailuo('build')
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^mailuo is not built yet\. Run "npm run build" in \S+\n$/u)
})

test('a built program goes from an article to an answer', { timeout: 120_000 }, () => {
  const compiler = inProject('node_modules/typescript/bin/tsc')
  spawnSync(process.execPath, [compiler, '-p', inProject('tsconfig.json'), '--outDir', join(home, 'dist')])
  mkdirSync(join(home, 'seeds'))
  writeFileSync(
    join(home, 'seeds/a.txt'),
    '清河县深化护林改革\n\n强化护林责任。清河县实施“青禾”护林计划,面向护林员开展培训。\n',
  )

  const built = mailuo('build')
  expect(built.stderr).toBe('')
  expect(built.stdout).toMatch(/^graph: 1 article, /u)
  expect(built.code).toBe(0)

  const answer = mailuo(
    'query',
    'SELECT ?label { ?p a pao:Programme ; rdfs:label ?label }',
    '--format',
    'csv',
  )
  expect(answer).toEqual({ code: 0, stdout: 'label\r\n“青禾”护林计划\r\n', stderr: '' })

  const unknown = mailuo('explain', '青禾护林规划')
  expect(unknown.code).toBe(2)
  expect(unknown.stderr).toContain('Did you mean "“青禾”护林计划"')
  // Colour is for terminals only.
  expect(unknown.stderr).not.toContain('\u001b')
})
