import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/text/passage.js'
import { articleOf, outlineOf, pathOf, textsOf, themeAt } from '../support/articleOf.js'

const file = new URL('../../seeds/000_aa3d09998152851a.txt', import.meta.url)
const text = readFileSync(file, 'utf8')
const seed = articleOf(text)

describe('parseArticle on the seed article', () => {
  it('finds title and author, and takes the column name for none', () => {
    expect(seed.titleLabel).toBe('夯实高质量发展的组织根基')
    expect(seed.authors.map((author) => author.text)).toEqual(['赖俊'])
    expect(textsOf(seed, 'boilerplate')).toEqual(['各地实践'])
    expect(textsOf(seed, 'byline')).toEqual(['■ 赖俊'])
  })
  it('finds four pillars, each set on two lines, and twelve measures under them', () => {
    expect(outlineOf(seed)).toEqual([
      'Pillar 以政治建设凝聚高质量发展共识',
      'Measure 以政治建设凝聚高质量发展共识 > 强化思想铸魂',
      'Measure 以政治建设凝聚高质量发展共识 > 提升政治能力',
      'Measure 以政治建设凝聚高质量发展共识 > 强化政治锤炼',
      'Pillar 以骨干队伍强化高质量发展支撑',
      'Measure 以骨干队伍强化高质量发展支撑 > 鲜明用人导向',
      'Measure 以骨干队伍强化高质量发展支撑 > 搭建干事平台',
      'Measure 以骨干队伍强化高质量发展支撑 > 突出严管厚爱',
      'Pillar 以坚强堡垒夯实高质量发展基础',
      'Measure 以坚强堡垒夯实高质量发展基础 > 优化组织功能',
      'Measure 以坚强堡垒夯实高质量发展基础 > 建强头雁队伍',
      'Measure 以坚强堡垒夯实高质量发展基础 > 强化党建领航',
      'Pillar 以人才驱动激发高质量发展活力',
      'Measure 以人才驱动激发高质量发展活力 > 用心引才聚智',
      'Measure 以人才驱动激发高质量发展活力 > 精心育才提能',
      'Measure 以人才驱动激发高质量发展活力 > 真心留才增效',
    ])
  })
  it('leaves the paragraphs before the first heading without theme', () => {
    expect(themeAt(seed, '四川省乐山市组织系统')).toBe('')
  })
  it('leaves a paragraph without lead-in under the measure or the pillar above it', () => {
    expect(themeAt(seed, '加强领导干部在常态化')).toBe('以政治建设凝聚高质量发展共识 > 提升政治能力')
    expect(themeAt(seed, '基层是党的执政之基')).toBe('以坚强堡垒夯实高质量发展基础')
  })
  it('reads the halves of a word that a page break cut as one', () => {
    const sentence = seed.sentences.find(({ passage }) => passage.text.includes('优秀年轻干部“双向互派”'))
    expect(sentence?.passage.pieces).toHaveLength(2)
    expect(textsOf(seed, 'body')).toContainEqual(
      expect.stringContaining('引才政策体系整体竞争力、吸引力显著提升。'),
    )
  })
  it('steps over the caption that interrupts a paragraph', () => {
    expect(textsOf(seed, 'caption')).toEqual([
      '四川省乐山市开展我为群众办实事“百日攻坚”专项行动,组织机关干部下沉社区开展便民服务。',
    ])
    const sentence = seed.sentences.find(({ passage }) => passage.text.includes('锻造一支敢担当'))
    if (!sentence) throw new Error('not joined')
    expect(locate(text, sentence.passage, 0, sentence.passage.text.length)).toHaveLength(2)
    expect(pathOf(sentence.theme)).toBe('以坚强堡垒夯实高质量发展基础 > 建强头雁队伍')
  })
  it('parts the note about the author from the last paragraph', () => {
    expect(textsOf(seed, 'authorNote')).toEqual([
      '【作者系四川省乐山市市委常委、组织部部长,市委党校(市行政学院)校长(院长)】',
    ])
    expect(textsOf(seed, 'body').at(-1)).toMatch(/营造安心舒适环境。$/)
  })
})
