import { describe, expect, it } from 'vitest'
import { casesIn, pairsIn } from '../support/relations.js'

describe('relate', () => {
  it('gives a case that two rules find to the earlier one', () => {
    const inside = '- { id: b, relation: targets, by: inside }\n'
    const near = '- { id: a, relation: targets, by: near, subject: [Programme], object: [Group] }\n'
    const sentence = ['实施渔民互助计划，帮助渔民。']
    expect(casesIn(inside + near, sentence)).toEqual(['渔民互助计划 > 渔民 «渔民互助计划»'])
    expect(casesIn(near + inside, sentence)).toHaveLength(1)
    expect(casesIn(near + inside, sentence)).not.toEqual(casesIn(inside + near, sentence))
  })
  it('gives a case once, at its first place', () => {
    const within = '- { id: within, relation: within, by: adjacent, options: { order: object-first } }'
    expect(pairsIn(within, ['海东省云川市来了。', '海东省云川市走了。'])).toEqual(['云川市 > 海东省'])
  })
  it('reads only sentences of the roles that a rule names', () => {
    const within =
      '- { id: within, relation: within, by: adjacent, roles: [caption], options: { order: object-first } }'
    expect(pairsIn(within, ['海东省云川市来了。'])).toEqual([])
  })
  it('lets later rules see what earlier ones found', () => {
    const parts = '- { id: a, relation: hasPart, by: parts }\n'
    const theme =
      '- { id: b, relation: implementedThrough, by: theme, object: [Programme], options: { unless: hasPart } }\n'
    const sentences = ['推行“听诉、核实”两步工作法。']
    expect(pairsIn(parts + theme, sentences).at(-1)).toBe('small > “听诉、核实”两步工作法')
  })
})
