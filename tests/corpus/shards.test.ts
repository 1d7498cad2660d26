import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildFolder } from '../../src/corpus/buildFolder.js'
import { loadGraph } from '../../src/corpus/loadGraph.js'
import { parseManifest } from '../../src/corpus/manifest.js'
import { verifyGraph } from '../../src/corpus/verifyGraph.js'
import { exportNames } from '../../src/export/exportFormats.js'
import { isStreamed } from '../../src/export/exportGraph.js'
import { parseNetwork } from '../../src/network/formatNetwork.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { provenances } from '../../src/rdf/provenance.js'
import { sha256 } from '../../src/text/hash.js'
import { defaultBase } from '../../src/vocabulary/namespaces.js'
import { madeArticle } from '../support/madeArticles.js'
import { newFolder, runCli } from '../support/runCli.js'

const [texts, home] = [newFolder(), newFolder()]
const [whole, sharded] = [join(home, 'whole'), join(home, 'sharded')]
const place = '沙洋县'

beforeAll(async () => {
  const pack = await loadPack(ownPack)
  for (let number = 0; number < 12; number++) {
    const { name, text } = madeArticle(1, number)
    writeFileSync(join(texts, name), text)
  }
  writeFileSync(join(texts, 'own.txt'), `${place}深化治理\n\n${place}深入实施“青禾”护林员计划。\n`)
  writeFileSync(join(texts, 'next.txt'), `${place}深化治理二\n\n${place}打造“春帆”平台。\n`)
  writeFileSync(
    join(texts, 'county.txt'),
    '人才工作情况一\n\n峨眉山市深化人才工作。峨眉山市深入实施“嘉禾”人才计划,面向青年人才开展培训。\n',
  )
  writeFileSync(
    join(texts, 'city.txt'),
    '人才工作情况二\n\n乐山市深化人才工作。乐山市重视人才工作。峨眉山市创新开展“嘉禾”人才计划。乐山市评选先进典型。\n',
  )
  const usual = { base: defaultBase, formats: [], jobs: 1 }
  await buildFolder([texts], pack, whole, usual)
  await buildFolder([texts], pack, sharded, { ...usual, wholeLimit: 5, shardSize: 100_000 })
}, 120_000)
afterAll(() => {
  for (const folder of [texts, home]) rmSync(folder, { recursive: true, force: true })
})

async function exported(data: string, format: string, provenance: string): Promise<string> {
  const { code, stdout } = await runCli(
    ...['export', '--data', data, '--format', format, '--provenance', provenance],
  )
  expect(code).toBe(0)
  return stdout
}

describe('a corpus in shards', () => {
  test('verifies', async () => {
    expect(await verifyGraph(sharded)).toEqual([])
  })

  test.each(exportNames.filter(isStreamed))(
    'is exported as %s to the same bytes as one in memory',
    async (format) => {
      for (const provenance of provenances) {
        expect(await exported(sharded, format, provenance)).toBe(await exported(whole, format, provenance))
      }
    },
    60_000,
  )

  test('answers queries over all its articles, and over those of one place', async () => {
    const ask = async (...about: string[]) => {
      const query = 'SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a pao:Article }'
      return (await runCli('query', '--data', sharded, '--format', 'csv', ...about, query)).stdout
    }
    expect(await ask()).toBe('n\r\n16\r\n')
    expect(await ask('--about', place)).toBe('n\r\n2\r\n')
  }, 60_000)

  test('has nothing to complain of, as a graph in memory', async () => {
    const shapes = await Promise.all(
      [sharded, whole].map(async (data) => (await runCli('validate', '--data', data)).stdout),
    )
    expect(shapes.map((said) => said.replace(/^[^:]+/u, ''))).toEqual([
      ': nothing to complain of\n',
      ': nothing to complain of\n',
    ])
  }, 60_000)
})

describe('the network of a corpus in shards', () => {
  test('is of those articles that have most in common with others, and says so', async () => {
    const network = parseNetwork((await loadGraph(sharded)).files.get('network.json') ?? '')
    expect(network.getAttribute('shown')).toEqual({ articles: 16, of: 16 })
  })

  test('is of the chosen articles where some were chosen, in shards or in memory', async () => {
    for (const folder of [sharded, whole]) {
      const part = await loadGraph(folder, place)
      const network = parseNetwork(part.files.get('network.json') ?? '')
      expect(network.getAttribute('shown')).toEqual({ articles: 2, of: 16, about: place })
      expect(
        network
          .getAttribute('articles')
          .map(({ file }) => file)
          .sort(),
      ).toEqual(['next.txt', 'own.txt'])
      expect([...part.texts.keys()].sort()).toEqual(part.graph.articles.map(({ id }) => id))
    }
  })

  test('chooses by file and by title, too, and refuses what is nowhere', async () => {
    expect((await loadGraph(sharded, 'own.txt')).graph.articles).toHaveLength(1)
    expect((await loadGraph(sharded, `${place}深化`)).graph.articles).toHaveLength(2)
    await expect(loadGraph(sharded, '无此县')).rejects.toMatchObject({ code: 'SIDE_UNKNOWN' })
  })
})

