import { expect, it } from 'vitest'
import { compileExtractor } from '../../src/mentions/extractor.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'

it('cuts sentences without the words of headings and page matter, which would pass for names', async () => {
  const pack = await loadPack(ownPack)
  const tags = (lexicon: typeof pack.lexicon) =>
    compileExtractor({ ...pack, lexicon })
      .tokenizer.cut('更大力度擘画蓝图')
      .map(({ word, tag }) => `${word}/${tag}`)
  const more = (name: string) => ({
    ...pack.lexicon,
    words: new Map([...pack.lexicon.words, [name, ['擘画蓝图']]]),
  })
  expect(tags(more('headingVerb'))).not.toContain('擘画蓝图/nz')
  expect(tags(more('notName'))).toContain('擘画蓝图/nz')
})
