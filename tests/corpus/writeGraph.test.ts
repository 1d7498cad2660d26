import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GraphOutput } from '../../src/corpus/graphFiles.js'
import { loadGraph } from '../../src/corpus/loadGraph.js'
import { writeGraph } from '../../src/corpus/writeGraph.js'
import { articleId } from '../../src/ids.js'
import { sha256 } from '../../src/text/hash.js'

const first = outputOf('让山乡留得住人\n清河县实施“雁归计划”。', '雁归计划')
const second = outputOf('𠮷山镇推行“归雁夜校”。', '归雁夜校')

/** A graph of one article with one programme. */
function outputOf(text: string, label: string): GraphOutput {
  const textSha256 = sha256(text)
  const article = articleId(textSha256)
  const start = [...(text.split(label)[0] ?? '')].length
  const range = { start, end: start + [...label].length }
  return {
    graph: {
      articles: [{ id: article, file: 'a.txt', fileSha256: textSha256, textSha256 }],
      entities: [{ id: 'programme/1', class: 'Programme', label, altLabels: [] }],
      mentions: [{ article, entity: 'programme/1', ranges: [range], rule: 'quoted' }],
      statements: [],
    },
    texts: new Map([[article, text]]),
    notices: [],
  }
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mailuo-graph-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const filesIn = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
const textFile = ({ graph }: GraphOutput) => `texts/${graph.articles[0]?.id.slice('article/'.length)}.txt`
const usual = ['graph.nq', 'graph.ttl', 'manifest.json', 'network.json', 'notices.json']

test('a graph that is written is read back', async () => {
  const manifest = await writeGraph(folder, first)
  const loaded = await loadGraph(folder)
  expect(loaded.graph).toEqual(first.graph)
  expect(loaded.texts).toEqual(first.texts)
  expect(loaded.manifest).toEqual(manifest)
  expect(filesIn()).toEqual([...usual, textFile(first), 'void.ttl'])
})

test('the same graph gives the same bytes', async () => {
  const bytes = () => filesIn().map((name) => readFileSync(join(folder, name), 'utf8'))
  await writeGraph(folder, first)
  const before = bytes()
  await writeGraph(folder, second)
  await writeGraph(folder, first)
  expect(bytes()).toEqual(before)
})

test('the manifest names every other file with its SHA-256, sorted', async () => {
  const { files, base } = await writeGraph(folder, { ...first, base: 'https://data.example.com/' })
  expect(base).toBe('https://data.example.com/')
  expect(files.map(({ name }) => name)).toEqual(filesIn().filter((name) => name !== 'manifest.json'))
  for (const { name, sha256: hash } of files) expect(sha256(readFileSync(join(folder, name)))).toBe(hash)
})

test('texts of articles that are gone are removed, files of others stay', async () => {
  writeFileSync(join(folder, 'README.md'), 'mine')
  await writeGraph(folder, { ...first, formats: ['turtle', 'trig'] })
  mkdirSync(join(folder, 'notes'))
  writeFileSync(join(folder, 'texts', 'mine.txt'), 'mine')
  await writeGraph(folder, second)
  expect(filesIn()).toEqual(['README.md', ...usual, textFile(second), 'texts/mine.txt', 'void.ttl'])
  expect(existsSync(join(folder, 'notes'))).toBe(true)
})

test('graph.nq is written whichever formats are asked for', async () => {
  await writeGraph(folder, { ...first, formats: ['ntriples'] })
  expect(filesIn()).toContain('graph.nt')
  expect(filesIn()).not.toContain('graph.ttl')
  expect((await loadGraph(folder)).graph).toEqual(first.graph)
})

test('places of notices count code points', async () => {
  const notices = [
    { code: 'QUOTE_UNBALANCED' as const, args: { quote: '“' }, source: 'a.txt', span: { start: 5, end: 6 } },
  ]
  await writeGraph(folder, { ...second, notices })
  expect((await loadGraph(folder)).notices).toEqual([
    { code: 'QUOTE_UNBALANCED', args: { quote: '“' }, source: 'a.txt', range: { start: 4, end: 5 } },
  ])
})

describe('a run that fails', () => {
  test('because a folder is in the way leaves the last output whole', async () => {
    await writeGraph(folder, first)
    // A folder in the way of a file that comes after graph.nq and before the texts.
    mkdirSync(join(folder, 'graph.trig', 'mine'), { recursive: true })
    const failing = writeGraph(folder, { ...second, formats: ['trig', 'turtle'] })
    await expect(failing).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE', args: { path: folder } })
    expect((await loadGraph(folder)).graph).toEqual(first.graph)
    expect(filesIn()).toEqual([...usual, textFile(first), 'void.ttl'])
  })

  test('before it has all contents leaves the last output whole', async () => {
    await writeGraph(folder, first)
    await expect(writeGraph(folder, { ...second, texts: new Map() })).rejects.toThrow('No text is given')
    expect((await loadGraph(folder)).graph).toEqual(first.graph)
  })

  test('in an empty folder leaves no file', async () => {
    mkdirSync(join(folder, 'network.json'))
    await expect(writeGraph(folder, first)).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' })
    expect(filesIn()).toEqual([])
  })
})

describe('a run that is killed', () => {
  /** The folder as it is where a run was killed after it put its graph.nq into place. */
  async function killedRun() {
    await writeGraph(folder, second)
    const next = readFileSync(join(folder, 'graph.nq'))
    await writeGraph(folder, first)
    const old = join(folder, '.mailuo-build', 'old')
    mkdirSync(old, { recursive: true })
    renameSync(join(folder, 'graph.nq'), join(old, 'graph.nq'))
    writeFileSync(join(folder, 'graph.nq'), next)
  }

  test('leaves the last output readable', async () => {
    await killedRun()
    expect((await loadGraph(folder)).graph).toEqual(first.graph)
  })

  test('is cleared away by the next, be it that one fails', async () => {
    await killedRun()
    mkdirSync(join(folder, 'graph.trig', 'mine'), { recursive: true })
    await expect(writeGraph(folder, { ...second, formats: ['trig'] })).rejects.toThrow()
    expect((await loadGraph(folder)).graph).toEqual(first.graph)
    expect(existsSync(join(folder, '.mailuo-build'))).toBe(false)
    await writeGraph(folder, second)
    expect((await loadGraph(folder)).graph).toEqual(second.graph)
  })
})

test('a path that is a file cannot be written', async () => {
  const path = join(folder, 'taken')
  writeFileSync(path, '')
  await expect(writeGraph(path, first)).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE', args: { path } })
})

describe('a reader', () => {
  test('refuses a folder without manifest', async () => {
    await expect(loadGraph(folder)).rejects.toMatchObject({ code: 'GRAPH_MISSING', args: { path: folder } })
  })

  test.each(['graph.nq', 'graph.ttl', 'network.json', 'notices.json', textFile(first)])(
    'refuses a changed %s and names it',
    async (file) => {
      await writeGraph(folder, first)
      writeFileSync(join(folder, file), `${readFileSync(join(folder, file))} `)
      await expect(loadGraph(folder)).rejects.toMatchObject({ code: 'GRAPH_BROKEN', args: { file } })
    },
  )

  test('refuses a missing file', async () => {
    await writeGraph(folder, first)
    rmSync(join(folder, 'graph.ttl'))
    const reason = 'is missing'
    await expect(loadGraph(folder)).rejects.toMatchObject({ code: 'GRAPH_BROKEN', args: { reason } })
  })

  test.each(['', '{}', '[1', '{"format":1,"base":"","files":[{"name":"../x","sha256":""}]}', 'null'])(
    'refuses the manifest %j',
    async (json) => {
      writeFileSync(join(folder, 'manifest.json'), json)
      await expect(loadGraph(folder)).rejects.toMatchObject({
        code: 'GRAPH_BROKEN',
        args: { file: 'manifest.json' },
      })
    },
  )
})

test('an old manifest cannot have files outside the folder removed', async () => {
  const outside = `${folder}.txt`
  writeFileSync(outside, 'mine')
  const files = [{ name: `../${outside.split('/').at(-1)}`, sha256: sha256('mine') }]
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ format: 1, base: '', files }))
  await writeGraph(folder, first)
  expect(existsSync(outside)).toBe(true)
  rmSync(outside)
})
