import { describe, expect, it } from 'vitest'
import type { Extractor } from '../../src/mentions/extractor.js'
import { extractorOf, outlineOfMentions } from '../support/smallPack.js'

const words = {
  bodyHead: '公司 局 合作社 信用合作社',
  stop: '召集',
  notBody: '格局 结局',
  person: '渔民 职工 老人 群众',
  personModifier: '困难 留守 全市',
  vague: '群众',
  serving: '服务 面向',
}

const extractors = new Map<string, Extractor>()

function find(fields: string, sentence: string): string[] {
  const known = extractors.get(fields)
  const extractor = known ?? extractorOf({ words, rules: `- id: some.rule\n  by: ends\n${fields}` })
  extractors.set(fields, extractor)
  return outlineOfMentions(extractor, sentence)
}

const body = (more = '') => `  class: Organization\n  ends: [bodyHead]\n  min: 2\n${more}`
const group = (more = '') => `  class: Group\n  ends: [person]\n  only: [personModifier]\n  min: 0\n${more}`

describe('a noun phrase by its ending', () => {
  it('reaches left to a mark', () => {
    expect(find(body(), '昨天，渔港冷链公司开工。')).toEqual(['Organization 渔港冷链公司'])
  })
  it('reaches left to a verb or preposition', () => {
    expect(find(body(), '市里组建渔港冷链公司，由渔业资源局管理。')).toEqual([
      'Organization 渔港冷链公司',
      'Organization 渔业资源局',
    ])
  })
  it('reaches left to a word of the classes that stop it', () => {
    expect(find(body('  stops: [stop]'), '召集渔港冷链公司')).toEqual(['Organization 渔港冷链公司'])
  })
  it('ends in the longest ending', () => {
    expect(find(`${body()}  max: 2`, '，渔港冷链合作社，')).toEqual([])
    expect(find(`${body()}  max: 2`, '，渔港信用合作社，')).toEqual(['Organization 渔港信用合作社'])
  })
  it('needs at least as much before its ending as the rule asks', () => {
    expect(find(body(), '，某公司，')).toEqual([])
  })
  it('has at most as much before its ending as the rule allows', () => {
    expect(find(body('  max: 3'), '，渔港冷链公司，')).toEqual([])
    expect(find(body('  max: 4'), '，渔港冷链公司，')).toEqual(['Organization 渔港冷链公司'])
  })
  it('is none where its end is no end of a word', () => {
    expect(find(body(), '渔港冷链公司法')).toEqual([])
  })
  it('is none where it ends in a word of the classes under not', () => {
    expect(find(body('  not: [notBody]'), '，渔业发展格局，')).toEqual([])
  })
  it('is none where all of it is a word of the classes under never', () => {
    expect(find(group('  never: [vague]'), '服务群众')).toEqual([])
    expect(find(group('  never: [vague]'), '服务困难群众')).toEqual(['Group 困难群众'])
  })
})

describe('with the modifiers under only', () => {
  it('takes any number of them', () => {
    expect(find(group(), '看望全市困难老人')).toEqual(['Group 全市困难老人'])
  })
  it('takes no other word', () => {
    expect(find(group(), '看望热情困难老人')).toEqual(['Group 困难老人'])
  })
  it('may stand without one where the rule asks for no more', () => {
    expect(find(group(), '看望渔民')).toEqual(['Group 渔民'])
  })
})

describe('with the cues under after', () => {
  it('stands right after one of them', () => {
    expect(find(group('  after: [serving]'), '面向渔民')).toEqual(['Group 渔民'])
  })
  it('may stand in a list after one of them', () => {
    expect(find(group('  after: [serving]'), '面向渔民、困难职工和留守老人')).toEqual([
      'Group 渔民',
      'Group 困难职工',
      'Group 留守老人',
    ])
  })
  it('is none without one', () => {
    expect(find(group('  after: [serving]'), '渔民很多')).toEqual([])
  })
  it('is none where another verb stands between', () => {
    expect(find(group('  after: [serving]'), '面向企业看望渔民')).toEqual([])
  })
  it('is none where the cue is far away', () => {
    const far = `面向${'渔港码头、'.repeat(14)}渔民`
    expect(find(group('  after: [serving]'), far)).toEqual([])
  })
})
