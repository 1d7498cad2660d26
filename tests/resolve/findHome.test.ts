import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/document/article.js'
import { findMentions } from '../../src/mentions/findMentions.js'
import { findHome, nameHome } from '../../src/resolve/findHome.js'
import { indexThings } from '../../src/resolve/thingIndex.js'
import { mentionOf } from '../support/mentions.js'
import { articleOfSentences, extractorOf, placeOf } from '../support/smallPack.js'

const extractor = extractorOf({
  things: [
    placeOf('990000', '海东省'),
    placeOf('990100', '云川市', '990000'),
    placeOf('990101', '丰收县', '990100'),
    placeOf('990102', '银滩县', '990100'),
    placeOf('990200', '雾岭市', '990000'),
  ],
  rules: '- { id: place.named, class: Place, by: names, roles: [title, body] }',
})

const index = indexThings(extractor.lexicon)

const level = (label: string) => mentionOf({ class: 'Place', label, refers: { name: 'home', reach: 9 } })
const namedAt = (home: string | undefined, ...labels: string[]) => {
  const thing = extractor.lexicon.things.find((one) => one.label === home)
  return nameHome(labels.map(level), thing, index).map(({ label }) => label)
}

function homeOf(article: Article): string | undefined {
  return findHome(findMentions(article, extractor), index)?.label
}
const homeIn = (...sentences: string[]) => homeOf(articleOfSentences(sentences))

describe('the home of an article', () => {
  it('is the place that it names most often', () => {
    expect(homeIn('云川市来了。', '雾岭市来了。', '云川市走了。')).toBe('云川市')
  })
  it('is the place in its title, though another is named more often', () => {
    const article = articleOfSentences(['雾岭市的海。', '云川市来了。', '云川市走了。', '云川市。'])
    const [title, ...rest] = article.sentences
    if (!title) throw new Error('no sentence')
    expect(homeOf({ ...article, sentences: [{ ...title, role: 'title' }, ...rest] })).toBe('雾岭市')
  })
  it('is no province where a place below it is named', () => {
    expect(homeIn('海东省来了。', '海东省又来了。', '云川市来了。')).toBe('云川市')
  })
  it('is the province where nothing below it is named', () => {
    expect(homeIn('海东省来了。')).toBe('海东省')
  })
  it('is the lower of two places named as often', () => {
    expect(homeIn('云川市来了。', '丰收县来了。')).toBe('丰收县')
  })
  it('is none where no place is named', () => {
    expect(homeIn('谁也没来。')).toBeUndefined()
  })
  it('is the same however the sentences are ordered', () => {
    const sentences = ['云川市来了。', '雾岭市来了。']
    expect(homeIn(...sentences)).toBe(homeIn(...sentences.toReversed()))
  })
})

describe('我市', () => {
  it('is the article’s home or what that lies in, by the level that it says', () => {
    expect(namedAt('丰收县', '我县', '我市', '我省')).toEqual(['丰收县', '云川市', '海东省'])
  })
  it('is none where home is no such place', () => {
    expect(namedAt('云川市', '我县')).toEqual([])
    expect(namedAt(undefined, '我市')).toEqual([])
  })
})
