import { describe, expect, it } from 'vitest'
import { judge } from '../../src/document/leadIns.js'
import { articleOf, outlineOf, textsOf, themeAt } from '../support/articleOf.js'
import { ownWording } from '../support/ownWording.js'

const rest = '云川市统筹各方力量，把任务分解到部门、落实到岗位，群众的满意度稳步上升。'
const measures = (...paragraphs: string[]) => outlineOf(articleOf(`云川实践\n\n${paragraphs.join('\n')}`))

describe('lead-ins', () => {
  it('are short first sentences that begin with a verb', () => {
    expect(measures(`强化责任落实。${rest}`, `完善服务体系。${rest}`)).toEqual([
      'Measure 强化责任落实',
      'Measure 完善服务体系',
    ])
  })
  it('may have a comma between two verbs with their objects', () => {
    expect(
      measures(`健全标准体系，推动资源循环利用。${rest}`, `严格控制增量，逐步解决遗留问题。${rest}`),
    ).toEqual(['Measure 健全标准体系，推动资源循环利用', 'Measure 严格控制增量，逐步解决遗留问题'])
  })
  it('may set four characters before a verb with its object where there is another lead-in', () => {
    expect(measures(`智慧治河，构建保护格局。${rest}`, `健全标准体系。${rest}`)).toEqual([
      'Measure 智慧治河，构建保护格局',
      'Measure 健全标准体系',
    ])
    expect(measures(`智慧治河，构建保护格局。${rest}`)).toEqual([])
  })
  it('may begin otherwise where sure ones have the same length', () => {
    expect(measures(`强化思想武装。${rest}`, `筑牢组织根基。${rest}`, `文化润泽民心。${rest}`)).toContain(
      'Measure 文化润泽民心',
    )
  })
  it('carry the paragraphs after them until the next one', () => {
    const article = articleOf(`云川实践\n\n强化责任落实。${rest}\n围绕目标，${rest}\n完善服务体系。${rest}`)
    expect(themeAt(article, '围绕目标')).toBe('强化责任落实')
  })
  it('are measures of a third level below （一）', () => {
    expect(
      measures('一、要求', '（一）基本原则。', `聚焦主责主业。${rest}`, `坚持保本微利。${rest}`),
    ).toEqual([
      'Pillar 要求',
      'Measure 要求 > 基本原则',
      'Measure 要求 > 基本原则 > 聚焦主责主业',
      'Measure 要求 > 基本原则 > 坚持保本微利',
    ])
  })
  it('may stand in brackets or behind a dash', () => {
    expect(measures(`【强化责任落实】${rest}`, `——完善服务体系。${rest}`)).toEqual([
      'Measure 强化责任落实',
      'Measure 完善服务体系',
    ])
  })
  it('may end with a colon or a space where another one does', () => {
    expect(measures(`强化责任落实：${rest}`, `完善服务体系：${rest}`)).toEqual([
      'Measure 强化责任落实',
      'Measure 完善服务体系',
    ])
    expect(measures(`强化责任落实  ${rest}`, `完善服务体系  ${rest}`)).toHaveLength(2)
    expect(measures(`强化责任落实：${rest}`, rest)).toEqual([])
    expect(measures(`做好以下工作：${rest}`, `强化责任落实：${rest}`)).toEqual([])
  })
  it('may set a short head before what it means where another one is built so', () => {
    expect(measures(`云雀领飞，支书带出新路子。${rest}`, `红旗联户，邻里少跑冤枉路。${rest}`)).toEqual([
      'Measure 云雀领飞，支书带出新路子',
      'Measure 红旗联户，邻里少跑冤枉路',
    ])
    expect(measures(`阵地赋能：一盏灯照亮楼栋。${rest}`, `邻里议事：大家的事大家办。${rest}`)).toHaveLength(2)
    expect(measures(`第一课——田埂上的夜校。${rest}`, `第二课——茶园里的夜校。${rest}`)).toHaveLength(2)
    expect(measures(`云雀领飞，支书带出新路子。${rest}`, rest)).toEqual([])
  })
  it('are only turns of the measure above where they run in its paragraph, or stand on the third level', () => {
    const turns = ['打响茶山品牌', '织密服务网络', '守护邻里平安'].map((turn) => `${turn}。${rest}${rest}`)
    const turnsOf = (...lines: string[]) =>
      articleOf(`云川实践\n\n${lines.join('\n')}`).themes.flatMap(({ label, isTurn }) =>
        isTurn ? [label] : [],
      )
    expect(turnsOf(`（一）建设和美茶乡。${turns.join('')}`)).toHaveLength(3)
    expect(turnsOf('（一）建设和美茶乡', turns.join(''))).toEqual([])
    const lower = [`强化责任落实。${rest}`, `完善服务体系。${rest}`]
    expect(turnsOf(`（一）建设和美茶乡。${rest}`, ...lower)).toEqual([])
    expect(turnsOf('一、主要任务', `（一）建设和美茶乡。${rest}`, ...lower)).toHaveLength(2)
  })
  it('may set an act before what came of it where another one begins with the same word', () => {
    const pair = ['抓实田间夜校，茶农手艺明显提高', '抓实支部堡垒，邻里人心更加凝聚']
    expect(measures(...pair.map((one) => `${one}。${rest}`))).toEqual(pair.map((one) => `Measure ${one}`))
    const other = `推行田间夜校，茶农手艺明显提高。${rest}`
    expect(measures(`${pair[1]}。${rest}`, other)).toEqual([])
    const means = ['夜校化培训，让茶农更强', '景区化建设，让茶村更美']
    expect(measures(...means.map((one) => `${one}。${rest}`))).toEqual(means.map((one) => `Measure ${one}`))
  })
  it('may say at their end what they are good for', () => {
    expect(measures(`开办田间夜校，为乡村发展提供人才支撑。${rest}`, `强化责任落实。${rest}`)).toHaveLength(2)
    expect(
      measures(`改进选人办法，让乡贤“各展所长”。${rest}`, `搭好交流平台，助青年扎根山乡。${rest}`),
    ).toHaveLength(2)
  })
  it('may run in one paragraph where three are alike', () => {
    expect(
      measures(`${rest}党建引领田间夜校。${rest}水稻长成富民产业。${rest}电商延长山货链条。${rest}`),
    ).toEqual(['Measure 党建引领田间夜校', 'Measure 水稻长成富民产业', 'Measure 电商延长山货链条'])
    expect(measures(`${rest}党建引领田间夜校。${rest}水稻长成富民产业。${rest}${rest}${rest}`)).toEqual([])
  })
  it('are none where nothing follows in the paragraph', () => {
    expect(measures('强化责任落实。', `今年以来，${rest}`)).toEqual([])
  })
  it.each([
    '人才是发展之基',
    '建好不是目的，用好才是关键',
    '推动发展，关键在人',
    '云川市强化责任落实',
    '各县区要抓好落实',
    '清晨，薄雾笼罩着山村',
    '改革进行了三年',
    '建成文化站8个',
    '做好这项工作，意义重大',
    '它强化责任落实',
  ])('are no statement, story or sentence with an actor: %s', (sentence) => {
    expect(measures(`强化思想武装。${rest}`, `筑牢组织根基。${rest}`, `${sentence}。${rest}`)).toEqual([
      'Measure 强化思想武装',
      'Measure 筑牢组织根基',
    ])
  })
  it('may be about 实事求是 and 了解', () => {
    expect(judge('坚持实事求是', ownWording)).toBe('sure')
    expect(judge('深入了解民情', ownWording)).toBe('sure')
  })
})

