import { describe, expect, it } from 'vitest'
import { extractorOf, outlineOfMentions, placeOf } from '../support/smallPack.js'

const things = [placeOf('330900', '舟山市')]
const words = {
  bodyHead: '局 中心 公司 银行',
  stop: '几家',
  bodyVerb: '发展 管理',
  notBody: '格局',
  alone: '公司',
  goesOn: '股份',
}
const rules = `- id: place.named
  class: Place
  by: names
  inside: [Organization]
- id: some.rule
  class: Organization
  by: chain
  from: [Place]
  ends: [bodyHead]
  stops: [stop]
  verbs: [bodyVerb]
  goesOn: [goesOn]
  not: [notBody]
  never: [alone]
  max: 12
`
const extractor = extractorOf({ words, rules, things })
const find = (sentence: string): string[] =>
  outlineOfMentions(extractor, sentence).filter((line) => line.startsWith('Organization'))

describe('a body by place and ending', () => {
  it('reaches right to its last ending', () => {
    expect(find('舟山市渔业局渔港管理中心派人上船。')).toEqual(['Organization 舟山市渔业局渔港管理中心'])
  })
  it('ends before a verb that names of bodies do not hold', () => {
    expect(find('舟山市召集渔业公司。')).toEqual([])
    expect(find('舟山市渔业发展银行支持渔民。')).toEqual(['Organization 舟山市渔业发展银行'])
  })
  it('goes over no mark, number, or word of the classes that stop it', () => {
    expect(find('舟山市、渔业局')).toEqual([])
    expect(find('舟山市几家渔业公司')).toEqual([])
    expect(find('舟山市3渔业公司')).toEqual([])
  })
  it('holds an ordinal', () => {
    expect(find('舟山市第一渔业公司开工。')).toEqual(['Organization 舟山市第一渔业公司'])
  })
  it('is none where only a general word follows the place, or one that just looks like an ending', () => {
    expect(find('舟山市公司林立。')).toEqual([])
    expect(find('舟山市渔业格局一新。')).toEqual([])
  })
  it('is none where a word says that the name goes on', () => {
    expect(find('舟山市渔业公司股份大涨。')).toEqual([])
  })
  it('is no longer than the rule lets it be', () => {
    expect(find('舟山市渔港渔船渔网渔民渔村渔业公司开工。')).toEqual([])
  })
})
