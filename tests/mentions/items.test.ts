import { describe, expect, it } from 'vitest'
import { programmes } from '../support/programmePack.js'
import { mentionsOf, outlineOfMentions } from '../support/smallPack.js'

const found = (sentence: string) =>
  outlineOfMentions(programmes, sentence).map((line) => line.replace(/^Programme /, ''))
const figuresOf = (sentence: string) =>
  mentionsOf(programmes, sentence).flatMap(({ label, figures }) =>
    figures.map(({ property, value }) => `${label}: ${property} ${value}`),
  )

describe('a single object', () => {
  it('is read with its modifier and head noun', () => {
    expect(found('云川市建立渔港巡查机制。')).toEqual(['渔港巡查机制'])
  })
  it('keeps the quotes around part of its name', () => {
    expect(found('云川市推行“渔光”互助服务。')).toEqual(['“渔光”互助服务'])
  })
  it('loses the quotes around all of its name', () => {
    expect(found('云川市实施“渔光工程”。')).toEqual(['渔光工程'])
  })
  it('needs a modifier', () => {
    expect(found('云川市建立机制。')).toEqual([])
  })
  it('needs a head noun or a quote', () => {
    expect(found('云川市开展渔民走亲。')).toEqual([])
  })
  it('loses evaluative words before it', () => {
    expect(found('建立科学严密的渔港巡查体系')).toEqual(['渔港巡查体系'])
    expect(found('高标准建设一批渔港服务站')).toEqual(['渔港服务站'])
  })
  it('loses light words behind it', () => {
    expect(found('推进渔港巡查机制建设')).toEqual(['渔港巡查机制'])
    expect(found('推进“渔光工程”建设')).toEqual(['渔光工程'])
  })
  it('keeps a light word that is its head', () => {
    expect(found('推进“渔光”党组织建设')).toEqual(['“渔光”党组织建设'])
  })
  it('is not what is in quotes where that is what it becomes', () => {
    expect(found('推进渔港网格为“一张网”')).toEqual([])
  })
  it('is what is in quotes where a manner is named', () => {
    expect(found('通过“渔光夜话”的方式')).toEqual(['渔光夜话'])
  })
  it('in quotes takes the head that a number shares out to its list', () => {
    expect(found('实施“渔光”“海风”两项工程')).toEqual(['渔光工程', '海风工程'])
  })
  it('is the part after the last 的 where that is a name by itself', () => {
    expect(found('建立覆盖城乡的渔港巡查机制')).toEqual(['渔港巡查机制'])
  })
  it('keeps 的 where the words after it are no name by themselves', () => {
    expect(found('建立渔民自己的机制')).toEqual(['渔民自己的机制'])
  })
  it('has the kind of its last head noun', () => {
    expect(mentionsOf(programmes, '推行渔港网格化服务清单').map(({ kind }) => kind)).toEqual(['Service'])
  })
  it('has what makes it somebody’s as evidence: verb to end', () => {
    const sentence = '云川市建立渔港巡查机制，成效好'
    const [mention] = mentionsOf(programmes, sentence)
    expect(mention && sentence.slice(mention.evidence.start, mention.evidence.end)).toBe('建立渔港巡查机制')
    expect(mention?.cue).toEqual(['act'])
  })
})

describe('a list', () => {
  it('gives one thing for each name with a head of its own', () => {
    expect(found('建立渔港巡查机制、渔船检修制度、渔民互助计划。')).toEqual([
      '渔港巡查机制',
      '渔船检修制度',
      '渔民互助计划',
    ])
  })
  it('of names without head before one with a head is one thing', () => {
    expect(found('建立供需对接、优势互补、成果共享合作机制')).toEqual([
      '供需对接、优势互补、成果共享合作机制',
    ])
  })
  it('shares the head after 等', () => {
    expect(found('推行进港登记、出海报备等制度')).toEqual(['进港登记制度', '出海报备制度'])
  })
  it('before 等 runs no name without head together with its neighbour', () => {
    expect(found('实施渔港提升、渔船改造工程等行动。')).toEqual(['渔港提升行动', '渔船改造工程'])
  })
  it('before 的 only describes the name after it', () => {
    expect(found('建立布局合理、渔港统一管理、权责清晰的渔船巡查体系')).toEqual(['渔船巡查体系'])
  })
  it('shares no manner after 等', () => {
    expect(found('推行进港登记、出海报备等方式')).toEqual([])
  })
  it('before 等 and a head with its own modifier is one thing that spells out its parts', () => {
    expect(found('建立渔港巡查、渔船检修等渔业安全制度')).toEqual([
      '渔港巡查、渔船检修等渔业安全制度 [渔港巡查, 渔船检修]',
    ])
  })
  it('before 等 only describes a name in quotes after it', () => {
    expect(found('打造集登记、检修等功能于一体的“渔光”平台')).toEqual(['“渔光”平台'])
  })
  it('of adjacent quotes is as many things', () => {
    expect(found('推行“渔光计划”“海风计划”')).toEqual(['渔光计划', '海风计划'])
  })
  it('of two names with heads that 和 joins is two things', () => {
    expect(found('建立渔港巡查机制和渔船检修制度')).toEqual(['渔港巡查机制', '渔船检修制度'])
  })
  it('of two modifiers that 和 joins before one head is one thing', () => {
    expect(found('建立资金补充和风险补偿机制')).toEqual(['资金补充和风险补偿机制'])
  })
  it('is not parted inside quotes', () => {
    expect(found('推行“一船、一档”管理制度')).toEqual(['“一船、一档”管理制度'])
  })
})

