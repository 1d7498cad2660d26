import { describe, expect, it } from 'vitest'
import { extractorOf, mentionsOf, outlineOfMentions, placeOf } from '../support/smallPack.js'

function extractor(...rules: string[]) {
  return extractorOf({
    words: { head: '先行区 示范区', vague: '《通知》', cue: '列入' },
    things: [placeOf('990000', '海东省', undefined, { altLabels: ['海东'] })],
    rules: ['- { id: place.named, class: Place, by: names, inside: [PilotZone] }', ...rules].join('\n'),
  })
}
const document = `- { id: document.marks, class: PolicyDocument, by: pattern, not: [vague], pattern: '(?<PolicyDocument>{document})' }`
const zone = `- { id: zone, class: PilotZone, by: pattern, pattern: '(?<PilotZone>{Place}{han}{0,4}?{head})' }`

describe('a pattern', () => {
  it('finds what its group of a class holds, as many as there are', () => {
    expect(outlineOfMentions(extractor(document), '印发《渔港条例》和《渔船办法》')).toEqual([
      'PolicyDocument 渔港条例',
      'PolicyDocument 渔船办法',
    ])
  })
  it('finds nothing of the words that the rule leaves out', () => {
    expect(outlineOfMentions(extractor(document), '印发《通知》')).toEqual([])
  })
  it('reads places that the lexicon knows', () => {
    expect(outlineOfMentions(extractor(zone), '建设海东省渔业先行区')).toEqual([
      'PilotZone 海东省渔业先行区',
      'Place 海东省',
    ])
    expect(outlineOfMentions(extractor(zone), '建设某地渔业先行区')).toEqual([])
  })
  it('finds the things of all its groups, with digits to tell two of a class apart', () => {
    const two = `- { id: two, class: Post, by: pattern, pattern: '(?<Post1>[^,、]+长)、(?<Post2>[^,、]+长)(?<Person>李{han})' }`
    expect(outlineOfMentions(extractor(two), '局长、站长李潮说')).toEqual([
      'Post 局长',
      'Post 站长',
      'Person 李潮',
    ])
  })
  it('finds no mention of a group that took no part', () => {
    const either = `- { id: either, class: Event, by: pattern, pattern: '(?<Event>开渔节)|(?<Person>李潮)' }`
    expect(outlineOfMentions(extractor(either), '开渔节上')).toEqual(['Event 开渔节'])
  })
  it('has all that it matched as evidence', () => {
    const listed = `- { id: listed, class: Event, by: pattern, pattern: '将(?<Event>{quote}){cue}' }`
    const sentence = '将“开渔节”列入计划'
    const [mention] = mentionsOf(extractor(listed), sentence)
    expect(mention && sentence.slice(mention.evidence.start, mention.evidence.end)).toBe('将“开渔节”列入')
    expect(mention?.label).toBe('开渔节')
  })
  it('comes to an end though it can match nothing', () => {
    const empty = `- { id: empty, class: Event, by: pattern, pattern: '(?<Event>开渔节)?' }`
    expect(
      outlineOfMentions(extractor(empty), '迎接开渔节').filter((line) => line.endsWith('开渔节')),
    ).toHaveLength(1)
  })
  it('finds no mention without a character', () => {
    const empty = `- { id: empty, class: Event, by: pattern, pattern: '(?<Event>(?:开渔节)?)' }`
    expect(outlineOfMentions(extractor(empty), '迎接开渔节')).toEqual(['Event 开渔节'])
  })
})