describe('of chosen articles', () => {
  const asked = async (folder: string, about: string) =>
    Buffer.concat([...(await loadGraph(folder, about)).nquads]).toString('utf8')

  test.each([
    ['decisions about their things go along', '人才工作', 1],
    ['a decision about a thing of others stays away', 'county.txt', 0],
  ])('%s, in shards or in memory', async (_, about, decisions) => {
    const nquads = await asked(sharded, about)
    expect(nquads).toBe(await asked(whole, about))
    expect(nquads.match(/owl#sameAs/gu) ?? []).toHaveLength(decisions)
  })
})

describe('a file that another build has replaced since', () => {
  test.each([
    ['all articles', undefined],
    ['those of a place', place],
  ])('is not read for %s', async (_, about) => {
    const { nquads } = await loadGraph(sharded, about)
    const before = Buffer.concat([...nquads])
    const index = readFileSync(join(sharded, 'graph.index.tsv'), 'utf8')
    const [, shard = ''] = /\t(graph-\d+\.nq)\t.*\town\.txt\t/u.exec(index) ?? []
    const path = join(sharded, shard)
    const content = readFileSync(path, 'utf8')
    writeFileSync(path, content.replaceAll('计划', '工程'))
    try {
      expect(() => [...nquads]).toThrow(expect.objectContaining({ code: 'GRAPH_BROKEN' }))
    } finally {
      writeFileSync(path, content)
    }
    expect(Buffer.concat([...nquads]).equals(before)).toBe(true)
  })
})

describe('verify finds in shards', () => {
  /** Changes a file and what the manifest says of it, so that only what it says is wrong. */
  function forged(name: string, change: (content: string) => string): void {
    const path = join(sharded, 'manifest.json')
    const manifest = parseManifest(readFileSync(path, 'utf8'))
    const content = change(readFileSync(join(sharded, name), 'utf8'))
    writeFileSync(join(sharded, name), content)
    const files = (manifest?.files ?? []).map((file) =>
      file.name === name ? { name, sha256: sha256(content) } : file,
    )
    writeFileSync(path, JSON.stringify({ ...manifest, files }))
  }

  async function findingsAfter(name: string, change: (content: string) => string): Promise<string[]> {
    const before = [name, 'manifest.json'].map((file) => [file, readFileSync(join(sharded, file))] as const)
    try {
      forged(name, change)
      return await verifyGraph(sharded)
    } finally {
      for (const [file, content] of before) writeFileSync(join(sharded, file), content)
    }
  }

  test.each([
    [
      'a quote that the text does not have',
      'graph-00001.nq',
      /(oa#exact> ")./u,
      '$1甲',
      /graph-00001\.nq:\d+ has/u,
    ],
    ['an index that leaves bytes out', 'graph.index.tsv', /\t0\t/u, '\t1\t', /is not where it should be/u],
    ['a shard that is no N-Quads', 'graph-00001.nq', /^<https:/u, '<htt s:', /graph-00001\.nq: .*line 1/u],
    ['a network of nothing', 'network.json', /^.*$/su, '{}', /network\.json/u],
    ['a network of other articles', 'network.json', /"of":16/u, '"of":17', /network\.json:\d+ has/u],
  ])('%s', async (_, name, pattern, replacement, finding) => {
    const findings = await findingsAfter(name, (content) => content.replace(pattern, replacement))
    expect(findings).toContainEqual(expect.stringMatching(finding))
  })

  test('a file that is not the one of the manifest', async () => {
    const path = join(sharded, 'graph-00001.nq')
    const before = readFileSync(path)
    writeFileSync(path, 'x')
    try {
      expect(await verifyGraph(sharded)).toEqual([
        'graph-00001.nq has not the SHA-256 that the manifest gives',
      ])
      const read = async () => (await loadGraph(sharded)).graph
      await expect(read).rejects.toMatchObject({ code: 'GRAPH_BROKEN' })
    } finally {
      writeFileSync(path, before)
    }
  })
})
