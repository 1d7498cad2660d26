import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildFolder, type FolderOptions } from '../../src/corpus/buildFolder.js'
import { loadGraph } from '../../src/corpus/loadGraph.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { defaultBase } from '../../src/vocabulary/namespaces.js'
import { madeArticle, seeded } from '../support/madeArticles.js'
import { inProject, newFolder } from '../support/runCli.js'

const pack = await loadPack(ownPack)
const usual: FolderOptions = { base: defaultBase, formats: ['turtle'], jobs: 1 }
let [texts, out] = ['', '']
beforeEach(() => {
  texts = newFolder()
  out = join(newFolder(), 'graph')
})
afterEach(() => {
  for (const folder of [texts, out]) rmSync(folder, { recursive: true, force: true })
})

function put(count: number, from = 0): void {
  for (let number = from; number < from + count; number++) {
    const { name, text } = madeArticle(1, number)
    writeFileSync(join(texts, name), text)
  }
}

/** Every file of an output folder that its manifest names, and the manifest. */
function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const own = files.filter((path) => !path.includes('.mailuo/')).sort()
  return new Map(own.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]))
}
const build = (options: Partial<FolderOptions> = {}, to = out) =>
  buildFolder([texts], pack, to, { ...usual, ...options })

describe('the next build of a corpus', () => {
  test('reads no article again where none has changed, and writes nothing', async () => {
    put(12)
    expect(await build()).toMatchObject({ articles: 12, built: 12 })
    const first = filesIn(out)
    const again = await build()
    expect(again).toMatchObject({ articles: 12, built: 0 })
    expect(filesIn(out)).toEqual(first)
  })

  test('reads an article that has changed, another that is new, and drops one that is gone', async () => {
    put(10)
    await build()
    writeFileSync(join(texts, '0000003.txt'), madeArticle(1, 50).text)
    put(1, 60)
    rmSync(join(texts, '0000007.txt'))
    expect(await build()).toMatchObject({ articles: 10, built: 2 })
    const other = join(newFolder(), 'graph')
    await build({}, other)
    expect(filesIn(out)).toEqual(filesIn(other))
  })

  test('reads an article whose time has changed, though its size has not', async () => {
    put(3)
    await build()
    utimesSync(join(texts, '0000001.txt'), 1_700_000_000, 1_700_000_000)
    expect(await build()).toMatchObject({ built: 1 })
  })

  test('reads all where the limits have changed', async () => {
    put(3)
    await build()
    expect(await build({ maxSize: 1_000_000 })).toMatchObject({ built: 3 })
  })

  test('mends what somebody changed in its output', async () => {
    put(3)
    await build()
    const first = filesIn(out)
    writeFileSync(join(out, 'graph.ttl'), '')
    expect(await build()).toMatchObject({ built: 0 })
    expect(filesIn(out)).toEqual(first)
  })

  test('gives the same bytes, and keeps the same parts, wherever the corpus lies', async () => {
    put(4)
    await build()
    const moved = join(newFolder(), 'elsewhere')
    renameSync(texts, moved)
    texts = moved
    expect(await build()).toMatchObject({ built: 0 })
  })
})

test('any number of threads gives the same bytes', { timeout: 120_000 }, async () => {
  // Long enough for threads to be worth their beginning; in shards, so that threads write as well as build.
  for (let number = 0; number < 20; number++) {
    const { name, text } = madeArticle(1, number)
    writeFileSync(join(texts, name), text.repeat(12))
  }
  // More of them than are surveyed together, one twice over, and a file that is no article.
  put(70, 20)
  writeFileSync(join(texts, 'twice.txt'), madeArticle(1, 20).text)
  writeFileSync(join(texts, 'empty.txt'), '')
  const options = { wholeLimit: 5, shardSize: 2_000_000 }
  const summary = await build({ ...options, jobs: 1 })
  expect(summary.articles).toBe(90)
  expect(summary.leftOut.map(({ code }) => code).toSorted()).toEqual(['ARTICLE_DUPLICATE', 'FILE_EMPTY'])
  const other = join(newFolder(), 'graph')
  expect(await build({ ...options, jobs: 3 }, other)).toEqual(summary)
  expect(filesIn(other)).toEqual(filesIn(out))
})

test('files that are left out do not make a corpus a large one', async () => {
  put(3)
  for (let at = 0; at < 9; at++) writeFileSync(join(texts, `empty${at}.txt`), '')
  const { notices, leftOut } = await build({ wholeLimit: 5 })
  expect([notices, leftOut.length]).toEqual([[], 9])
  expect(filesIn(out).has('graph.nq')).toBe(true)
})

