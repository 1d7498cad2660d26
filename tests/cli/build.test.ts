import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { inProject, newFolder, runCli } from '../support/runCli.js'

const text = '清河县深化护林改革\n\n强化护林责任。清河县实施“青禾”护林计划,面向护林员开展培训。\n'
let dir: string
let out: string

beforeEach(() => {
  dir = newFolder()
  out = join(dir, 'graph')
})

function put(name: string, content: string | Uint8Array): string {
  const path = join(dir, name)
  writeFileSync(path, content)
  return path
}

const build = (...args: string[]) => runCli('build', ...args, '--out', out)
const json = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'))

describe('a good article', () => {
  test('becomes a graph with a summary on stdout and nothing on stderr', async () => {
    const { code, stdout, stderr } = await build(put('a.txt', text))
    expect(code).toBe(0)
    expect(stdout).toMatch(/graph: 1 article, \d+ entities, \d+ statements\n$/u)
    expect(stderr).toBe('')
    expect(json('manifest.json').files.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['graph.nq', 'graph.ttl', 'network.json', 'notices.json']),
    )
  })

  test('is built without a word under --quiet', async () => {
    expect(await build(put('a.txt', text), '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('is summed up as JSON under --json', async () => {
    const { stdout } = await build(put('a.txt', text), '--json')
    expect(JSON.parse(stdout)).toMatchObject({ out, articles: 1, notices: 0 })
  })

  test('gives the same bytes again', async () => {
    const path = put('a.txt', text)
    const read = () =>
      readdirSync(out)
        .filter((name) => /^[^.]+\./u.test(name))
        .map((name) => readFileSync(join(out, name), 'utf8'))
    await build(path)
    const first = read()
    await build(path)
    expect(read()).toEqual(first)
  })

  test('can be named under a base of its own', async () => {
    await build(put('a.txt', text), '--base', 'https://data.example.com/policy/')
    expect(readFileSync(join(out, 'graph.nq'), 'utf8')).toContain('<https://data.example.com/policy/article/')
  })
})

describe('among good articles', () => {
  test.each([
    ['an empty file', 'x.txt', '', 'x.txt is empty'],
    ['a file of white space', 'x.txt', ' \n\u3000\n', 'x.txt is empty'],
    [
      'a binary file',
      'x.txt',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 2]),
      'x.txt is not a text',
    ],
    [
      'a file without one Chinese character',
      'x.txt',
      'Only English here.\n',
      'x.txt has no Chinese character',
    ],
    [
      'a file of an unknown encoding',
      'x.txt',
      new Uint8Array([0xff, 0xff, 0x80, 0xff, 0x31, 0x80]),
      'x.txt is ',
    ],
    ['a text over the limit', 'x.txt', '长'.repeat(400), 'x.txt has 1200 bytes, more than the limit of 1000'],
  ])('%s is left out with a notice, exit 1', async (_, name, content, words) => {
    const [good, bad] = [put('a.txt', text), put(name, content)]
    const { code, stdout, stderr } = await build(good, bad, '--max-size', '1000')
    expect(code).toBe(1)
    expect(stdout).toContain('1 article')
    expect(stderr).toContain(words)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(json('notices.json')).toHaveLength(1)
  })

  test('a file left out is named even under --quiet', async () => {
    const { code, stderr } = await build(put('a.txt', text), put('x.txt', ''), '--quiet')
    expect([code, stderr]).toEqual([1, expect.stringContaining('x.txt is empty')])
  })

  test('the same text again is a notice and no loss', async () => {
    const { code, stdout, stderr } = await build(put('a.txt', text), put('b.txt', text))
    expect(code).toBe(0)
    expect(stdout).toContain('1 article')
    expect(stderr).toBe('b.txt has the same text as a.txt and is left out\n')
  })
})

describe('nothing to build', () => {
  test('because no file can be read is exit 2, and the last graph stays whole', async () => {
    await build(put('a.txt', text))
    const before = readFileSync(join(out, 'manifest.json'), 'utf8')
    const { code, stdout, stderr } = await build(put('x.txt', ''))
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^x\.txt is empty.*\nerror: .*holds no article/u)
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before)
    expect((await runCli('verify', '--data', out)).code).toBe(0)
  })

  test('because the folder has no texts is exit 2', async () => {
    put('README.md', '说明')
    put('picture.png', 'x')
    const { code, stderr } = await build(dir)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: .*holds no article/u)
  })

  test('because the path does not exist is exit 2', async () => {
    const { code, stderr } = await build(join(dir, 'none.txt'))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: .*none\.txt does not exist/u)
    expect(existsSync(out)).toBe(false)
  })
})

describe('a broken domain pack', () => {
  function packWith(file: string, content: string): string {
    const pack = join(dir, 'pack')
    cpSync(inProject('ontology'), pack, { recursive: true })
    writeFileSync(join(pack, file), content)
    return pack
  }

  test('with a rule file that is no YAML names the file', async () => {
    const { code, stderr } = await build(
      put('a.txt', text),
      '--ontology',
      packWith('rules/x.yaml', '- id: [\n'),
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: rules\/x\.yaml: .*Mend the rule file\n$/u)
  })

  test('with a lexicon that is no Turtle names the file', async () => {
    const { code, stderr } = await build(
      put('a.txt', text),
      '--ontology',
      packWith('lexicon/x.ttl', '<a> <b\n'),
    )
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: lexicon\/x\.ttl: .*Mend the lexicon file\n$/u)
  })

  test('that is no such folder at all is named', async () => {
    const { code, stderr } = await build(put('a.txt', text), '--ontology', join(dir, 'none'))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: .*none is no ontology folder/u)
  })
})

describe('an output that cannot be written', () => {
  test('because a file stands in its place is exit 2', async () => {
    put('graph', 'a file')
    const { code, stderr } = await build(put('a.txt', text))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: .*graph cannot be written .*Choose another place with --out\n$/u)
  })

  test('because what should hold it is no folder is exit 2', async () => {
    const { code, stderr } = await runCli('build', put('a.txt', text), '--out', '/dev/null/graph')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: \/dev\/null\/graph cannot be written/u)
  })
})
