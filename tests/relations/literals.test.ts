import { describe, expect, it } from 'vitest'
import { toClaim } from '../../src/relations/literalValues.js'
import { articleOf } from '../support/articleOf.js'
import { kindsIn, literalsIn } from '../support/relations.js'

describe('kinds', () => {
  it('are told by the head noun', () => {
    expect(kindsIn(['实施海风计划，建立海浪机制。'])).toEqual([
      '海风计划 Plan, by kind.head-noun',
      '海浪机制 Mechanism, by kind.head-noun',
    ])
  })
  it('are Mechanism where there is no head noun', () => {
    expect(kindsIn(['推行“渔家灯火”。'])).toEqual(['渔家灯火 Mechanism, by kind.standing-arrangement'])
  })
  it('are told once, however often a thing is mentioned', () => {
    expect(kindsIn(['实施海风计划。', '又实施海风计划。'])).toHaveLength(1)
  })
  it('are told of programmes only', () => {
    expect(kindsIn(['云川市举办开渔大会。'])).toEqual([])
  })
})

describe('numbers before a name', () => {
  it('with a measure word are its count', () => {
    expect(literalsIn('', ['打造24个渔港服务站。'])).toEqual(['渔港服务站 count 24 «24个渔港服务站»'])
  })
  it('of money are the amount of a fund, with its currency', () => {
    expect(literalsIn('', ['安排5000万元渔业振兴资金。'])).toEqual([
      '渔业振兴资金 amount 50000000 «5000万元渔业振兴资金»',
      '渔业振兴资金 currency CNY «5000万元渔业振兴资金»',
    ])
  })
  it('of money are no amount of anything else', () => {
    expect(literalsIn('', ['打造5000万元渔港服务站。'])).toEqual([])
  })
  it('are the first of several', () => {
    expect(literalsIn('', ['打造24个渔港服务站。', '打造30个渔港服务站。'])).toEqual([
      '渔港服务站 count 24 «24个渔港服务站»',
    ])
  })
})

describe('a literal rule', () => {
  const rule = (place: string, pattern: string, more = 'literal: count, subject: [Programme]') =>
    `- { id: some.literal, ${more}, place: ${place}, pattern: '${pattern}' }`

  it('reads what comes after a name', () => {
    expect(literalsIn(rule('after', '^(?<value>[0-9]+)个'), ['打造渔港服务站24个。'])).toEqual([
      '渔港服务站 count 24 «渔港服务站24个»',
    ])
  })
  it('reads what comes before a name', () => {
    const date = rule('before', '(?<year>[0-9]{4})年[^0-9]{0,20}$', 'literal: date, subject: [Event]')
    expect(literalsIn(date, ['2021年，云川市举办开渔大会。'])).toEqual([
      '开渔大会 date 2021 «2021年，云川市举办开渔大会»',
    ])
  })
  it('reads what is in a name', () => {
    expect(literalsIn(rule('inside', '“(?<value>[二三])大'), ['实施渔港提升、渔船更新“二大工程”。'])).toEqual(
      ['渔港提升、渔船更新“二大工程” count 2 «渔港提升、渔船更新“二大工程”»'],
    )
  })
  it('reads a sentence of the article itself', () => {
    const number = rule(
      'sentence',
      '(?<value>{han}+〔[0-9]{4}〕[0-9]+号)',
      'literal: documentNumber, subject: [Article], roles: [head]',
    )
    const article = articleOf(
      '云川市渔业局关于印发渔港条例的通知\n云渔发〔2023〕7号\n\n各县区：\n\n现将渔港条例印发给你们，请认真贯彻执行。\n',
    )
    expect(literalsIn(number, article)).toEqual([
      '云川市渔业局关于印发渔港条例的通知 documentNumber 云渔发〔2023〕7号 «云渔发〔2023〕7号»',
    ])
  })
  it('reads quantities, of which a thing may have several', () => {
    const quantity = rule(
      'after',
      '^,惠及(?<before>超)?(?<value>[0-9.]+万?)(?<unit>人|户)',
      'literal: quantity, subject: [Programme]',
    )
    expect(literalsIn(quantity, ['打造渔港服务站，惠及超2万人。', '打造渔港服务站，惠及300户。'])).toEqual([
      '渔港服务站 quantity {"value":20000,"unit":"人","qualifier":"超"} «渔港服务站，惠及超2万人»',
      '渔港服务站 quantity {"value":300,"unit":"户"} «渔港服务站，惠及300户»',
    ])
  })
  it('reads quantities that follow one another', () => {
    const quantity = rule(
      'after',
      '^,惠及(?<value>[0-9]+)(?<unit>人|户)',
      'literal: quantity, subject: [Programme]',
    )
    expect(literalsIn(quantity, ['打造渔港服务站，惠及300户，惠及900人，服务惠及20户。'])).toEqual([
      '渔港服务站 quantity {"value":300,"unit":"户"} «渔港服务站，惠及300户»',
      '渔港服务站 quantity {"value":900,"unit":"人"} «渔港服务站，惠及300户，惠及900人»',
    ])
  })
  it('reads the next sentence of a paragraph that names one such thing', () => {
    const next = rule('next', '^惠及(?<value>[0-9]+)(?<unit>人)', 'literal: quantity, subject: [Programme]')
    const inNext = (text: string) => literalsIn(next, articleOf(`渔港的一年\n\n${text}\n`))
    expect(inNext('云川市打造渔港服务站。惠及900人。')).toEqual([
      '渔港服务站 quantity {"value":900,"unit":"人"} «惠及900人»',
    ])
    expect(inNext('云川市打造渔港服务站，实施海风计划。惠及900人。')).toEqual([])
    expect(inNext('云川市实施海风计划。云川市又打造渔港服务站。惠及900人。')).toEqual([])
    expect(inNext('云川市打造渔港服务站。\n\n惠及900人。')).toEqual([])
  })
})

