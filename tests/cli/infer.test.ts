import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { inProject, newFolder, runCli } from '../support/runCli.js'

const data = join(newFolder(), 'graph')
const plain = join(newFolder(), 'graph')

beforeAll(async () => {
  await runCli('build', inProject('seeds'), '--out', plain, '--quiet')
  await runCli('build', inProject('seeds'), '--out', data, '--quiet', '--infer')
}, 60_000)

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

test('what is inferred changes no file but the network, where it is an attribute', () => {
  for (const name of ['graph.nq', 'graph.ttl', 'notices.json'])
    expect(read(data, name)).toBe(read(plain, name))
  const { attributes, ...rest } = JSON.parse(read(data, 'network.json'))
  const { attributes: before, ...same } = JSON.parse(read(plain, 'network.json'))
  const { inferred, ...others } = attributes
  expect([others, rest]).toEqual([before, same])
  const keys = new Set([...rest.edges, ...inferred].map(({ key }: { key: string }) => key))
  expect(inferred.length).toBeGreaterThan(10)
  for (const { premises } of inferred) for (const premise of premises) expect(keys).toContain(premise)
})

test('queries see it, under the name of its graph', async () => {
  const query = 'ASK { GRAPH <https://example.org/mailuo/inferred> { ?a pao:undertakes ?b } }'
  expect((await runCli('query', '--data', data, query)).stdout).toBe('yes\n')
  expect((await runCli('query', '--data', plain, query)).stdout).toBe('no\n')
})

test('explain shows the rule and the chain down to the words', async () => {
  const { stdout } = await runCli('explain', '--data', data, '乐山市')
  expect(stdout).toMatch(
    /乐山市 schema:containedInPlace ⇒ 四川省 \(inferred\)\n {4}rule prp-spo1: .*\n.*within → 四川省\n.*\n.*「四川省乐山市」/u,
  )
})

test('verify infers again', async () => {
  expect((await runCli('verify', '--data', data)).code).toBe(0)
  const file = join(data, 'inferred.nq')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.split('\n').slice(1).join('\n'))
  const { code, stdout } = await runCli('verify', '--data', data)
  expect([code, stdout]).toEqual([1, expect.stringContaining('inferred.nq lacks')])
  writeFileSync(file, text)
})
