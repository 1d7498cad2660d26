import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '../../src/corpus/makeFolder.js'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mailuo-folder-'))
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

test('makes a folder with those above it, and lets one that is there be', async () => {
  const folder = join(root, 'a', 'b', 'c')
  await makeFolder(folder)
  await makeFolder(folder)
  expect(existsSync(folder)).toBe(true)
})

test('two at once make the same folder', async () => {
  const folder = join(root, 'a', 'b')
  await Promise.all([makeFolder(folder), makeFolder(folder)])
  expect(existsSync(folder)).toBe(true)
})

test('fails where a file stands in the way', async () => {
  writeFileSync(join(root, 'a'), '')
  await expect(makeFolder(join(root, 'a'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(root, 'a', 'b'))).rejects.toMatchObject({ code: 'EEXIST' })
})

test.runIf(process.platform === 'linux')('fails where the file system takes no new folder', async () => {
  await expect(makeFolder('/proc/mailuo/graph')).rejects.toMatchObject({ code: 'ENOENT' })
})
