import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { newFolder, runCli } from '../support/runCli.js'

const dir = newFolder()
const out = join(dir, 'graph')
beforeAll(async () => {
  const texts = {
    'a.txt':
      '峨眉山市深化人才工作\n\n峨眉山市深入贯彻新发展理念。峨眉山市深入实施“嘉禾”人才计划,面向青年人才开展培训。峨眉山市打造“云桥”平台。\n',
    'b.txt':
      '犍为县深化人才工作\n\n犍为县深入贯彻新发展理念。犍为县深入实施“春泉”人才计划,面向青年人才开展培训。\n',
    'c.txt': '峨眉山市推进人才强市\n\n峨眉山市深入实施“嘉禾”人才计划,建立“青梯”培养机制。\n',
  }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(dir, name), text)
  await runCli('build', dir, '--out', out)
})
const compare = async (...args: string[]) => {
  const { code, stdout } = await runCli('compare', ...args, '--data', out, '--format', 'json')
  const { shared, onlyA, onlyB, alike } = JSON.parse(stdout)
  const labels = (things: readonly { class: string; label: string }[]) =>
    things.map(({ class: name, label }) => `${name} ${label}`)
  return { code, shared: labels(shared), onlyA: labels(onlyA), onlyB: labels(onlyB), alike }
}

describe('two places', () => {
  test('are compared by what their articles speak of', async () => {
    const { code, shared, onlyA, onlyB } = await compare('峨眉山市', '犍为县')
    expect(code).toBe(0)
    expect(shared).toEqual(['Doctrine 新发展理念', 'Group 青年人才'])
    expect(onlyA).toEqual(expect.arrayContaining(['Programme “嘉禾”人才计划', 'Programme “云桥”平台']))
    expect(onlyB).toEqual(['Programme “春泉”人才计划'])
  })

  test('show one idea under two names: of one kind, for the same people', async () => {
    const { alike } = await compare('峨眉山', '511123')
    expect(alike).toMatchObject([
      {
        a: { label: '“嘉禾”人才计划' },
        b: { label: '“春泉”人才计划' },
        common: ['kind Plan', expect.stringContaining('青年人才')],
      },
    ])
  })

  test('are told side by side as text, and as collections of SKOS', async () => {
    const { stdout } = await runCli('compare', '峨眉山市', '犍为县', '--data', out)
    expect(stdout).toContain('峨眉山市 and 犍为县: 2\n  Doctrine  新发展理念\n')
    expect(stdout).toContain('only 犍为县: 1\n')
    const rdf = await runCli('compare', '峨眉山市', '犍为县', '--data', out, '--format', 'turtle')
    expect(rdf.stdout).toContain('a skos:Collection')
    expect(rdf.stdout).toContain('skos:prefLabel "峨眉山市 − 犍为县"')
    expect(rdf.stdout).toMatch(/skos:closeMatch <[^>]+\/programme\/[0-9a-f]{16}>/u)
  })

  test('come on a page that asks what they share first', async () => {
    const page = join(dir, 'both.html')
    const { stdout } = await runCli('compare', '峨眉山市', '犍为县', '--data', out, '--page', page)
    expect(stdout).toBe(`${page}#v=1&q=compare-shared\n`)
    const [, data = ''] = /id="embedded">(.*?)<\/script>/su.exec(readFileSync(page, 'utf8')) ?? []
    const { questions } = JSON.parse(JSON.parse(data)['questions.json'])
    expect(questions.map(({ name, total }: { name: string; total: number }) => [name, total])).toEqual([
      ['compare-shared', 2],
      ['compare-only-a', expect.any(Number)],
      ['compare-only-b', 1],
      ['compare-alike', 1],
    ])
  })
})

test('two folders are compared, be they built or of texts; what both have by id or by name is one', async () => {
  const [then, now] = [newFolder(), newFolder()]
  writeFileSync(
    join(then, 'x.txt'),
    '峨眉山市推进工作\n\n峨眉山市深入实施“嘉禾”人才计划。峨眉山市打造“旧坊”平台。\n',
  )
  writeFileSync(
    join(now, 'y.txt'),
    '峨眉山市推进新工作\n\n峨眉山市深入实施“嘉禾”人才计划。峨眉山市打造“新坊”平台。\n',
  )
  const built = join(newFolder(), 'graph')
  await runCli('build', now, '--out', built)
  for (const side of [now, built]) {
    const { shared, onlyA, onlyB } = await compare(then, side)
    expect(shared).toEqual(['Programme “嘉禾”人才计划'])
    expect(onlyA).toEqual(['Programme “旧坊”平台'])
    expect(onlyB).toEqual(['Programme “新坊”平台'])
  }
})

test('two articles of one place, as of two years, show what went and what came', async () => {
  const { shared, onlyA, onlyB } = await compare('a.txt', 'c.txt')
  expect(shared).toEqual(['Programme “嘉禾”人才计划'])
  expect(onlyA).toContain('Programme “云桥”平台')
  expect(onlyB).toContain('Programme “青梯”培养机制')
})

test.each([
  ['compare', ['a.txt', 'b.txt'], ['--format', 'json'], '--format'],
  ['stats', [], ['--json'], '--json'],
])('%s writes a page or prints another format, not both', async (command, words, format, name) => {
  const page = join(dir, 'neither.html')
  const { code, stdout, stderr } = await runCli(command, ...words, '--data', out, '--page', page, ...format)
  expect([code, stdout, existsSync(page)]).toEqual([2, '', false])
  expect(stderr).toContain(name)
})

test.each([['compare', 'a.txt', 'b.txt'], ['stats']])(
  '%s says which option named a page that cannot be written',
  async (...command) => {
    const page = join(dir, 'nowhere', 'page.html')
    const { code, stderr } = await runCli(...command, '--data', out, '--page', page)
    expect([code, stderr]).toEqual([
      2,
      `error: ${page} cannot be written (ENOENT). Choose another place with --page\n`,
    ])
  },
)

test('a word that no article is of is refused by name', async () => {
  const { code, stderr } = await runCli('compare', '峨眉山市', '无此县', '--data', out)
  expect([code, stderr]).toEqual([2, expect.stringContaining('"无此县"')])
})

test('stats counts what the graph holds, and draws it on a page that needs nothing else', async () => {
  const { stdout } = await runCli('stats', '--data', out)
  expect(stdout).toMatch(/^3 articles, \d+ entities, \d+ mentions, \d+ statements\n/u)
  expect(stdout).toContain('       2  峨眉山市\n')
  const json = JSON.parse((await runCli('stats', '--data', out, '--json')).stdout)
  expect(json.classes[0]).toEqual({ name: 'Programme', count: 4 })
  const page = join(dir, 'stats.html')
  expect((await runCli('stats', '--data', out, '--page', page)).stdout).toBe('')
  expect(existsSync(page)).toBe(true)
  const html = readFileSync(page, 'utf8')
  expect(html).toContain('<th scope="row">项目 <small lang="en">Programme</small></th>')
  expect(html).toContain('<b>3</b> 文章')
  expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'`)
  expect(html).not.toMatch(/https?:\/\/|<script/u)
})
