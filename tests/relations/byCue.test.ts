import { describe, expect, it } from 'vitest'
import { articleOf } from '../support/articleOf.js'
import { casesIn, pairsIn } from '../support/relations.js'
import { articleOfSentences } from '../support/smallPack.js'

const guided = (options: string, more = '') =>
  `- { id: guidedBy, relation: guidedBy, by: cue, cue: [follow]${more}, options: { ${options} } }`
const holds = (options = 'carrier: before') =>
  `- { id: holdsPost, relation: holdsPost, by: cue, cue: [担任], options: { ${options} } }`

describe('a cue before the object', () => {
  it('joins it to the nearest mention before the cue', () => {
    expect(casesIn(holds(), ['王岸说，李潮早年担任站长。'])).toEqual(['李潮 > 站长 «李潮早年担任站长»'])
  })
  it('may be a word class or a word', () => {
    expect(pairsIn(guided('carrier: actor'), ['云川市践行潮汐理念。'])).toEqual(['云川市 > 潮汐理念'])
    expect(pairsIn(guided('carrier: actor').replace('follow', '牢记'), ['云川市牢记潮汐理念。'])).toEqual([
      '云川市 > 潮汐理念',
    ])
  })
  it('says nothing where it is missing', () => {
    expect(pairsIn(guided('carrier: actor'), ['云川市有潮汐理念。'])).toEqual([])
  })
  it('says nothing where it comes after', () => {
    expect(pairsIn(guided('carrier: actor'), ['云川市把潮汐理念来践行。'])).toEqual([])
  })
  it('says nothing over a clause', () => {
    expect(pairsIn(guided('carrier: actor'), ['云川市继续学习，潮汐理念在心。'])).toEqual([])
  })
  it('says it over a clause where the rule reads whole sentences', () => {
    expect(
      pairsIn(guided('carrier: actor, scope: sentence'), ['云川市继续学习，潮汐理念在心。']),
    ).toHaveLength(1)
  })
  it('says nothing from too far away', () => {
    const sentence = '云川市践行大家都很熟悉的潮汐理念。'
    expect(pairsIn(guided("carrier: actor, reach: '3'"), [sentence])).toEqual([])
    expect(pairsIn(guided("carrier: actor, reach: '30'"), [sentence])).toHaveLength(1)
  })
  it('is never part of the object itself', () => {
    const rule = guided('carrier: theme', ', subject: [Article]').replace('follow', '潮汐')
    expect(pairsIn(rule, ['潮汐理念深入人心。'])).toEqual([])
  })
  it('counts only where the words come after the object that the rule asks for', () => {
    const rule = guided("carrier: actor, followed: '[^。]{0,4}纳入'")
    expect(pairsIn(rule, ['云川市践行潮汐理念并将它纳入课程。'])).toHaveLength(1)
    expect(pairsIn(rule, ['云川市践行潮汐理念。'])).toEqual([])
  })
  it('counts only where the words come before the object that the rule asks for', () => {
    const rule = guided("carrier: actor, preceded: '践行'")
    expect(pairsIn(rule, ['云川市践行潮汐理念。'])).toHaveLength(1)
    expect(pairsIn(rule, ['云川市践行了潮汐理念。'])).toEqual([])
  })
  it('says of no theme what is only called for, where the rule knows the words', () => {
    const rule = guided("carrier: actor, silentAfter: '指出'")
    const article = (sentence: string) => articleOf(`海风吹来\n\n${sentence}`)
    expect(pairsIn(rule, article('大家践行潮汐理念。'))).toHaveLength(1)
    expect(pairsIn(rule, article('会议指出，要践行潮汐理念。'))).toEqual([])
    expect(pairsIn(rule, article('会议指出，云川市践行潮汐理念。'))).toHaveLength(1)
  })
})

describe('the carrier', () => {
  it('before must end with the cue or stand right before it where it is to be attached', () => {
    expect(pairsIn(holds("carrier: before, attached: 'yes'"), ['李潮担任站长。'])).toEqual(['李潮 > 站长'])
    expect(pairsIn(holds("carrier: before, attached: 'yes'"), ['李潮早年担任站长。'])).toEqual([])
  })
  it('before may be in an earlier sentence of the paragraph where the rule looks back', () => {
    const back = holds('carrier: before, lookback: paragraph')
    expect(casesIn(back, ['李潮来了。', '他担任站长。'])).toEqual(['李潮 > 站长 «担任站长»'])
    expect(pairsIn(holds(), ['李潮来了。', '他担任站长。'])).toEqual([])
    expect(pairsIn(back, articleOfSentences(['李潮来了。'], ['他担任站长。']))).toEqual([])
  })
  it('actor is the subject of the sentence', () => {
    expect(casesIn(guided('carrier: actor'), ['近年来，云川市认真践行潮汐理念。'])).toEqual([
      '云川市 > 潮汐理念 «云川市认真践行潮汐理念»',
    ])
  })
  it('actor is the theme where the sentence names none', () => {
    const text =
      '渔港之变\n\n一、凝聚渔家共识\n\n全市上下践行潮汐理念，渔业发展的基础更加牢固，人人都有收获，个个都能受益。\n\n二、汇聚渔家力量\n\n大家都来出力。'
    expect(pairsIn(guided('carrier: actor'), articleOf(text))).toEqual(['凝聚渔家共识 > 潮汐理念'])
  })
  it('theme is the article where there is no theme', () => {
    expect(pairsIn(guided('carrier: theme', ', subject: [Article]'), ['云川市践行潮汐理念。'])).toEqual([
      'small > 潮汐理念',
    ])
  })
})
