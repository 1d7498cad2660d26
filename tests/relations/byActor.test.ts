import { describe, expect, it } from 'vitest'
import { casesIn, pairsIn } from '../support/relations.js'

const rule = '- { id: undertakenBy.subject, relation: undertakenBy, by: actor, subject: [Programme] }'
const actors = (sentence: string) => pairsIn(rule, [sentence]).map((pair) => pair.replace(/.* > /, ''))

describe('the subject of a sentence', () => {
  it('undertakes what its verb makes, from it to there', () => {
    expect(casesIn(rule, ['近年来，云川市大力实施海风计划，成效明显。'])).toEqual([
      '海风计划 > 云川市 «云川市大力实施海风计划»',
    ])
  })
  it('may stand after 由', () => {
    expect(actors('这里由东港局建立海浪机制。')).toEqual(['东港局'])
  })
  it('is the last one before the verb', () => {
    expect(actors('云川市定方向，东港局建立海浪机制。')).toEqual(['东港局'])
  })
  it('is each of those listed', () => {
    expect(actors('东港局、西港局和南港局建立海浪机制。')).toEqual(['东港局', '西港局', '南港局'])
  })
  it('is each that acts together', () => {
    expect(actors('东港局联合西港局建立海浪机制。')).toEqual(['东港局', '西港局'])
  })
  it('is the one that is named of several', () => {
    expect(actors('东港局等五部门建立海浪机制。')).toEqual(['东港局'])
    expect(actors('东港局等建筑里的海浪机制。')).toEqual([])
  })
  it('is the inner one of places side by side', () => {
    expect(actors('海东省云川市建立海浪机制。')).toEqual(['云川市'])
  })
  it('is none that follows a preposition', () => {
    expect(actors('在云川市建立海浪机制。')).toEqual([])
    expect(actors('为云川市建立海浪机制。')).toEqual([])
  })
  it('is none that only owns something', () => {
    expect(actors('云川市的渔民建立海浪机制。')).toEqual([])
  })
  it('is none of which only a state is told', () => {
    expect(actors('云川市位于海边，建立海浪机制。')).toEqual([])
  })
  it('is none after the verb', () => {
    expect(actors('建立海浪机制，云川市很高兴。')).toEqual([])
  })
  it('is none of another sentence', () => {
    expect(pairsIn(rule, ['云川市很高兴。', '建立海浪机制。'])).toEqual([])
  })
  it('is the one that is helped, in the clause that helps it alone', () => {
    expect(actors('东港局支持云川市建立海浪机制。')).toEqual(['云川市'])
    expect(actors('东港局支持云川市发展，建立海浪机制。')).toEqual(['东港局'])
  })
  it('is none where the clause begins with another', () => {
    expect(actors('东港局来访；两地建立海浪机制。')).toEqual([])
  })
  it('is none too far away for one quote', () => {
    expect(actors(`云川市${'多方奔走，'.repeat(70)}建立海浪机制。`)).toEqual([])
  })
  it('undertakes only what verbs of the classes make that the rule asks for', () => {
    const founded =
      '- { id: locatedIn.subject, relation: undertakenBy, by: actor, subject: [Event], cue: [holdAct] }'
    expect(pairsIn(founded, ['云川市举办开渔大会。'])).toEqual(['开渔大会 > 云川市'])
    expect(pairsIn(founded.replace('holdAct', 'act'), ['云川市举办开渔大会。'])).toEqual([])
  })
})
