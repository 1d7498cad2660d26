import { describe, expect, it } from 'vitest'
import { casesIn, pairsIn } from '../support/relations.js'

const hasPart = '- { id: hasPart.through, relation: hasPart, by: listed, cue: [通过, 包括] }'
const establishes =
  '- { id: establishes, relation: establishes, by: listed, cue: [foundAct], subject: [Programme], object: [Organization] }'
const withOptions = (rule: string, options: string) => rule.replace(' }', `, options: { ${options} } }`)

describe('a clause that opens with a cue', () => {
  it('tells what the thing of the clause before consists of', () => {
    expect(casesIn(hasPart, ['实施渔民互助计划，通过打造渔家夜校课程，人人受益。'])).toEqual([
      '渔民互助计划 > 渔家夜校课程 «渔民互助计划,通过打造渔家夜校课程»'.replace(',', '，'),
    ])
  })
  it('tells what it brings about', () => {
    expect(pairsIn(establishes, ['实施渔民互助计划，成立东海合作社。'])).toEqual([
      '渔民互助计划 > 东海合作社',
    ])
  })
  it('says nothing without a cue', () => {
    expect(pairsIn(hasPart, ['实施渔民互助计划，打造渔家夜校课程。'])).toEqual([])
  })
  it('says nothing of what stands before the cue in its clause', () => {
    expect(pairsIn(hasPart, ['实施渔民互助计划，打造渔家夜校课程通过验收。'])).toEqual([])
  })
  it('says nothing of a thing in its own clause', () => {
    expect(pairsIn(establishes, ['实施渔民互助计划并成立东海合作社。'])).toEqual([])
  })
  it('says nothing over a semicolon', () => {
    expect(pairsIn(establishes, ['实施渔民互助计划；修缮码头，成立东海合作社。'])).toEqual([])
  })
  it('may stand in the clause of the occasion that gives something', () => {
    const awards = '- { id: awards, relation: awards, by: listed, cue: [评选], subject: [Event] }'
    expect(pairsIn(awards, ['举办云川渔业大会，评选“船王”。'])).toEqual(['云川渔业大会 > 船王'])
    expect(pairsIn(awards, ['评选“船王”，举办云川渔业大会。'])).toEqual([])
  })
  it('counts only where the words come after the object that the rule asks for', () => {
    const charged = withOptions(establishes.replace('foundAct', '由'), "followed: '负责'")
    expect(pairsIn(charged, ['实施渔民互助计划，由东港局负责。'])).toHaveLength(1)
    expect(pairsIn(charged, ['实施渔民互助计划，由东港局发布。'])).toEqual([])
  })
  it('says nothing where something is made after the object, if it must be the last', () => {
    const targets = '- { id: targets, relation: targets, by: listed, cue: [面向], subject: [Programme] }'
    const sentence = '实施海风计划，面向渔民建立海浪机制。'
    expect(pairsIn(targets, [sentence])).toEqual(['海风计划 > 渔民'])
    expect(pairsIn(withOptions(targets, "last: 'yes'"), [sentence])).toEqual([])
    expect(pairsIn(withOptions(targets, "last: 'yes'"), ['实施海风计划，面向渔民。'])).toHaveLength(1)
  })
  it('tells of the whole and not of its parts', () => {
    expect(pairsIn(establishes, ['实施渔港提升、渔船更新“两大工程”，成立东海合作社。'])).toEqual([
      '渔港提升、渔船更新“两大工程” > 东海合作社',
    ])
  })
  it('says nothing over the end of a sentence', () => {
    expect(pairsIn(establishes, ['实施渔民互助计划。', '成立东海合作社。'])).toEqual([])
  })
  it('belongs to the last thing before it', () => {
    expect(pairsIn(establishes, ['推行海风制度，实施渔民互助计划，成立东海合作社。'])).toEqual([
      '渔民互助计划 > 东海合作社',
    ])
  })
  it('belongs to all things that one verb governs', () => {
    expect(pairsIn(establishes, ['实施渔民互助计划和渔船更新工程，成立东海合作社。'])).toEqual([
      '渔民互助计划 > 东海合作社',
      '渔船更新工程 > 东海合作社',
    ])
  })
})

describe('with options', () => {
  it('adjacent, the thing must be in the clause right before', () => {
    const adjacent = withOptions(establishes, "adjacent: 'yes'")
    expect(pairsIn(adjacent, ['实施渔民互助计划，成立东海合作社。'])).toHaveLength(1)
    expect(pairsIn(adjacent, ['实施渔民互助计划，人人受益，成立东海合作社。'])).toEqual([])
  })
  it('kinds, the thing must be of one of them', () => {
    const kinds = withOptions(establishes, 'kinds: Plan Campaign')
    expect(pairsIn(kinds, ['实施渔民互助计划，成立东海合作社。'])).toHaveLength(1)
    expect(pairsIn(kinds, ['推行渔民互助制度，成立东海合作社。'])).toEqual([])
  })
  it('reach, what the clause tells must be near its cue', () => {
    const near = withOptions(establishes, "reach: '3'")
    expect(pairsIn(near, ['实施渔民互助计划，成立东海合作社。'])).toHaveLength(1)
    expect(
      pairsIn(hasPart.replace(' }', ", options: { reach: '1' } }"), [
        '实施渔民互助计划，通过打造渔家夜校课程。',
      ]),
    ).toEqual([])
  })
})
