import { describe, expect, test } from 'vitest'
import { checkImports, checkPageImports, homes, layers } from './layers.js'
import { dependencies, filesOf, sourceFiles } from './repository.js'

const files = sourceFiles()

describe('src/', () => {
  test('imports go one way, and each foreign library stays at home', () => {
    expect(checkImports(files)).toEqual([])
  })

  test('every dependency of package.json has a home', () => {
    expect(dependencies().filter((name) => !(name in homes))).toEqual([])
  })

  test('the files that are checked are all there', () => {
    const folders = new Set([...files.keys()].map((file) => file.split('/')[0]))
    for (const folder of ['text', 'document', 'mentions', 'rdf', 'cli']) expect(folders).toContain(folder)
    expect(files.size).toBeGreaterThan(100)
  })

  test('every layer is named once', () => {
    const names = layers.flat()
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('viewer/', () => {
  const page = new Map([...filesOf('viewer')].filter(([path]) => path.endsWith('.ts')))

  test('takes of src/ what runs in a browser, and only the packages that are built into it', () => {
    expect(page.size).toBeGreaterThan(10)
    expect(checkPageImports(page)).toEqual([])
  })

  test.each([
    ["import { query } from '../src/query/query.js'", 'not for the page'],
    ["import { readFile } from 'node:fs'", 'not at home'],
    ["import { Hono } from 'hono'", 'not at home'],
    ["import { build } from 'vite'", 'not at home'],
  ])('may not hold %s', (text, problem) => {
    expect(checkPageImports(new Map([['main.ts', text]]))).toEqual([expect.stringContaining(problem)])
  })
})

describe('the check', () => {
  const findings = (file: string, text: string) => checkImports(new Map([[file, text]]))

  test.each([
    ['an import from above', "import { toQuads } from '../rdf/toQuads.js'", 'rdf stands above text'],
    ['an import of a type', "import type { Quad } from '../cli/io.js'", 'cli stands above text'],
    ['a re-export', "export { run } from '../cli/program.js'", 'cli stands above text'],
    ['an import for its effects', "import '../query/query.js'", 'query stands above text'],
    ['an import at run time', "const x = await import('../corpus/glob.js')", 'corpus stands above text'],
    ['a type in place', "let x: import('../model.js').Range", 'model stands above text'],
    ['a worker', "new Worker(new URL('../query/worker.js', import.meta.url))", 'query stands above text'],
    ['an import from a neighbour', "import { MailuoError } from '../errors.js'", 'are neighbours'],
    ['an import from nowhere', "import { sum } from '../utils/sum.js'", 'utils is in no layer'],
    ['a library that is at home elsewhere', "import { parse } from 'yaml'", 'at home in ontology'],
    ['a part of a library', "import dict from '@node-rs/jieba/dict.js'", 'at home in mentions'],
    ['a library that nobody knows', "import _ from 'lodash'", 'lodash has no home'],
  ])('finds %s', (_, text, problem) => {
    expect(findings('text/span.ts', text)).toEqual([expect.stringContaining(problem)])
  })

  test('finds a file in a folder that is no layer', () => {
    expect(findings('utils/sum.ts', '')).toEqual(['utils/sum.ts is in no layer'])
  })

  test('lets ontology take the parser of n3 and nothing else', () => {
    expect(findings('ontology/x.ts', "import { Parser, type Quad } from 'n3'")).toEqual([])
    for (const taken of [
      "{ Writer } from 'n3'",
      "{ Store as Parser } from 'n3'",
      "n3 from 'n3'",
      "* as n3 from 'n3'",
    ]) {
      expect(findings('ontology/x.ts', `import ${taken}`)).toEqual([
        expect.stringContaining('may take Parser'),
      ])
    }
  })

  test('passes imports from the same folder, from below and from Node', () => {
    const text = "import './a.js'\nimport '../text/span.js'\nimport 'node:fs'\n// import '../cli/io.js'"
    expect(findings('rdf/toQuads.ts', text)).toEqual([])
  })
})
