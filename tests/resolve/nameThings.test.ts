import { describe, expect, it } from 'vitest'
import { indexThings, nameThings } from '../../src/resolve/nameThings.js'
import { mentionOf } from '../support/mentions.js'
import { placeOf, thingOf } from '../support/smallPack.js'

const things = [
  placeOf('990000', '海东省', undefined, { altLabels: ['海东'], abbreviations: ['海'] }),
  placeOf('980000', '山西省', undefined, { abbreviations: ['山', '晋'] }),
  placeOf('990100', '云川市', '990000'),
  placeOf('990200', '雾岭市', '990000'),
  placeOf('990300', '雾台市', '990000'),
  placeOf('990101', '丰收县', '990100'),
  thingOf({ id: 'id/event/sea-day', class: 'Event', label: '海洋日', hiddenLabels: ['海洋 日'] }),
  thingOf({ id: 'id/event/a', class: 'Event', label: '开渔节' }),
  thingOf({ id: 'id/event/b', class: 'Event', label: '开渔节' }),
]
const index = indexThings(things)
const place = (label: string) => mentionOf({ class: 'Place', label })
const named = (...mentions: Parameters<typeof nameThings>[0]) =>
  nameThings(mentions, index, things).map(({ thing, label }) => `${thing?.id} ${label}`)

describe('a mention that a rule of grammar found', () => {
  it('is the lexicon’s thing of that name, and takes its label', () => {
    expect(named(place('海东'))).toEqual(['id/place/990000 海东省'])
  })
  it('is found whatever its quotes and spaces', () => {
    expect(named(mentionOf({ class: 'Event', label: '“海洋日”' }))).toEqual(['id/event/sea-day 海洋日'])
  })
  it('is no thing of another class', () => {
    expect(named(mentionOf({ class: 'Organization', label: '海东' }))).toEqual(['undefined 海东'])
  })
  it('is none of two things that share the name', () => {
    expect(named(mentionOf({ class: 'Event', label: '开渔节' }))).toEqual(['undefined 开渔节'])
  })
  it('keeps the thing that it has', () => {
    const [, , , , , , , a] = things
    expect(named(mentionOf({ class: 'Event', label: '开渔节', ...(a ? { thing: a } : {}) }))).toEqual([
      'id/event/a 开渔节',
    ])
  })
  it('has parts that are named too', () => {
    const parts = [mentionOf({ class: 'Event', label: '海洋日' })]
    const [whole] = nameThings([mentionOf({ class: 'Event', label: '甲', parts })], index, things)
    expect(whole?.parts.map(({ thing }) => thing?.id)).toEqual(['id/event/sea-day'])
  })
})

describe('a place named by one character', () => {
  const sure = (label: string, at: number) => {
    const thing = things[at]
    return mentionOf({ class: 'Place', label, ...(thing ? { thing } : {}) })
  }

  it('is the place that the article names and that begins so', () => {
    expect(named(sure('雾岭市', 3), place('雾'))).toEqual([
      'id/place/990200 雾岭市',
      'id/place/990200 雾岭市',
    ])
  })
  it('is the place that the article names and that is abbreviated so', () => {
    expect(named(sure('山西省', 1), place('晋')).at(-1)).toBe('id/place/980000 山西省')
  })
  it('is the one province or prefecture that it can be', () => {
    expect(named(place('云'))).toEqual(['id/place/990100 云川市'])
    expect(named(place('晋'))).toEqual(['id/place/980000 山西省'])
  })
  it('is no place where it could be several', () => {
    expect(named(place('雾'))).toEqual([])
  })
  it('is no place where none begins so', () => {
    expect(named(place('丰'))).toEqual([])
  })
})
