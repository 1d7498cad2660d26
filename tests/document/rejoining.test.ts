import { describe, expect, it } from 'vitest'
import { articleOf, outlineOf, textsOf } from '../support/articleOf.js'

const body =
  '云川市把基层治理摆在重要位置，市级统筹、部门联动，持续推动各项任务落到实处，群众的满意度稳步上升。'
const caption = '江南省云川市开展“敲门行动”，组织干部进社区为居民办事。'
const bodyOf = (text: string) => textsOf(articleOf(`云川市破解治理难题\n\n${text}`), 'body')

describe('a paragraph that was cut', () => {
  it('is joined where its first half has no end mark', () => {
    const whole = `${body}云川市大力培养年轻干部队伍，选派骨干下沉一线。`
    expect(bodyOf(whole.replace('年轻干', '年轻干\n\n'))).toEqual([
      body,
      '云川市大力培养年轻干部队伍，选派骨干下沉一线。',
    ])
  })
  it('is joined over a page number', () => {
    const text = '云川市打造服务阵地，全市\n\n— 12 —\n\n已建成驿站，方便群众办事。'
    expect(bodyOf(text)).toEqual(['云川市打造服务阵地，全市已建成驿站，方便群众办事。'])
    expect(textsOf(articleOf(`云川市破解治理难题\n\n${text}`), 'boilerplate')).toEqual(['— 12 —'])
  })
  it('is joined over a caption, which keeps a sentence of its own', () => {
    const text = `云川市优化队伍结构，锻造一支\n\n\n\n${caption}\n\n敢担当、善治理的骨干队伍。`
    expect(bodyOf(text)).toEqual(['云川市优化队伍结构，锻造一支敢担当、善治理的骨干队伍。'])
    const article = articleOf(`云川市破解治理难题\n\n${text}`)
    expect(textsOf(article, 'caption')).toEqual([caption])
    expect(article.sentences.find(({ role }) => role === 'caption')?.theme).toBeUndefined()
  })
  it('is never joined over a heading', () => {
    const article = articleOf(
      `云川市破解治理难题\n\n${body}群众纷纷点赞\n强化数字赋能\n夯实治理支撑\n${body}`,
    )
    expect(outlineOf(article)).toEqual(['Pillar 强化数字赋能夯实治理支撑'])
    expect(textsOf(article, 'body')).toEqual([body, '群众纷纷点赞', body])
  })
  it('is not joined to a numbered heading', () => {
    const article = articleOf(`云川市破解治理难题\n\n${body}群众纷纷点赞\n一、强化数字赋能\n${body}`)
    expect(outlineOf(article)).toEqual(['Pillar 强化数字赋能'])
  })
  it('is not joined where it ends with a colon or a note in brackets', () => {
    const paragraphs = ['主要做法如下：', '建立台账。（市财政局牵头，市教育局参与）', '完善制度。']
    expect(bodyOf(paragraphs.join('\n')).length).toBe(3)
  })
})

describe('lines between paragraphs', () => {
  it('are captions where they say so', () => {
    const article = articleOf(
      `云川市破解治理难题\n\n${body}\n图为志愿者走访居民。\n居民在驿站休息。（王五 摄）\n${body}`,
    )
    expect(textsOf(article, 'caption')).toEqual(['图为志愿者走访居民。', '居民在驿站休息。（王五 摄）'])
  })
  it('are boilerplate where they are about the page', () => {
    const article = articleOf(
      `云川市破解治理难题\n来源：云川日报\n\n${body}\n责任编辑：王五\n（此件公开发布）\n附件：1.分工表\n2.清单`,
    )
    expect(textsOf(article, 'boilerplate')).toEqual([
      '来源：云川日报',
      '责任编辑：王五',
      '（此件公开发布）',
      '附件：1.分工表',
      '2.清单',
    ])
    expect(article.themes).toEqual([])
  })
  it('may be a label before the first sentence', () => {
    const article = articleOf(`云川市破解治理难题\n\n【摘要】${body}`)
    expect(textsOf(article, 'head')).toEqual(['【摘要】'])
    expect(textsOf(article, 'body')).toEqual([body])
  })
})
