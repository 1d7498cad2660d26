import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inProject, newFolder, runCli } from '../support/runCli.js'

const folder = newFolder()
const ontology = join(folder, 'ontology')
const article = join(folder, 'try.txt')
const kindsFile = join(ontology, 'lexicon/kinds.ttl')

cpSync(inProject('ontology'), ontology, { recursive: true })
writeFileSync(article, '沿河县推进基层治理\n\n近年来，沿河县打造邻里静思苑，每晚开放。\n')

/** Label and kind of each programme that the text has by the pack in the folder. */
async function programmes(): Promise<string[]> {
  const data = join(folder, 'graph')
  const query = 'SELECT ?label ?kind { ?p a pao:Programme ; rdfs:label ?label ; pao:kind ?kind }'
  expect((await runCli('build', article, '--ontology', ontology, '--out', data, '--quiet')).code).toBe(0)
  const { stdout } = await runCli('query', query, '--data', data, '--format', 'csv')
  return stdout.trim().split('\r\n').slice(1)
}

test('a head noun that a curator adds to the lexicon makes programmes of that name, with their kind', async () => {
  expect(await programmes()).toEqual([])
  const kinds = readFileSync(kindsFile, 'utf8')
  writeFileSync(kindsFile, kinds.replace('pao:Platform skos:hiddenLabel', '$&\n  "静思苑"@zh ,'))
  expect(await programmes()).toEqual(['邻里静思苑,https://example.org/mailuo/ontology#Platform'])
})

test('a slip of the pen in the lexicon is refused by file and name', async () => {
  const kinds = readFileSync(kindsFile, 'utf8')
  writeFileSync(kindsFile, kinds.replace('pao:Platform skos:hiddenLabel', 'pao:Platfrom skos:hiddenLabel'))
  const { code, stderr } = await runCli('build', article, '--ontology', ontology, '--out', join(folder, 'x'))
  expect(code).toBe(2)
  expect(stderr).toContain('kinds.ttl')
  expect(stderr).toContain('Platfrom')
})
