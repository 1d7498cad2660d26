import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/corpus/manifest.js'
import { verifyGraph } from '../../src/corpus/verifyGraph.js'
import { writeGraph } from '../../src/corpus/writeGraph.js'
import { mentionId, quantityId, statementId } from '../../src/ids.js'
import { sha256 } from '../../src/text/hash.js'
import { smallArticle, smallGraph, smallIds } from '../support/smallGraph.js'

const textFile = `texts/${smallArticle.slice('article/'.length)}.txt`
const { mentions, statements } = smallGraph.graph

let folder = ''
const original = new Map<string, Buffer>()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mailuo-verify-'))
  const { files } = await writeGraph(folder, smallGraph)
  for (const { name } of [...files, { name: 'manifest.json' }])
    original.set(name, readFileSync(join(folder, name)))
})
beforeEach(restore)
afterAll(() => rmSync(folder, { recursive: true }))

function restore() {
  for (const [name, bytes] of original) writeFileSync(join(folder, name), bytes)
}

/** Changes a file and gives the manifest its new hash, so that only what it says can tell. */
function forge(name: string, change: (content: string) => string) {
  const content = change(String(original.get(name)))
  expect(content).not.toBe(String(original.get(name)))
  writeFileSync(join(folder, name), content)
  const manifest = JSON.parse(String(original.get('manifest.json'))) as Manifest
  const files = manifest.files.map((file) => (file.name === name ? { name, sha256: sha256(content) } : file))
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files }))
}

test('nothing is wrong with a graph as it was written', async () => {
  expect(await verifyGraph(folder)).toEqual([])
})

