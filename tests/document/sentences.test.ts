import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestSentence, sentenceSpans } from '../../src/document/sentences.js'

const split = (text: string) => sentenceSpans(text).map(({ start, end }) => text.slice(start, end))

describe('sentenceSpans', () => {
  it('ends a sentence at 。！？ and keeps ； inside', () => {
    expect(split('推行积分制；建立台账。成效如何?群众满意!')).toEqual([
      '推行积分制；建立台账。',
      '成效如何?',
      '群众满意!',
    ])
  })
  it('ends a sentence at …… before another one', () => {
    expect(split('桃源村种茶，柳林村养蜂……全镇都忙起来了。')).toEqual([
      '桃源村种茶，柳林村养蜂……',
      '全镇都忙起来了。',
    ])
    expect(split('他说:“种茶、养蜂……”,笑了。')).toHaveLength(1)
    expect(split('县里壮大茶叶、竹编……等特色产业。')).toHaveLength(1)
  })
  it('gives the closing quote behind the mark to the sentence', () => {
    expect(split('“好使!”居民说。')).toEqual(['“好使!”', '居民说。'])
  })
  it('may split a speech of several sentences', () => {
    expect(split('他说:“路修好了。灯也亮了。”大家都笑了。')).toEqual([
      '他说:“路修好了。',
      '灯也亮了。”',
      '大家都笑了。',
    ])
  })
  it('does not split inside a term in quotes', () => {
    expect(split('围绕“谁来治理?怎么治理?”开展讨论。')).toEqual(['围绕“谁来治理?怎么治理?”开展讨论。'])
  })
  it('does not split inside title marks and brackets', () => {
    expect(split('学习《路在何方?》(试行。)一书。')).toEqual(['学习《路在何方?》(试行。)一书。'])
  })
  it('gives a note in brackets to the sentence before it', () => {
    expect(split('建立数据平台。(市财政局牵头)完善制度。(市委办负责。各县配合)')).toEqual([
      '建立数据平台。(市财政局牵头)',
      '完善制度。(市委办负责。各县配合)',
    ])
  })
  it('lets a bracket or quote without partner swallow nothing', () => {
    expect(split('推行“三色服务。建立(台账。完善制度。')).toEqual([
      '推行“三色服务。',
      '建立(台账。',
      '完善制度。',
    ])
  })
  it('takes "." between Chinese characters as a full stop, in numbers and names not', () => {
    expect(split('完成3.5亿元.建设平台.')).toEqual(['完成3.5亿元.', '建设平台.'])
    expect(split('引入A.I.系统。')).toEqual(['引入A.I.系统。'])
  })
  it('keeps runs of marks together, and no white space at the ends', () => {
    expect(split('真的吗?!! \u3000好。')).toEqual(['真的吗?!!', '好。'])
  })
  it('cuts an endless sentence at a comma', () => {
    const parts = split(`${'推进项目建设,'.repeat(1000)}完成`)
    expect(parts.length).toBeGreaterThan(3)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(longestSentence)
    for (const part of parts.slice(0, -1)) expect(part).toMatch(/,$/)
  })
  it('cuts no character of two units', () => {
    for (const part of split('𠮷'.repeat(3001))) expect(part).toMatch(/^𠮷+$/u)
  })
  it('leaves out nothing but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'云川。?“”(),. 《》') }), (text) => {
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