describe('toClaim', () => {
  it.each([
    [{ year: '2023' }, '2023'],
    [{ year: '2023', month: '5' }, '2023-05'],
    [{ year: '2023', month: '12', day: '7' }, '2023-12-07'],
    [{ year: '2024', month: '2', day: '29' }, '2024-02-29'],
  ])('reads the date %j as %s', (groups, text) => {
    expect(toClaim('date', groups)).toEqual({ predicate: 'date', text })
  })
  it.each([
    [{ year: '2023', month: '13' }],
    [{ year: '2023', month: '2', day: '30' }],
    [{ year: '2023', month: '4', day: '31' }],
    [{ year: '2023', month: '0' }],
    [{ year: '23' }],
    [{}],
  ])('reads no date in %j', (groups) => {
    expect(toClaim('date', groups)).toBeUndefined()
  })
  it('reads a range', () => {
    expect(toClaim('quantity', { from: '93.8', to: '95.5', unit: '%' })).toEqual({
      predicate: 'quantity',
      quantity: { from: 93.8, to: 95.5, unit: '%' },
    })
  })
  it('joins words of vagueness before and after a number', () => {
    expect(toClaim('quantity', { value: '6100', before: '超', after: '多', unit: '人次' })).toEqual({
      predicate: 'quantity',
      quantity: { value: 6100, unit: '人次', qualifier: '超…多' },
    })
    expect(toClaim('quantity', { value: '50', unit: '场', beyond: '以上' })).toEqual({
      predicate: 'quantity',
      quantity: { value: 50, unit: '场', qualifier: '以上' },
    })
  })
  it('reads no count of one, which the name says itself', () => {
    expect(toClaim('count', { value: '1' })).toBeUndefined()
    expect(toClaim('count', { value: '2' })).toEqual({ predicate: 'count', number: 2 })
  })
  it('reads no quantity without a unit or a number', () => {
    expect(toClaim('quantity', { value: '3' })).toBeUndefined()
    expect(toClaim('quantity', { value: '若干', unit: '人' })).toBeUndefined()
  })
})
