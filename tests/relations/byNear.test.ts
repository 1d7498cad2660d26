import { describe, expect, it } from 'vitest'
import { casesIn, pairsIn } from '../support/relations.js'

const focus = '- { id: focusesOn.near, relation: focusesOn, by: near, subject: [Programme] }'
const madeFor =
  '- { id: targets.made-for, relation: targets, by: near, subject: [Programme], options: { from: group.made-for group, order: before } }'

describe('what is singled out beside an act', () => {
  it('belongs to its thing, from the act to it', () => {
    expect(casesIn(focus, ['实施海风计划，聚焦远洋捕捞。'])).toEqual([
      '海风计划 > 远洋捕捞 «实施海风计划，聚焦远洋捕捞»',
    ])
  })
  it('belongs to the thing of its own clause before that of others', () => {
    expect(pairsIn(focus, ['实施海风计划，围绕远洋捕捞建立海浪机制，开展海潮行动。'])).toEqual([
      '海浪机制 > 远洋捕捞',
    ])
  })
  it('belongs to the thing of the next clause before that of the last', () => {
    expect(pairsIn(focus, ['实施海风计划，围绕远洋捕捞，建立海浪机制。'])).toEqual(['海浪机制 > 远洋捕捞'])
  })
  it('belongs to nothing two clauses away', () => {
    expect(pairsIn(focus, ['实施海风计划，人人受益，聚焦远洋捕捞。'])).toEqual([])
  })
  it('belongs to the thing before a clause of figures', () => {
    expect(pairsIn(focus, ['实施海风计划，首期投资1.5亿元，聚焦远洋捕捞。'])).toEqual(['海风计划 > 远洋捕捞'])
  })
  it('belongs to nothing that no verb makes', () => {
    const said = focus.replace('subject: [Programme]', 'subject: [PolicyDocument]')
    expect(pairsIn(said, ['远洋捕捞有《渔业条例》。'])).toEqual([])
  })
})

describe('with options', () => {
  it('order before, it must stand before the act in its clause', () => {
    expect(pairsIn(madeFor, ['为渔民建立海浪机制。'])).toEqual(['海浪机制 > 渔民'])
    expect(pairsIn(madeFor, ['建立海浪机制帮助渔民。'])).toEqual([])
    expect(pairsIn(madeFor, ['为了渔民，建立海浪机制。'])).toEqual([])
  })
  it('order ahead, before the act in its clause or in the clause before', () => {
    const ahead = focus.replace(' }', ', options: { order: ahead } }')
    expect(pairsIn(ahead, ['围绕远洋捕捞，建立海浪机制。'])).toEqual(['海浪机制 > 远洋捕捞'])
    expect(pairsIn(ahead, ['建立海浪机制，围绕远洋捕捞。'])).toEqual([])
  })
  it('lead, it or its list must come right after these words', () => {
    const led = madeFor.replace('order: before', "order: before, lead: '面向'")
    expect(pairsIn(led, ['面向渔民、船员建立海浪机制。'])).toEqual(['海浪机制 > 渔民', '海浪机制 > 船员'])
    expect(pairsIn(led, ['为渔民建立海浪机制。'])).toEqual([])
  })
  it('unless, what those rules have found is left out', () => {
    const again = focus.replace('focusesOn.near', 'again').replace(' }', ', options: { unless: focusesOn } }')
    expect(casesIn(`${focus}\n${again}`, ['实施海风计划，聚焦远洋捕捞。'])).toHaveLength(1)
  })
  it('from, only mentions of those rules count', () => {
    const only = madeFor.replace('group.made-for group', 'group.made-for')
    expect(pairsIn(only, ['对渔民建立海浪机制。'])).toEqual([])
  })
})
