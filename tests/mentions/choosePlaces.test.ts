import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/mentions/findMentions.js'
import { articleOfSentences, extractorOf, placeOf } from '../support/smallPack.js'

const extractor = extractorOf({
  things: [
    placeOf('990000', '海东省', undefined, { altLabels: ['海东'] }),
    placeOf('990100', '云川市', '990000', { altLabels: ['云川'] }),
    placeOf('990101', '鼓台区', '990100', { altLabels: ['鼓台'] }),
    placeOf('990102', '丰收县', '990100', { altLabels: ['丰收'] }),
    placeOf('990103', '平区', '990100'),
    placeOf('990104', '川口县', '990100', { altLabels: ['川口'] }),
    placeOf('990105', '平岭县', '990100', { altLabels: ['平岭'] }),
    placeOf('990106', '丰年区', '990100'),
    placeOf('990200', '雾岭市', '990000', { altLabels: ['雾岭'] }),
    placeOf('990201', '鼓台区', '990200', { altLabels: ['鼓台'] }),
  ],
  words: { townWord: '镇' },
  rules: '- { id: place.named, class: Place, by: names }',
})

/** Codes of the places found in paragraphs of one sentence each. */
function codesOf(...sentences: string[]): (string | undefined)[] {
  const article = articleOfSentences(...sentences.map((sentence) => [sentence]))
  return findMentions(article, extractor).mentions.map(({ thing }) => thing?.notation)
}

describe('a place', () => {
  it('that is a province or prefecture counts by any form', () => {
    expect(codesOf('海东来了，云川也来了。')).toEqual(['990000', '990100'])
  })
  it('that is a county counts by its full name', () => {
    expect(codesOf('丰收县今年很忙。')).toEqual(['990102'])
  })
  it('that is a county does not count by a short form alone, which may be a word', () => {
    expect(codesOf('今年丰收了。')).toEqual([])
  })
  it('that is a county counts by its short form where the article also has its full name', () => {
    expect(codesOf('丰收县今年很忙。', '今年，丰收来了。')).toEqual(['990102', '990102'])
  })
  it('that is a county counts by its short form where the article names what it lies in', () => {
    expect(codesOf('云川市很忙。', '今年，丰收来了。')).toEqual(['990100', '990102'])
  })
  it('that is a county counts by its short form beside another of the same prefecture', () => {
    expect(codesOf('鼓楼、丰收都来了。')).toEqual([])
    expect(codesOf('建好川口县、丰收和平岭基地。')).toEqual(['990104', '990102', '990105'])
    expect(codesOf('建好川口县，丰收在望。')).toEqual(['990104'])
  })
  it('that is a county counts by its short form in a list that ends as places do', () => {
    expect(codesOf('客商从丰收等地赶来。')).toEqual(['990102'])
    expect(codesOf('客商盼着丰收等喜讯。')).toEqual([])
  })
  it('that is a district is sure right before a town', () => {
    expect(codesOf('丰年区今年很忙。')).toEqual([])
    expect(codesOf('丰年区二屯镇今年很忙。')).toEqual(['990106'])
  })
  it('that is a district of two characters needs such context too', () => {
    expect(codesOf('这里是平区。')).toEqual([])
    expect(codesOf('云川市里的平区。')).toEqual(['990100', '990103'])
  })
})

describe('a name that two places share', () => {
  it('is none of them without context', () => {
    expect(codesOf('鼓台区今年很忙。')).toEqual([])
  })
  it('is the one that lies in a place that the article names', () => {
    expect(codesOf('雾岭市很忙。', '鼓台区也很忙。')).toEqual(['990200', '990201'])
  })
  it('is the one whose upper place stands right before it, where the article names both', () => {
    expect(codesOf('云川市鼓台区和雾岭市鼓台区很忙。')).toEqual(['990100', '990101', '990200', '990201'])
  })
})
