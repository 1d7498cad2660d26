import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildNames } from '../../src/export/exportFormats.js'
import { inProject, newFolder, runCli } from '../support/runCli.js'

const data = join(newFolder(), 'graph')

beforeAll(async () => {
  const formats = buildNames.join(',')
  const { code } = await runCli('build', inProject('seeds'), '--out', data, '--quiet', '--formats', formats)
  expect(code).toBe(0)
}, 60_000)

test('a format goes to standard output, and the same bytes to a file', async () => {
  const out = join(newFolder(), 'a.ttl')
  const { stdout } = await runCli('export', '--data', data, '--format', 'turtle')
  const { code, stdout: nothing } = await runCli('export', '--data', data, '--format', 'turtle', '--out', out)
  expect([code, nothing]).toEqual([0, ''])
  expect(readFileSync(out, 'utf8')).toBe(stdout)
  expect(stdout).toBe(readFileSync(join(data, 'graph.ttl'), 'utf8'))
})

test('what build --formats writes is what export writes, and verify holds it', async () => {
  for (const format of buildNames) {
    const folder = newFolder()
    const one = ['csv', 'neo4j'].includes(format) ? folder : join(folder, 'one')
    await runCli('export', '--data', data, '--format', format, '--out', one)
    const names = readdirSync(folder)
    expect(names.length).toBeGreaterThan(0)
    const built = names.map((name) => (name === 'one' ? '' : readFileSync(join(data, name), 'utf8')))
    if (names[0] !== 'one')
      expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(built)
    else {
      const texts = readdirSync(data).filter((name) => name.startsWith('graph.'))
      const same = texts.map((name) => readFileSync(join(data, name), 'utf8'))
      expect(same).toContain(readFileSync(join(folder, 'one'), 'utf8'))
    }
  }
  expect((await runCli('verify', '--data', data)).code).toBe(0)
})

test('less provenance makes a smaller file, and none is what the triples are', async () => {
  const size = async (provenance: string) =>
    (await runCli('export', '--data', data, '--format', 'nquads', '--provenance', provenance)).stdout.length
  const [none, compact, full] = [await size('none'), await size('compact'), await size('full')]
  expect(none).toBeLessThan(compact)
  expect(compact * 2).toBeLessThan(full)
})

test('a compact statement is one node with rule, span and words', async () => {
  const args = ['export', '--data', data, '--format', 'turtle', '--provenance', 'compact']
  const { stdout } = await runCli(...args)
  const [node = ''] = stdout.match(/^<[^\n]*\/statement\/[^.]*pao:count;[\s\S]*?\.$/mu) ?? []
  for (const part of ['rdf:subject <', 'pao:byRule <', '/span/', 'pao:quote "']) expect(node).toContain(part)
  expect(stdout).not.toContain('oa:')
  expect(stdout).not.toContain('pao:Mention')
})

test('what cannot be asked for is refused with a cure', async () => {
  const several = await runCli('export', '--data', data, '--format', 'csv')
  expect([several.code, several.stderr]).toEqual([2, expect.stringContaining('give a folder with --out')])
  const odd = await runCli('export', '--data', data, '--format', 'gexf', '--provenance', 'full')
  expect([odd.code, odd.stderr]).toEqual([2, expect.stringContaining('leave the option out')])
  const unknown = await runCli('export', '--data', data, '--format', 'xlsx')
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('Give one of turtle, trig')])
  const nowhere = await runCli(
    'export',
    '--data',
    data,
    '--format',
    'turtle',
    '--out',
    join(data, 'no', 'a.ttl'),
  )
  expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('cannot be written (ENOENT)')])
})

test('the help names every format', async () => {
  const { stdout } = await runCli('export', '--help')
  for (const format of buildNames) expect(stdout).toMatch(new RegExp(`^ {2}${format} +\\S`, 'mu'))
})