test('any one changed byte of a file that the manifest names is found', async () => {
  const place = fc.constantFrom(...original.keys()).chain((name) =>
    fc.record({
      name: fc.constant(name),
      at: fc.nat((original.get(name)?.length ?? 1) - 1),
      by: fc.integer({ min: 1, max: 255 }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(place, async ({ name, at, by }) => {
      fc.pre(name !== 'manifest.json')
      const bytes = Buffer.from(original.get(name) ?? '')
      bytes[at] = (bytes[at] ?? 0) ^ by
      writeFileSync(join(folder, name), bytes)
      expect((await verifyGraph(folder)).some((finding) => finding.startsWith(name))).toBe(true)
      restore()
    }),
  )
})

describe('although the manifest has the hash of the changed file', () => {
  // The description of the data set tells sizes and hashes, too, and says of any change that it is one.
  const findingsOf = async () =>
    (await verifyGraph(folder)).filter((finding) => !finding.startsWith('void.ttl:'))

  test('any changed character of a text is found', async () => {
    const characters = [...String(original.get(textFile))]
    await fc.assert(
      fc.asyncProperty(fc.nat(characters.length - 1), async (at) => {
        forge(textFile, () => characters.with(at, characters[at] === '改' ? '了' : '改').join(''))
        const findings = await findingsOf()
        expect(findings[0]).toMatch(`${textFile} is not the text of ${smallArticle}`)
        restore()
      }),
    )
  })

  const [mention] = mentions
  const [statement] = statements
  const quantity = statements.find(({ claim }) => claim.predicate === 'quantity')?.claim
  const derived: readonly (readonly [what: string, id: string])[] = [
    ['article', smallArticle],
    ['entity', smallIds.plan],
    ['mention', mention ? mentionId(mention) : ''],
    ['statement', statement ? statementId(statement) : ''],
    ['quantity', quantity?.predicate === 'quantity' ? quantityId(quantity.quantity) : ''],
  ]
  test.each(derived)('an id of another %s is found', async (_, id) => {
    forge('graph.nq', (nquads) => nquads.replaceAll(id, `${id.slice(0, -4)}0000`))
    expect((await findingsOf()).join('\n')).toContain('should')
  })

  test.each([
    ['a quote', /exact> "雁归计划"/, 'exact> "雁归计戈"'],
    ['what precedes a quote', /prefix> "让山乡/, 'prefix> "叫山乡'],
    ['what follows a quote', /suffix> ",面向/, 'suffix> ";面向'],
    ['a start', /(start> )"19"/, '$1"18"'],
    ['an end', /(end> )"23"/, '$1"24"'],
    ['the IRI of a span', /span\/19-23>/g, 'span/19-24>'],
    ['the IRI of a selector', /span\/19-23\/quote>/g, 'span/19-23/words>'],
    ['the triple of a statement', /ontology#targets> (<.*>) (<.*>) \.\n/, 'ontology#partner> $1 $2 .\n'],
    ['a number', /"50000000"/g, '"60000000"'],
    ['the text hash of an article', /(textSha256> ")./, '$1g'],
    ['a label', /"雁归计划"@zh/g, '"雁来计划"@zh'],
    ['a class', /(#type> <.*#)Programme>/, '$1Fund>'],
    ['a line that comes twice', /^(.*)\n/, '$1\n$1\n'],
  ])('%s that differs is found', async (_, pattern, replacement) => {
    forge('graph.nq', (nquads) => nquads.replace(pattern, replacement))
    expect(await findingsOf()).not.toEqual([])
  })

  test('every line of graph.nq that goes is found', async () => {
    const lines = String(original.get('graph.nq')).trimEnd().split('\n')
    for (const at of lines.keys()) {
      forge('graph.nq', () => `${lines.toSpliced(at, 1).join('\n')}\n`)
      const findings = await findingsOf()
      expect([lines[at], findings.length]).not.toEqual([lines[at], 0])
    }
  }, 60_000)

  test('all findings are given, each with file and line', async () => {
    forge('graph.nq', (nquads) =>
      nquads.replace('exact> "雁归计划"', 'exact> "雁"').replace('exact> "李明"', 'exact> "张"'),
    )
    const findings = await findingsOf()
    expect(findings).toHaveLength(2)
    for (const finding of findings)
      expect(finding).toMatch(/^graph\.nq:\d+ has <.*> \. where it should have <.*> \.$/)
    expect(findings.join('\n')).toMatch(/"雁归计划".*"李明"|"李明".*"雁归计划"/s)
  })

  test.each([
    ['graph.ttl', '返乡青年', '在乡青年'],
    ['graph.ttl', '@prefix', '# @prefix'],
    ['network.json', '"返乡青年"', '"在乡青年"'],
    ['network.json', '"relation":"targets"', '"relation":"partner"'],
    ['network.json', '"x":', '"z":'],
    ['network.json', '"nodes"', 'nodes'],
  ])('%s that differs from graph.nq is found: %s', async (name, from, to) => {
    forge(name, (content) => content.replace(from, to))
    expect((await findingsOf()).some((finding) => finding.startsWith(name))).toBe(true)
  })

  test('another position of a node is no finding', async () => {
    forge('network.json', (json) => json.replace(/"x":-?\d/, '"x":7'))
    expect(await findingsOf()).toEqual([])
  })
})

test('a file that is gone is found, and the rest is checked', async () => {
  rmSync(join(folder, textFile))
  forge('network.json', (json) => json.replace('返乡青年', '在乡青年'))
  const findings = await verifyGraph(folder)
  expect(findings[0]).toBe(`${textFile} is missing`)
  expect(findings.some((finding) => finding.startsWith('network.json'))).toBe(true)
})

test('a graph.nq that is no N-Quads is found with its line', async () => {
  forge('graph.nq', (nquads) => nquads.replace('\n', '\n<a b> .\n'))
  expect((await verifyGraph(folder)).join()).toMatch(/graph\.nq: .*line 2/)
})

test('a folder without graph is refused', async () => {
  rmSync(join(folder, 'manifest.json'))
  await expect(verifyGraph(folder)).rejects.toMatchObject({ code: 'GRAPH_MISSING' })
})
