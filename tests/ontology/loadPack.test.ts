import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/ontology/loadPack.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailuo-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}

const lexicon = `<https://example.org/mailuo/id/words/act> <http://www.w3.org/2004/02/skos/core#inScheme> <https://example.org/mailuo/id/words/> .`
const rules = '- id: place.named\n  class: Place\n  by: names\n'

describe('loadPack', () => {
  it('reads lexicon and rules, those in folders below too', async () => {
    await put('lexicon/words.ttl', lexicon)
    await put('rules/mentions/10.yaml', rules)
    await put('rules/README.md', 'no rules')
    const pack = await loadPack(folder)
    expect([...pack.lexicon.words.keys()]).toEqual(['act'])
    expect(pack.rules.mentions.map(({ id }) => id)).toEqual(['place.named'])
  })
  it('refuses an empty folder with its path and what is missing', async () => {
    await expect(loadPack(folder)).rejects.toMatchObject({
      code: 'ONTOLOGY_MISSING',
      args: { path: folder, missing: 'lexicon/*.ttl' },
    })
  })
  it('refuses a folder that does not exist', async () => {
    const path = join(folder, 'nowhere')
    await expect(loadPack(path)).rejects.toMatchObject({ code: 'ONTOLOGY_MISSING', args: { path } })
  })
  it('refuses a folder without rules', async () => {
    await put('lexicon/words.ttl', lexicon)
    await put('rules/README.md', 'no rules')
    await expect(loadPack(folder)).rejects.toMatchObject({
      code: 'ONTOLOGY_MISSING',
      args: { missing: 'rules/*.yaml' },
    })
  })
  it('has no weights of quotations where there is no such file', async () => {
    await put('lexicon/words.ttl', lexicon)
    await put('rules/10.yaml', rules)
    expect((await loadPack(folder)).quotes).toBeUndefined()
  })
  it('does not take weights that cannot be read for none', async () => {
    await put('lexicon/words.ttl', lexicon)
    await put('rules/10.yaml', rules)
    await mkdir(join(folder, 'quotes.yaml'))
    await expect(loadPack(folder)).rejects.toMatchObject({ code: 'EISDIR' })
  })
  it('names a broken file by its path in the folder', async () => {
    await put('lexicon/words.ttl', lexicon)
    await put('rules/mentions/10.yaml', `${rules}  colour: red\n`)
    await expect(loadPack(folder)).rejects.toMatchObject({
      code: 'RULE_INVALID',
      args: { file: 'rules/mentions/10.yaml' },
    })
  })
})
