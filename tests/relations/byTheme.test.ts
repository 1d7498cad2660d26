import { describe, expect, it } from 'vitest'
import { articleOf } from '../support/articleOf.js'
import { casesIn, pairsIn } from '../support/relations.js'

const through = (more = '') =>
  `- { id: implementedThrough, relation: implementedThrough, by: theme, object: [Programme, Event]${more} }`
const filler = '渔业发展的基础更加牢固，人人都有收获，个个都能受益。'
const article = articleOf(`渔港之变

一、凝聚渔家共识

全市上下建立海浪机制，${filler}

二、汇聚渔家力量

全市上下建立海浪机制，推行海风计划，${filler}
`)

describe('a theme', () => {
  it('carries what its sentences name', () => {
    expect(casesIn(through(), article)).toEqual([
      '凝聚渔家共识 > 海浪机制 «建立海浪机制»',
      '汇聚渔家力量 > 海风计划 «推行海风计划»',
    ])
  })
  it('leaves to the measure under a pillar what the lead-ins of its paragraphs name', () => {
    const lower = `坚守渔家初心。推行海风计划，${filler}\n擦亮渔家招牌。${filler}\n`
    const text = (head: string) => articleOf(`渔港之变\n\n${head}（一）汇聚渔家力量。${filler}\n${lower}`)
    expect(pairsIn(through(), text('一、主要任务\n'))).toEqual(['汇聚渔家力量 > 海风计划'])
    expect(pairsIn(through(), text(''))).toEqual(['坚守渔家初心 > 海风计划'])
  })
  it('carries a thing that another theme carries too, where the rule says each', () => {
    expect(pairsIn(through(', options: { each: theme }'), article)).toEqual([
      '凝聚渔家共识 > 海浪机制',
      '汇聚渔家力量 > 海浪机制',
      '汇聚渔家力量 > 海风计划',
    ])
  })
  it('carries again what another rule has found, but not in the sentence where it found it', () => {
    const near =
      '- { id: targets.made-for, relation: targets, by: near, subject: [Programme], options: { order: before } }'
    const served =
      '- { id: served, relation: targets, by: theme, subject: [Article], options: { unlessHere: targets } }'
    expect(pairsIn(`${near}\n${served}`, ['为渔民建立海浪机制。'])).toEqual(['海浪机制 > 渔民'])
    expect(pairsIn(`${near}\n${served}`, ['为渔民建立海浪机制。', '支持渔民出海。'])).toEqual([
      '海浪机制 > 渔民',
      'small > 渔民',
    ])
  })
  it('is the article where there are no headings', () => {
    expect(pairsIn(through(), ['建立海浪机制。'])).toEqual(['small > 海浪机制'])
  })
  it('carries the whole and not its parts', () => {
    expect(pairsIn(through(), ['实施渔港提升、渔船更新“两大工程”。'])).toEqual([
      'small > 渔港提升、渔船更新“两大工程”',
    ])
  })
})

describe('with options', () => {
  it('unless, what another relation has is left out', () => {
    const establishes =
      '- { id: establishes, relation: establishes, by: listed, cue: [打造], subject: [Programme], object: [Programme] }\n'
    const sentence = ['实施海风计划，打造海浪平台。']
    expect(pairsIn(establishes + through(), sentence)).toHaveLength(3)
    expect(pairsIn(establishes + through(', options: { unless: hasPart establishes }'), sentence)).toEqual([
      '海风计划 > 海浪平台',
      'small > 海风计划',
    ])
    expect(pairsIn(`${establishes}${through(', options: { unless: establishes }')}`, sentence)).toHaveLength(
      2,
    )
  })
  it('from, only mentions of those rules count', () => {
    const rule =
      '- { id: targets, relation: targets, by: theme, subject: [Article], options: { from: group.made-for } }'
    expect(pairsIn(rule, ['渔民来了。'])).toEqual([])
    expect(pairsIn(rule.replace('group.made-for', 'group'), ['渔民来了。'])).toEqual(['small > 渔民'])
  })
  it('cue, only what verbs of those classes make counts', () => {
    const sentence = ['举办开渔大会，建立海浪机制。']
    expect(pairsIn(through(', cue: [holdAct]'), sentence)).toEqual(['small > 开渔大会'])
  })
})
