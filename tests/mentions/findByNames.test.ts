import { describe, expect, it } from 'vitest'
import { extractorOf, mentionsOf, outlineOfMentions, placeOf, thingOf } from '../support/smallPack.js'

const extractor = extractorOf({
  words: { nameContinuation: '门 特色', sloganLead: '美丽', afterCounty: '社区', leadVerb: '联合' },
  things: [
    placeOf('990000', '海东省', undefined, { altLabels: ['海东'] }),
    placeOf('990100', '云川市', '990000', { altLabels: ['云川'] }),
    placeOf('990101', '长汀县', '990100', { altLabels: ['长汀'] }),
    placeOf('990102', '联合县', '990100'),
    thingOf({ id: 'id/doctrine/tides', class: 'Doctrine', label: '潮汐理念', altLabels: ['“三个顺应”'] }),
    thingOf({ id: 'id/doctrine/new-tides', class: 'Doctrine', label: '新时代潮汐理念' }),
    thingOf({ id: 'id/organization/sea', class: 'Organization', label: '海洋部', hiddenLabels: ['海部'] }),
    thingOf({ id: 'id/event/sea-day', class: 'Event', label: '海洋日' }),
  ],
  rules: `
- { id: place.named, class: Place, by: names }
- { id: doctrine.named, class: Doctrine, by: names }
- { id: organization.named, class: Organization, by: names, roles: [body] }
- { id: event.named, class: Event, by: names, roles: [title] }
`,
})

describe('a name of the lexicon', () => {
  it('is found with its class and first label', () => {
    expect(outlineOfMentions(extractor, '海东省践行潮汐理念。')).toEqual([
      'Place 海东省',
      'Doctrine 潮汐理念',
    ])
  })
  it('is found by each of its forms, and known as one thing', () => {
    const mentions = mentionsOf(extractor, '海洋部要求，践行“三个顺应”。')
    expect(mentions.map(({ thing }) => thing?.id)).toEqual(['id/organization/sea', 'id/doctrine/tides'])
    expect(mentions.map(({ label }) => label)).toEqual(['海洋部', '潮汐理念'])
  })
  it('is the longest at its place', () => {
    expect(outlineOfMentions(extractor, '践行新时代潮汐理念')).toEqual(['Doctrine 新时代潮汐理念'])
  })
  it('that is short must be words of the sentence', () => {
    expect(outlineOfMentions(extractor, '航道从南海东侧经过')).toEqual([])
    expect(outlineOfMentions(extractor, '来到海东')).toEqual(['Place 海东省'])
  })
  it('may be short where the next name ends the word', () => {
    expect(outlineOfMentions(extractor, '海东海洋部')).toEqual(['Place 海东省', 'Organization 海洋部'])
  })
  it('is none where the text shows that a longer word goes on', () => {
    expect(outlineOfMentions(extractor, '海洋部门负责')).toEqual([])
  })
  it('of a place is none in a slogan', () => {
    expect(outlineOfMentions(extractor, '建设美丽海东省')).toEqual([])
  })
  it('of a county is none where its short form goes on as another place', () => {
    expect(outlineOfMentions(extractor, '云川市来到长汀社区')).toEqual(['Place 云川市'])
    expect(outlineOfMentions(extractor, '云川市来到长汀')).toEqual(['Place 云川市', 'Place 长汀县'])
  })
  it('of a county is none where it is a verb and a level between two bodies', () => {
    expect(outlineOfMentions(extractor, '海洋部联合县医院义诊')).toEqual(['Organization 海洋部'])
    expect(outlineOfMentions(extractor, '云川市联合县义诊')).toEqual(['Place 云川市', 'Place 联合县'])
  })
  it('is left alone in sentences that its rule does not read', () => {
    expect(outlineOfMentions(extractor, '海洋日到来')).toEqual([])
  })
  it('is found whatever the width of its letters', () => {
    const wide = extractorOf({
      things: [thingOf({ id: 'id/event/d5', class: 'Event', label: 'D5峰会' })],
      rules: '- { id: event.named, class: Event, by: names }',
    })
    expect(outlineOfMentions(wide, '喜迎Ｄ５峰会')).toEqual(['Event D5峰会'])
  })
})
