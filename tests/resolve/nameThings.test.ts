import { describe, expect, it } from 'vitest'
import { nameThings } from '../../src/resolve/nameThings.js'
import { indexThings } from '../../src/resolve/thingIndex.js'
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
const index = indexThings({ things, words: new Map() })
const place = (label: string) => mentionOf({ class: 'Place', label })
const named = (...mentions: Parameters<typeof nameThings>[0]) =>
  nameThings(mentions, index, new Set()).map(({ thing, label }) => `${thing?.id} ${label}`)

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
    const [whole] = nameThings([mentionOf({ class: 'Event', label: '甲', parts })], index, new Set())
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

describe('a mention that only points back', () => {
  const body = (label: string, sentence = 0) => mentionOf({ class: 'Organization', label, sentence })
  const back = (label: string, name: 'own' | RegExp = 'own', reach = 2, sentence = 1) =>
    mentionOf({ class: 'Organization', label, sentence, refers: { name, reach } })

  it('is the thing of its class that ends so and was named last', () => {
    expect(named(body('甲市林业局'), body('乙市林业局'), body('丙公司'), back('该局')).at(-1)).toBe(
      'undefined 乙市林业局',
    )
  })
  it('is the lexicon’s thing where that is one', () => {
    const county = things[5]
    const full = mentionOf({ class: 'Place', label: '丰收县', ...(county ? { thing: county } : {}) })
    const pointing = (label: string) =>
      mentionOf({ class: 'Place', label, refers: { name: 'own', reach: 9 } })
    expect(named(full, pointing('全县'), pointing('县里'), pointing('该县'))).toEqual(
      Array.from({ length: 4 }, () => 'id/place/990101 丰收县'),
    )
  })
  it('may be any whose name the rule says', () => {
    expect(named(body('丙公司'), back('会议', /公司$/)).at(-1)).toBe('undefined 丙公司')
  })
  it('leaves the years of a plan out of account', () => {
    const plan = mentionOf({ class: 'PolicyDocument', label: '渔业规划（2021—2030年）' })
    const short = mentionOf({ class: 'PolicyDocument', label: '《规划》', refers: { name: 'own', reach: 9 } })
    expect(named(plan, short).at(-1)).toBe('undefined 渔业规划（2021—2030年）')
  })
  it('gives its words to what is named by them later', () => {
    expect(named(body('丙公司'), back('丙司', /公司$/), body('丙司', 2)).at(-1)).toBe('undefined 丙公司')
  })
  it('may be only what the title names', () => {
    const plan = (label: string, sentence: number) => mentionOf({ class: 'PolicyDocument', label, sentence })
    const own = mentionOf({
      class: 'PolicyDocument',
      label: '方案',
      sentence: 2,
      refers: { name: 'title', reach: 9 },
    })
    const all = [plan('渔港方案', 0), plan('海塘方案', 2), own]
    const last = (titles: number[]) => nameThings(all, index, new Set(titles)).at(-1)
    expect(last([0])).toMatchObject({ label: '渔港方案', start: own.start })
    expect(nameThings(all, index, new Set())).toHaveLength(2)
  })
  it('is none where nothing was named, or too far back', () => {
    expect(named(back('该局'))).toEqual([])
    expect(named(body('丙公司'), back('该局'))).toHaveLength(1)
    expect(named(body('甲市林业局'), back('该局', 'own', 2, 3))).toHaveLength(1)
  })
})
