import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFiles } from '../../src/corpus/findFiles.js'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mailuo-files-'))
  const names = [
    'b.txt',
    'a.md',
    'B.TXT',
    'README.md',
    'readme.txt',
    'LICENSE.txt',
    '.hidden.txt',
    'table.csv',
    '一/甲.txt',
    '一/二/乙.md',
    '.git/c.txt',
    'x(1)[2].txt',
  ]
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), '文')
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const find = async (...paths: string[]) =>
  (await findFiles(paths.map((path) => join(folder, path)))).files.map(({ path }) =>
    path.slice(folder.length + 1),
  )

test('a folder gives its texts at any depth, sorted by code unit, without README, LICENSE and dot files', async () => {
  expect(await find('')).toEqual(['B.TXT', 'a.md', 'b.txt', 'x(1)[2].txt', '一/二/乙.md', '一/甲.txt'])
})

test('a file that is named is taken whatever its name', async () => {
  expect(await find('table.csv', 'README.md', '.hidden.txt')).toEqual([
    '.hidden.txt',
    'README.md',
    'table.csv',
  ])
})

test('a file that two paths name comes once', async () => {
  const { files } = await findFiles([`${folder}/b.txt`, `${folder}/./一/../b.txt`, `${folder}/b.*`])
  expect(files).toEqual([{ path: `${folder}/b.txt`, key: 'b.txt' }])
})

test.each([
  ['*.txt', ['b.txt', 'x(1)[2].txt']],
  ['?.txt', ['b.txt']],
  ['**/*.md', ['a.md', '一/二/乙.md']],
  ['{a,b}.{md,txt}', ['a.md', 'b.txt']],
  ['[!b].*', ['B.TXT', 'a.md']],
  ['[ab].*', ['a.md', 'b.txt']],
  ['[a-b].*', ['a.md', 'b.txt']],
  ['[b-a].*', ['a.md', 'b.txt']],
  ['一*', ['一/二/乙.md', '一/甲.txt']],
  ['**', ['B.TXT', 'a.md', 'b.txt', 'x(1)[2].txt', '一/二/乙.md', '一/甲.txt']],
])('the glob %s gives %j', async (glob, files) => {
  expect(await find(glob)).toEqual(files)
})

test('a file whose name looks like a glob is found by its name', async () => {
  expect(await find('x(1)[2].txt')).toEqual(['x(1)[2].txt'])
})

test.each(['gone.txt', 'gone/', '*.html'])('%s that fits nothing is refused by name', async (path) => {
  await expect(find(path)).rejects.toMatchObject({
    code: 'INPUT_MISSING',
    args: { path: join(folder, path) },
  })
})

test('a link back to its own folder is odd and does not run for ever', async () => {
  symlinkSync(folder, join(folder, '一', 'loop'))
  expect(await find('一')).toEqual(['一/二/乙.md', '一/甲.txt'])
  const { notices } = await findFiles([join(folder, '一')])
  expect(notices).toEqual([{ code: 'LINK_SKIPPED', args: {}, source: 'loop' }])
})

test('the key of a file is its place below what was named, or its whole path where two have that place', async () => {
  mkdirSync(join(folder, '三'))
  writeFileSync(join(folder, '三', '甲.txt'), '文')
  const keys = async (...paths: string[]) =>
    (await findFiles(paths.map((path) => join(folder, path)))).files.map(({ key }) => key)
  expect(await keys('一')).toEqual(['二/乙.md', '甲.txt'])
  expect(await keys('一', '三')).toEqual(['二/乙.md', join(folder, '一/甲.txt'), join(folder, '三/甲.txt')])
})

test('two files of one name are odd: quotes name their file by it', async () => {
  const { notices } = await findFiles([join(folder, '一'), join(folder, '三')])
  expect(notices).toContainEqual({ code: 'NAME_SHARED', args: { files: 2 }, source: '甲.txt' })
})
