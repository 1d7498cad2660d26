import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/program.js'
import { inProject, runCli } from '../support/runCli.js'

const commands = ['build', 'query', 'questions', 'explain', 'validate', 'verify', 'evaluate']

test('help lists the commands, examples and exit codes on stdout', async () => {
  const { code, stdout, stderr } = await runCli('--help')
  expect(code).toBe(0)
  expect(stderr).toBe('')
  for (const command of commands) expect(stdout).toContain(`\n  ${command} `)
  expect(stdout).toContain('Exit codes: 0 done · 1 findings (and the rest done) · 2 could not run')
})

test.each(commands)('%s --help has examples', async (command) => {
  const { code, stdout } = await runCli(command, '--help')
  expect(code).toBe(0)
  expect(stdout).toContain(`Examples:\n  mailuo ${command}`)
})

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  expect(await runCli('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
})

test('no command at all is a usage error with help on stderr', async () => {
  const { code, stdout, stderr } = await runCli()
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('Usage: mailuo')
})

test('a mistyped command is answered with the nearest', async () => {
  const { code, stdout, stderr } = await runCli('biuld')
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('Did you mean build?')
})

test.each([
  [['build', '--oops']],
  [['build', '--out']],
  [['explain']],
  [['explain', 'a', 'b']],
  [['evaluate']],
])('the usage error %j is exit 2', async (args) => {
  const { code, stdout, stderr } = await runCli(...args)
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^error: /u)
})

test("a caller's mistake is one sentence without stack", async () => {
  const { code, stderr } = await runCli('build', '--jobs', 'two')
  expect(code).toBe(2)
  expect(stderr).toBe('error: --jobs cannot be "two". Give a whole number from 1\n')
})

test('anything else is our bug and says so, with the stack', async () => {
  let stderr = ''
  const code = await run(['questions'], {
    out: () => {
      throw new TypeError('the printer burns')
    },
    err: (text) => {
      stderr += text
    },
    isWatched: false,
    strong: (text) => text,
    alarm: (text) => text,
  })
  expect(code).toBe(2)
  expect(stderr).toContain('this is a bug in mailuo')
  expect(stderr).toMatch(/TypeError: the printer burns\n\s+at /u)
})

test('the questions of the ontology are listed with name, title and description', async () => {
  const { code, stdout } = await runCli('questions')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^pilot-zones {2}\S/mu)
  const { stdout: json } = await runCli('questions', '--json')
  expect(JSON.parse(json)).toContainEqual(expect.objectContaining({ name: 'who-follows-what' }))
})