test('shards one after the other are the graph.nq of the same corpus, with an index of where each article is', {
  timeout: 120_000,
}, async () => {
  put(12)
  await build()
  const whole = filesIn(out)
  const sharded = join(newFolder(), 'graph')
  const summary = await build({ wholeLimit: 5, shardSize: 100_000 }, sharded)
  expect(summary).toMatchObject({ articles: 12, notices: [{ code: 'CORPUS_LARGE', args: { limit: 5 } }] })
  const files = filesIn(sharded)
  const shards = [...files.keys()].filter((name) => /^graph-\d+\.nq$/u.test(name))
  expect(shards.length).toBeGreaterThan(2)
  expect(shards.map((name) => files.get(name)).join('')).toBe(whole.get('graph.nq'))
  const index = (files.get('graph.index.tsv') ?? '')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  expect(index).toHaveLength(12)
  for (const [article = '', name = '', start, end] of index) {
    const block = Buffer.from(files.get(name) ?? '')
      .subarray(Number(start), Number(end))
      .toString()
    expect(block.split('\n').every((line) => line === '' || line.includes(`/${article}`))).toBe(true)
  }
  expect((await loadGraph(sharded)).graph).toEqual((await loadGraph(out)).graph)
})

test('a run killed at any of twenty points is gone on with, to the same bytes', {
  timeout: 600_000,
}, async () => {
  put(60)
  const undisturbed = join(newFolder(), 'graph')
  await build({}, undisturbed)
  const random = seeded(8)
  for (let kill = 0; kill < 20; kill++) {
    const child = runProgram()
    const ended = once(child, 'exit')
    // From before the pack is loaded until after most runs would be done.
    const timer = setTimeout(() => child.kill('SIGKILL'), 200 + random() * 4000)
    await ended
    clearTimeout(timer)
    // A new start once in a while, so that early points come again.
    if (kill % 7 === 6) rmSync(join(out, '.mailuo'), { recursive: true, force: true })
    else if (kill % 3 === 2) truncateSync(join(texts, '0000000.txt'), 300)
    put(1)
  }
  await build()
  expect(filesIn(out)).toEqual(filesIn(undisturbed))
})

function runProgram(): ChildProcess {
  const loader = ['typescriptWorkers.mjs', 'typescriptMain.mjs'].map((name) =>
    inProject(`tests/support/${name}`),
  )
  const [workers = '', main = ''] = loader
  const program = inProject('src/cli/program.ts')
  const args = ['--import', workers, main, program, 'build', texts, '--out', out, '--jobs', '1', '--quiet']
  return spawn(process.execPath, args, { stdio: 'ignore' })
}

describe('bad files among good ones', () => {
  test('are left out with a notice each, and the rest is done', async () => {
    put(3)
    const sub = join(texts, 'sub')
    mkdirSync(sub)
    writeFileSync(join(sub, 'empty.txt'), '')
    writeFileSync(join(sub, '0000001.txt'), madeArticle(1, 99).text)
    writeFileSync(
      join(sub, 'mixed.txt'),
      Buffer.concat([Buffer.from('深入实施渔光互助计划。\n'), Buffer.from([0xd3, 0xe6, 0xb8, 0xdb])]),
    )
    writeFileSync(join(sub, 'huge.pdf'), '')
    truncateSync(join(sub, 'huge.pdf'), 200 * 1024 * 1024)
    writeFileSync(join(sub, 'not.docx'), 'PK')
    writeFileSync(
      join(sub, 'lines.jsonl'),
      '{"text":"清河县实施“青禾”护林计划。"}\n{"text":\n\n{"text":"清河县建立护林机制。"}',
    )
    symlinkSync('..', join(sub, 'loop'))
    symlinkSync('self.txt', join(sub, 'self.txt'))
    const { articles, leftOut, notices } = await build()
    expect(articles).toBe(6)
    expect(leftOut.map(({ code, source }) => `${code} ${source}`)).toEqual([
      'FILE_EMPTY empty.txt',
      'FILE_TOO_LARGE huge.pdf',
      'LINE_INVALID lines.jsonl#2',
      'FILE_ENCODING_MIXED mixed.txt',
      'FILE_DAMAGED not.docx',
      'FILE_UNREADABLE self.txt',
    ])
    expect(notices.map(({ code, source }) => `${code} ${source}`)).toEqual([
      'LINK_SKIPPED loop',
      'NAME_SHARED 0000001.txt',
    ])
  })
  test('cost nothing where they are empty: no thread sees them, and no part is kept', async () => {
    put(1)
    for (let at = 0; at < 3000; at++) writeFileSync(join(texts, `empty${at}.txt`), '')
    const { articles, built, leftOut } = await build()
    expect([articles, built, leftOut.length]).toEqual([1, 1, 3000])
    const parts = readdirSync(join(out, '.mailuo/parts'), { recursive: true, withFileTypes: true })
    expect(parts.filter((entry) => entry.isFile())).toHaveLength(1)
  })
})
