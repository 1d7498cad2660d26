import { describe, expect, it } from 'vitest'
import { articleOf, outlineOf, textsOf, themeAt } from '../support/articleOf.js'

const body =
  '云川市把基层治理摆在重要位置，市级统筹、部门联动，持续推动各项任务落到实处，群众的满意度稳步上升。'

describe('headings', () => {
  it('makes 一、 a pillar, （一） a measure under it and 1. one below', () => {
    const article = articleOf(
      `关于数字乡村建设的意见\n\n一、重点任务\n（一）加强设施建设\n1.建设光纤网络\n${body}\n2.建设数据平台\n${body}\n（二）培育新业态\n${body}\n二、保障措施\n${body}`,
    )
    expect(outlineOf(article)).toEqual([
      'Pillar 重点任务',
      'Measure 重点任务 > 加强设施建设',
      'Measure 重点任务 > 加强设施建设 > 建设光纤网络',
      'Measure 重点任务 > 加强设施建设 > 建设数据平台',
      'Measure 重点任务 > 培育新业态',
      'Pillar 保障措施',
    ])
  })
  it('leaves the days of a stage out of its label and takes the fields of a plan for text', () => {
    const article = articleOf(
      `云川市邻里节方案\n\n一、活动安排\n（一）筹备阶段（3月1日—3月15日）\n活动时间：3月1日\n地点：文化广场\n${body}\n（二）总结阶段（ 月 日）\n${body}`,
    )
    expect(outlineOf(article)).toEqual([
      'Pillar 活动安排',
      'Measure 活动安排 > 筹备阶段',
      'Measure 活动安排 > 总结阶段',
    ])
    expect(textsOf(article, 'body').slice(0, 2)).toEqual(['活动时间：3月1日', '地点：文化广场'])
  })
  it('reads ① with a colon as an item that goes on, also behind a line without full stop', () => {
    const article = articleOf(
      `云川市邻里节方案\n\n一、活动安排\n①读书行动：由图书馆送书进村\n②义诊行动：由医院组织义诊\n${body}`,
    )
    expect(outlineOf(article)).toEqual([
      'Pillar 活动安排',
      'Measure 活动安排 > 读书行动',
      'Measure 活动安排 > 义诊行动',
    ])
  })
  it('makes 一、 a measure where all of them go on with their text', () => {
    const outline = (...lines: string[]) =>
      outlineOf(articleOf(['实施意见', '', '现提出以下意见。', ...lines].join('\n')))
    expect(outline(`一、建设数据平台。${body}`, `二、培育新业态。${body}`)).toEqual([
      'Measure 建设数据平台',
      'Measure 培育新业态',
    ])
    expect(outline(`一、建设数据平台。${body}`, '二、培育新业态', `（一）引进企业。${body}`)).toEqual([
      'Pillar 建设数据平台',
      'Pillar 培育新业态',
      'Measure 培育新业态 > 引进企业',
    ])
  })
  it('takes one line alone for what a picture shows unless it says an act or has a topic', () => {
    const of = (line: string) => articleOf(`云川市办实事\n\n${body}\n${line}\n${body}`)
    const shown = of('云川市联席办志愿巡河现场')
    expect([outlineOf(shown), textsOf(shown, 'caption')]).toEqual([[], ['云川市联席办志愿巡河现场']])
    expect(outlineOf(of('建强基层治理队伍'))).toEqual(['Pillar 建强基层治理队伍'])
    expect(outlineOf(of('便民提效：居民少跑腿'))).toEqual(['Pillar 便民提效：居民少跑腿'])
    const two = articleOf(`云川市办实事\n\n${body}\n居民少跑腿\n${body}\n干部多跑路\n${body}`)
    expect(outlineOf(two)).toEqual(['Pillar 居民少跑腿', 'Pillar 干部多跑路'])
  })
  it('takes the line that repeats what a notice issues for the title of that text, not for a heading', () => {
    const notice = (title: string, name = title) =>
      `各镇人民政府：\n《${name}》已经市政府同意，现印发给你们，请遵照执行。\n2023年3月8日\n${title}\n${body}\n一、建设数据平台\n${body}`
    const letter = articleOf(notice('云川市数字乡村三年行动计划（2023—2025年）'))
    expect(letter.titleLabel).toBe('云川市数字乡村三年行动计划（2023—2025年）')
    expect(outlineOf(letter)).toEqual(['Pillar 建设数据平台'])
    const other = articleOf(notice('建强基层治理队伍', '云川市数字乡村行动计划'))
    expect(outlineOf(other)).toEqual(['Pillar 建强基层治理队伍', 'Pillar 建设数据平台'])
  })
  it('takes a body below the title for who issues the text', () => {
    const article = articleOf(
      `2023年云川市工作要点\n\n——2023年2月1日\n云川市人民政府办公室\n一、建设数据平台\n${body}`,
    )
    expect([outlineOf(article), textsOf(article, 'signature')]).toEqual([
      ['Pillar 建设数据平台'],
      ['云川市人民政府办公室'],
    ])
  })
  it('takes who is in charge for no heading', () => {
    const lines = `责任单位：市数据局、市商务局\n${body}`
    expect(outlineOf(articleOf(`云川市办实事\n\n${body}\n${lines}\n${lines}`))).toEqual([])
  })
  it('takes no question of an interview for a heading', () => {
    expect(outlineOf(articleOf(`数字乡村访谈录\n\n问：下一步有什么打算？\n答：${body}`))).toEqual([])
  })
  it('hangs （一） on the article where there is no 一、', () => {
    const article = articleOf(`工作报告\n\n（一）加快产业升级。${body}\n（二）扩大对外开放。${body}`)
    expect(outlineOf(article)).toEqual(['Measure 加快产业升级', 'Measure 扩大对外开放'])
    expect(textsOf(article, 'leadIn')).toEqual(['（一）加快产业升级。', '（二）扩大对外开放。'])
  })
  it('parts a heading from the text on its line, also where several stand on one line', () => {
    const article = articleOf(
      `实施意见\n\n一、总体要求  （一）指导思想。坚持新发展理念。（二）基本原则。坚持统筹推进。\n二、主要任务\n${body}`,
    )
    expect(outlineOf(article)).toEqual([
      'Pillar 总体要求',
      'Measure 总体要求 > 指导思想',
      'Measure 总体要求 > 基本原则',
      'Pillar 主要任务',
    ])
    expect(themeAt(article, '坚持统筹推进')).toBe('总体要求 > 基本原则')
  })
  it('leaves the full stop out of a heading alone on its line', () => {
    const article = articleOf(`实施意见\n\n一、总体要求\n（一）基本原则。\n${body}`)
    expect(article.themes.map(({ label }) => label)).toEqual(['总体要求', '基本原则'])
  })
  it('takes a numbered clause for no heading, but lets it end the one before', () => {
    const article = articleOf(
      `实施方案\n\n一、任务\n1.建设平台。${body}\n2.各县区要在六月底前完成摸底，在九月底前完成建设，在年底前完成验收并上报总结材料。`,
    )
    expect(outlineOf(article)).toEqual(['Pillar 任务', 'Measure 任务 > 建设平台'])
    expect(themeAt(article, '2.各县区要在六月底前')).toBe('任务')
  })
  it('takes a number with a measure for no numbering', () => {
    expect(
      outlineOf(articleOf(`云川纪事\n\n3座大棚拔地而起。${body}\n2.5万亩良田连成一片。${body}`)),
    ).toEqual([])
  })
  it('may name their topic before a colon, and (一) heads sections where there is no 一、', () => {
    const topics = articleOf(
      `云川实践\n\n${body}\n一条新路：村企同心，抱团兴业\n${body}\n一份心意：离乡不离土\n${body}`,
    )
    expect(outlineOf(topics)).toEqual(['Pillar 一条新路：村企同心，抱团兴业', 'Pillar 一份心意：离乡不离土'])
    const report = articleOf(
      `云川市政府工作报告\n\n（一）兴产业，强根基\n做强茶业。${body}\n建好园区。${body}`,
    )
    expect(outlineOf(report)).toEqual([
      'Pillar 兴产业，强根基',
      'Measure 兴产业，强根基 > 做强茶业',
      'Measure 兴产业，强根基 > 建好园区',
    ])
  })
  it('joins a heading set on two lines to one pillar', () => {
    const article = articleOf(
      `云川实践\n\n${body}\n强化数字赋能\n夯实治理支撑\n${body}\n健全工作机制\n筑牢安全防线\n${body}`,
    )
    expect(outlineOf(article)).toEqual(['Pillar 强化数字赋能夯实治理支撑', 'Pillar 健全工作机制筑牢安全防线'])
    expect(article.themes[0]?.passage.pieces).toHaveLength(2)
  })
  it('takes a heading on one line, with quotes, a space or a comma in it', () => {
    const article = articleOf(
      `云川实践\n\n${body}\n“三色”服务强组织\n${body}\n一步一印，筑牢根基\n${body}\n完善机制 凝聚合力\n${body}`,
    )
    expect(outlineOf(article)).toEqual([
      'Pillar “三色”服务强组织',
      'Pillar 一步一印，筑牢根基',
      'Pillar 完善机制 凝聚合力',
    ])
  })
  it('reads a heading and the first one below it where single ones follow', () => {
    const article = articleOf(
      `云川实践\n\n${body}\n党建引领聚合力\n建强组织体系\n${body}\n选优配强队伍\n${body}\n服务为民暖人心\n办好民生实事\n${body}\n畅通诉求渠道\n${body}`,
    )
    expect(outlineOf(article)).toEqual([
      'Pillar 党建引领聚合力',
      'Measure 党建引领聚合力 > 建强组织体系',
      'Measure 党建引领聚合力 > 选优配强队伍',
      'Pillar 服务为民暖人心',
      'Measure 服务为民暖人心 > 办好民生实事',
      'Measure 服务为民暖人心 > 畅通诉求渠道',
    ])
  })
  it('takes a signature and its date for no heading', () => {
    const article = articleOf(`关于开展普查的通知\n\n${body}\n\n云川市人民政府\n2023年5月12日`)
    expect(article.themes).toEqual([])
    expect(textsOf(article, 'signature')).toEqual(['云川市人民政府', '2023年5月12日'])
  })
  it('takes the short middle of a cut sentence for no heading', () => {
    const article = articleOf(
      `工作报告\n\n${body}积极加入\n云川江流域合作协定\n（简称“江协”）等机制，扩大开放。`,
    )
    expect(article.themes).toEqual([])
    expect(textsOf(article, 'body')).toContain('积极加入云川江流域合作协定（简称“江协”）等机制，扩大开放。')
  })
  it('takes a list of many short lines for no headings', () => {
    expect(articleOf(`云川名录\n\n${body}\n东山街道\n西山街道\n南山街道\n北山街道\n${body}`).themes).toEqual(
      [],
    )
  })
  it('takes no full line of a text cut to one width for a heading', () => {
    const long = `${body}${body}`.match(/.{1,20}/g)?.join('\n') ?? ''
    const article = articleOf(`云川实践\n\n${long}\n\n健全组织体系\n\n${long}`)
    expect(outlineOf(article)).toEqual(['Pillar 健全组织体系'])
    expect(textsOf(article, 'body')).toEqual([body, body, body, body])
  })
  it('takes 引言 and 结语 for no theme', () => {
    const article = articleOf(`云川实践\n\n引言\n${body}\n健全组织体系\n${body}\n结语\n${body}`)
    expect(outlineOf(article)).toEqual(['Pillar 健全组织体系'])
  })
})
