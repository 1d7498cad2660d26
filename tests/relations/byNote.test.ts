import { describe, expect, it } from 'vitest'
import { casesIn, pairsIn } from '../support/relations.js'
import { articleOfSentences } from '../support/smallPack.js'

const rule =
  '- { id: undertakenBy.note, relation: undertakenBy, by: note, subject: [Programme], cue: [牵头, 负责] }'

describe('a note in brackets', () => {
  it('says who undertakes what the sentences before it make', () => {
    expect(casesIn(rule, ['实施海风计划。', '建立海浪机制。', '（东港局牵头）'])).toEqual([
      '海风计划 > 东港局 «东港局牵头»',
      '海浪机制 > 东港局 «东港局牵头»',
    ])
  })
  it('may stand in the sentence itself', () => {
    expect(pairsIn(rule, ['实施海风计划（东港局负责）。'])).toEqual(['海风计划 > 东港局'])
  })
  it('puts all bodies in charge that are listed before the cue', () => {
    expect(pairsIn(rule, ['实施海风计划。', '（东港局、西港局牵头）'])).toEqual([
      '海风计划 > 东港局',
      '海风计划 > 西港局',
    ])
  })
  it('puts nobody in charge who only takes part', () => {
    expect(pairsIn(rule, ['实施海风计划。', '（东港局牵头，西港局参与）'])).toEqual(['海风计划 > 东港局'])
  })
  it('without a cue says nothing', () => {
    expect(pairsIn(rule, ['实施海风计划。', '（东港局供稿）'])).toEqual([])
  })
  it('may say it with a label: 责任单位', () => {
    expect(pairsIn(rule, ['实施海风计划。', '（责任单位：东港局、西港局）'])).toEqual([
      '海风计划 > 东港局',
      '海风计划 > 西港局',
    ])
  })
  it('may be a sentence of its own; those who only help are not in charge', () => {
    expect(pairsIn(rule, ['实施海风计划。', '牵头单位：东港局'])).toEqual(['海风计划 > 东港局'])
    expect(pairsIn(rule, ['实施海风计划。', '配合单位：东港局'])).toEqual([])
  })
  it('may say that each is in charge of its part', () => {
    expect(pairsIn(rule, ['实施海风计划。', '（东港局、西港局按职责分工负责）'])).toEqual([
      '海风计划 > 东港局',
      '海风计划 > 西港局',
    ])
  })
  it('does not reach back over the note before it', () => {
    expect(pairsIn(rule, ['实施海风计划（东港局牵头）。', '建立海浪机制（西港局牵头）。'])).toEqual([
      '海风计划 > 东港局',
      '海浪机制 > 西港局',
    ])
  })
  it('does not reach back over a paragraph', () => {
    const article = articleOfSentences(['实施海风计划。'], ['建立海浪机制。', '（东港局牵头）'])
    expect(pairsIn(rule, article)).toEqual(['海浪机制 > 东港局'])
  })
})
