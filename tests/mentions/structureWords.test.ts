import { expect, it } from 'vitest'
import { compileExtractor } from '../../src/mentions/extractor.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'

it('cuts sentences without the words of headings and page matter, or of what stands across the ends of words', async () => {
  const pack = await loadPack(ownPack)
  const tags = (lexicon: typeof pack.lexicon) =>
    compileExtractor({ ...pack, lexicon })
      .tokenizer.cut('更大力度擘画蓝图')
      .map(({ word, tag }) => `${word}/${tag}`)
  const more = (name: string) => ({
    ...pack.lexicon,
    words: new Map([...pack.lexicon.words, [name, ['擘画蓝图']]]),
  })
  for (const name of ['headingVerb', 'notName', 'leadVerbNot'])
    expect(tags(more(name))).not.toContain('擘画蓝图/nz')
  expect(tags(more('act'))).toContain('擘画蓝图/nz')
})
