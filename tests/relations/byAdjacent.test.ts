import { describe, expect, it } from 'vitest'
import { casesIn, pairsIn } from '../support/relations.js'

const within = '- { id: within, relation: within, by: adjacent, options: { order: object-first } }'
const holdsPost = "- { id: holdsPost, relation: holdsPost, by: adjacent, options: { between: '(?:是|任)' } }"

describe('two mentions side by side', () => {
  it('say what the rule says, with both as evidence', () => {
    expect(casesIn(within, ['海东省云川市很忙。'])).toEqual(['云川市 > 海东省 «海东省云川市»'])
  })
  it('say it in the order that the rule asks for', () => {
    const before = holdsPost.replace('options: {', 'options: { order: object-first,')
    expect(pairsIn(before, ['局长是李潮。'])).toEqual(['李潮 > 局长'])
    expect(pairsIn(holdsPost, ['局长是李潮。'])).toEqual([])
  })
  it('say it of each pair of three', () => {
    expect(pairsIn(within, ['海东省云川市丰收县很忙。'])).toEqual(['云川市 > 海东省', '丰收县 > 云川市'])
  })
  it('say nothing with a word between', () => {
    expect(pairsIn(within, ['海东省和云川市很忙。'])).toEqual([])
  })
  it('may have between them what the rule allows, and that alone', () => {
    expect(pairsIn(holdsPost, ['李潮是局长。'])).toEqual(['李潮 > 局长'])
    expect(pairsIn(holdsPost, ['李潮不是局长。'])).toEqual([])
    expect(pairsIn(holdsPost, ['李潮局长说。'])).toEqual([])
  })
  it('come after what the rule asks for, whatever places lie between', () => {
    const zone =
      "- { id: at, relation: locatedIn, by: adjacent, subject: [Event], options: { order: object-first, lead: 在, between: '举办', innermost: 'yes' } }"
    expect(pairsIn(zone, ['在海东省云川市举办渔业大会。'])).toEqual(['渔业大会 > 云川市'])
    expect(pairsIn(zone, ['云川市举办渔业大会。'])).toEqual([])
  })
  it('say nothing of places that by their codes do not lie in each other', () => {
    expect(pairsIn(within, ['云川市雾岭市很忙。'])).toEqual([])
    expect(pairsIn(within.replace('object-first', 'subject-first'), ['海东省云川市很忙。'])).toEqual([])
    expect(pairsIn(within, ['雾岭市丰收县很忙。'])).toEqual([])
  })
  it('may stand in lists of their class, where the rule says of which end', () => {
    const listed = within.replace('object-first', 'object-first, list: subject')
    const list = ['海东省云川市、雾岭市很忙。']
    expect(pairsIn(within, list)).toEqual(['云川市 > 海东省'])
    expect(pairsIn(listed, list)).toEqual(['云川市 > 海东省', '雾岭市 > 海东省'])
    expect(pairsIn(listed, ['海东省云川市很忙,雾岭市很闲。'])).toEqual(['云川市 > 海东省'])
  })
  it('come before what the rule asks for', () => {
    const post =
      "- { id: post, relation: holdsPost, by: adjacent, options: { between: '是', followed: '之一' } }"
    expect(pairsIn(post, ['李潮是局长之一。'])).toEqual(['李潮 > 局长'])
    expect(pairsIn(post, ['李潮是局长。'])).toEqual([])
  })
  it('say nothing of one thing and itself', () => {
    expect(pairsIn(within, ['海东省海东省。'])).toEqual([])
  })
})
