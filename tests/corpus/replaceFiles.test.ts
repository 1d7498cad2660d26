import * as fs from 'node:fs'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { replaceFiles } from '../../src/corpus/replaceFiles.js'

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof fs>()
  return { ...original, renameSync: vi.fn(original.renameSync) }
})

const old = new Map([
  ['a.txt', 'old a'],
  ['texts/b.txt', 'old b'],
  ['c.txt', 'old c'],
])
const next = new Map([
  ['a.txt', 'new a'],
  ['texts/b.txt', 'new b'],
  ['texts/new.txt', 'new'],
  ['c.txt', 'new c'],
])

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mailuo-replace-'))
})
afterEach(() => {
  vi.mocked(fs.renameSync).mockClear()
  rmSync(folder, { recursive: true })
})

const contents = () =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )

test('all files are replaced', async () => {
  await replaceFiles(folder, old)
  await replaceFiles(folder, next)
  expect(contents()).toEqual(next)
})

test.each([1, 2, 3, 4])('where renaming file %i fails none is replaced', async (nth) => {
  const { renameSync } = await vi.importActual<typeof fs>('node:fs')
  await replaceFiles(folder, old)
  const renamed = vi.mocked(fs.renameSync)
  for (let before = 1; before < nth; before++) renamed.mockImplementationOnce(renameSync)
  renamed.mockImplementationOnce(() => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  })
  await expect(replaceFiles(folder, next)).rejects.toThrow('full')
  expect(renamed).toHaveBeenCalled()
  expect(contents()).toEqual(old)
})