describe('items', () => {
  it('are measures under the current theme, each with its own sentence', () => {
    const article = articleOf(
      `云川市破解物流难题\n\n健全工作机制\n主要抓三点：一是加强主体培育，引进企业10家；二是完善物流体系，实施“快递进村”行动；三是强化人才支撑。${rest}`,
    )
    expect(outlineOf(article)).toEqual([
      'Pillar 健全工作机制',
      'Measure 健全工作机制 > 加强主体培育',
      'Measure 健全工作机制 > 完善物流体系',
      'Measure 健全工作机制 > 强化人才支撑',
    ])
    expect(textsOf(article, 'body').slice(0, 2)).toEqual(['主要抓三点：', '一是加强主体培育，引进企业10家；'])
    expect(themeAt(article, '二是完善物流')).toBe('健全工作机制 > 完善物流体系')
  })
  it('may head one paragraph each', () => {
    expect(measures(`一是强化责任落实。${rest}`, `二是完善服务体系。${rest}`)).toEqual([
      'Measure 强化责任落实',
      'Measure 完善服务体系',
    ])
  })
  it('may be told by 第一，第二，', () => {
    expect(measures(`第一，健全联动机制，建立台账。第二，完善考核机制，推行积分。${rest}`)).toEqual([
      'Measure 健全联动机制',
      'Measure 完善考核机制',
    ])
  })
  it('stay silent where the clause is no verb with its object', () => {
    expect(measures(`存在两个问题：一是基础薄弱，设施陈旧；二是人才不多，队伍老化。${rest}`)).toEqual([])
  })
  it('are none where only 一是 stands', () => {
    expect(measures(`究其原因，一是加强力度不够，措施不多。${rest}`)).toEqual([])
  })
  it('end with their paragraph', () => {
    const article = articleOf(`云川实践\n\n一是加强培育，引进企业。二是完善物流，打通堵点。\n如今，${rest}`)
    expect(themeAt(article, '如今')).toBe('')
  })
})
