import { describe, expect, it } from 'vitest'
import { classifyQuote } from '../../src/mentions/classifyQuote.js'
import { compileExtractor } from '../../src/mentions/extractor.js'
import { findMentions } from '../../src/mentions/findMentions.js'
import { lookAround, quoteFeatures } from '../../src/mentions/quoteFeatures.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { parseQuoteWeights } from '../../src/ontology/quoteWeights.js'
import { articleOf } from '../support/articleOf.js'
import { failureOf } from '../support/failure.js'

const pack = await loadPack(ownPack)
const extractor = compileExtractor(pack)

function classesIn(text: string): string[] {
  return findMentions(articleOf(text), extractor).sentences.flatMap((parsed) =>
    parsed.brackets
      .filter(({ mark, depth }) => mark === '“' && depth === 0)
      .map((quote) => classifyQuote(quote, parsed, extractor)),
  )
}

describe('a quotation is', () => {
  it.each([
    '云岭镇实施“归雁计划”。',
    '云岭镇推行“三问三送”工作法。',
    '授予周明“山乡工匠”称号。',
    '云岭镇创新开展“田坎夜话”。',
    '云岭镇抓实“茶企找专家,专家找茶企”两找机制。',
  ])('a name in %s', (text) => {
    expect(classesIn(text)).toEqual(['name'])
  })
  it.each([
    '干部争当“老黄牛”。',
    '茶园成为“聚宝盆”。',
    '云岭镇打造“舒心畅快”的环境。',
    '云岭镇做好“茶”字文章。',
    '云岭镇防止出现“挂名”服务。',
    '云岭镇努力打造生态茶园“云岭样板”。',
    '云岭镇通过组织“聚心”,让群众有了主心骨。',
    '“镇上能有个戏台”已成为大家的心愿。',
  ])('a figure of speech in %s', (text) => {
    expect(classesIn(text)).toEqual(['figure'])
  })
  it('what somebody says where it holds a sentence', () => {
    expect(classesIn('“茶叶卖出去了,我们都高兴。”周明说。')).toEqual(['speech'])
  })
  it('a term after a verb of following', () => {
    expect(classesIn('全镇干部牢记“三个务必”。')).toEqual(['term'])
  })
  it('a name wherever no weights speak against it', () => {
    const { quotes: _, ...without } = pack
    const plain = compileExtractor(without)
    const [parsed] = findMentions(articleOf('干部争当“老黄牛”。'), plain).sentences
    const [quote] = parsed?.brackets ?? []
    expect(parsed && quote && classifyQuote(quote, parsed, plain)).toBe('name')
  })
})

describe('what stands before a quotation', () => {
  it.each([
    ['街道“归雁计划”', '一道“归雁计划”', 'after-measure-word'],
    ['成本“减负”', '一本“减负”', 'after-measure-word'],
    ['行为“失范”', '誉为“失范”', 'after-figure-cue'],
    ['大家认为“失范”', '称为“失范”', 'after-figure-cue'],
    ['勇于担当“先锋”', '争当“先锋”', 'after-figure-cue'],
    ['可以“归雁”', '以“归雁”', 'after-guidance-verb'],
  ])('is none in %s, but in %s it has %s', (without, having, feature) => {
    const has = (text: string) => {
      const [parsed] = findMentions(articleOf(text), extractor).sentences
      const [quote] = parsed?.brackets ?? []
      return parsed && quote && quoteFeatures[feature]?.(lookAround(quote, parsed, extractor))
    }
    expect([has(without), has(having)]).toEqual([false, true])
  })
})

describe('the weights', () => {
  it('are read by feature and class, what is left out as nothing', () => {
    const { bias, features } = parseQuoteWeights('bias: { figure: 0.5 }\nis-long: { speech: 1 }')
    expect(bias).toEqual({ name: 0, figure: 0.5, speech: 0, term: 0 })
    expect([...features]).toEqual([['is-long', { name: 0, figure: 0, speech: 1, term: 0 }]])
  })
  it.each([
    ['- is-long', 'is no map of features'],
    ['is-long: 1', 'has no weights by class'],
    ['is-long: { verse: 1 }', 'no class "verse"'],
    ['is-long: { name: much }', 'name is no number'],
  ])('%s are refused', (text, reason) => {
    expect(failureOf(() => parseQuoteWeights(text)).message).toContain(reason)
  })
  it('of a feature that there is not are refused', () => {
    const quotes = parseQuoteWeights('is-blue: { name: 1 }')
    expect(failureOf(() => compileExtractor({ ...pack, quotes })).message).toContain('no feature "is-blue"')
  })
})