describe('a coined numeral', () => {
  it('has as parts what stands before it, each with the shared head', () => {
    expect(found('实施渔港提升、渔船更新、渔民安居“三大工程”')).toEqual([
      '渔港提升、渔船更新、渔民安居“三大工程” [渔港提升工程, 渔船更新工程, 渔民安居工程]',
    ])
  })
  it('spells out its steps in quotes where their number is right', () => {
    expect(found('推行“听诉、核实、答复”三步工作法')).toEqual([
      '“听诉、核实、答复”三步工作法 [听诉, 核实, 答复]',
    ])
  })
  it('has no steps where their number is wrong', () => {
    expect(found('推行“听诉、核实”三步工作法')).toEqual(['“听诉、核实”三步工作法'])
  })
})

describe('a number', () => {
  it('with a measure word before a name is its count', () => {
    expect(found('建设10处渔港服务站')).toEqual(['渔港服务站'])
    expect(figuresOf('建设10处渔港服务站')).toEqual(['渔港服务站: count 10'])
  })
  it('may be spelt out', () => {
    expect(figuresOf('打造十二类渔民夜校课程')).toEqual(['渔民夜校课程: count 12'])
  })
  it('between a list and its head gives each item that head, and no count', () => {
    expect(found('在全市建设东港、西港2个渔民服务站').map((line) => line.replace(/.* /, ''))).toEqual([
      '东港渔民服务站',
      '西港渔民服务站',
    ])
    expect(figuresOf('建设东港、西港2个渔民服务站')).toEqual([])
  })
  it('of money is an amount', () => {
    expect(figuresOf('设立5000万元渔业振兴计划')).toEqual(['渔业振兴计划: amount 50000000'])
  })
  it('that is spelt out before a quoted name is part of the name', () => {
    expect(found('推进两项改革“后半程”工程')).toEqual(['两项改革“后半程”工程'])
    expect(figuresOf('推进两项改革“后半程”工程')).toEqual([])
  })
})

describe('a quote', () => {
  it('is a name by itself after a strong verb', () => {
    expect(found('推行“渔家灯火”')).toEqual(['渔家灯火'])
  })
  it('needs a head after a weak verb', () => {
    expect(found('深化“渔家灯火”')).toEqual([])
    expect(found('深化“渔家灯火”队伍')).toEqual(['“渔家灯火”队伍'])
  })
  it('that leads words without a head is the name', () => {
    expect(found('推行“渔家灯火”督促整改')).toEqual(['渔家灯火'])
  })
})

describe('a numeral in quotes', () => {
  it('counts a list whose items share its word', () => {
    expect(found('实现统一渔网规格、统一渔船编号、统一渔港标牌“三统一”')).toEqual([
      '统一渔网规格、统一渔船编号、统一渔港标牌“三统一” [统一渔网规格, 统一渔船编号, 统一渔港标牌]',
    ])
  })
  it('counts a list of deeds before 等, each with its verb', () => {
    expect(found('通过开设一堂航海课、组织一次巡港、结对一户渔民等“三个一”活动')).toEqual([
      '“三个一”活动 [开设一堂航海课, 组织一次巡港, 结对一户渔民]',
    ])
  })
  it('gives its head to each item, verbs or not', () => {
    expect(found('实施精准选派强骨干、组织共建添活力“两大工程”')).toEqual([
      '精准选派强骨干、组织共建添活力“两大工程” [精准选派强骨干工程, 组织共建添活力工程]',
    ])
  })
  it('says nothing of a list that it doesn’t count', () => {
    expect(found('实现渔业增产、渔民增收“三统一”')).toEqual([])
  })
})

describe('a number after a quoted list', () => {
  it('of 个 and what each item has spells out its parts', () => {
    expect(found('创新“帮办、代办、联办”三个服务')).toEqual(['“帮办、代办、联办”三个服务 [帮办, 代办, 联办]'])
    expect(found('推行“港口联防、渔船联管”两联机制')).toEqual([
      '“港口联防、渔船联管”两联机制 [港口联防, 渔船联管]',
    ])
  })
})

describe('a name', () => {
  it('ends where its sentence goes on to say something of it', () => {
    expect(found('开展“渔光夜话”活动中做足“绣花功夫”')).toEqual(['“渔光夜话”活动'])
  })
  it('begins after the verb that governs it', () => {
    expect(found('通过多方发力打造“渔港之家”')).toEqual(['渔港之家'])
  })
  it('is none where its modifier only praises it', () => {
    expect(found('打造渔民议事的重要平台')).toEqual([])
  })
  it('comes after what is joined in it', () => {
    expect(found('打造集教育、服务于一体的渔民综合服务平台')).toEqual(['渔民综合服务平台'])
  })
  it('comes before a dash', () => {
    expect(found('推行“渔光”服务——管好海上“一张网”')).toEqual(['“渔光”服务'])
  })
})

describe('what is no name', () => {
  it('a quote behind a preposition or a number of people', () => {
    expect(found('加强对“渔港先锋”服务')).toEqual([])
    expect(found('推行资金补贴奖励20名“渔港工匠”')).toEqual([])
  })
  it('a range', () => {
    expect(found('推行从登记到检修等制度')).toEqual([])
  })
  it('a head by itself in a list', () => {
    expect(found('开展渔港文化活动、培训、渔船检修等行动')).toEqual(['渔港文化活动', '渔船检修行动'])
  })
  it('a quote that only describes what follows', () => {
    expect(found('打造“渔光”新型伙伴关系')).toEqual([])
  })
})
