import { describe, expect, it } from 'vitest'
import { programmePack } from '../support/programmePack.js'
import { extractorOf, mentionsOf, outlineOfMentions } from '../support/smallPack.js'

const after = extractorOf({
  ...programmePack,
  rules: '- { id: quote.after, class: Programme, by: quote, head: [kind, namedKind], place: after }',
})
const inner = extractorOf({
  ...programmePack,
  rules: '- { id: quote.inner, class: Programme, by: quote, head: [kind], place: inner }',
})

describe('a quote with a head noun after it', () => {
  it('is found with what stands between', () => {
    expect(outlineOfMentions(after, '渔民通过“渔光”渔业平台报名。')).toEqual(['Programme “渔光”渔业平台'])
  })
  it('reaches to the last head before a verb or mark', () => {
    expect(outlineOfMentions(after, '“渔光”服务平台，“海风”培训计划')).toEqual([
      'Programme “渔光”服务平台',
      'Programme “海风”培训计划',
    ])
  })
  it('has the kind of that head', () => {
    expect(mentionsOf(after, '“渔光”服务平台').map(({ kind }) => kind)).toEqual(['Platform'])
  })
  it('may have 的 right after it', () => {
    expect(outlineOfMentions(after, '“渔光”的平台')).toEqual(['Programme “渔光”的平台'])
  })
  it('is none where a verb stands between', () => {
    expect(outlineOfMentions(after, '“渔光”点亮平台')).toEqual([])
  })
  it('is none where the head is far away', () => {
    expect(outlineOfMentions(after, '“渔光”渔港码头渔船渔民渔村渔业平台')).toEqual([])
  })
  it('is none where a number begins something else', () => {
    expect(outlineOfMentions(after, '“渔光”五类课程')).toEqual([])
  })
  it('is none inside another quote', () => {
    expect(outlineOfMentions(after, '“点亮‘渔光’平台”')).toEqual([])
  })
  it('may stand in what somebody says', () => {
    expect(outlineOfMentions(after, '他说：“我们来，点亮‘渔光’平台。”')).toEqual(['Programme ‘渔光’平台'])
  })
})

describe('a quote that ends in a head noun', () => {
  it('is found without its marks', () => {
    expect(outlineOfMentions(inner, '“渔光工程”惠及渔村。')).toEqual(['Programme 渔光工程'])
  })
  it('needs a modifier of two characters', () => {
    expect(outlineOfMentions(inner, '“新工程”惠及渔村。')).toEqual([])
  })
  it('does not ask for a head that only counts with a proper name', () => {
    expect(outlineOfMentions(inner, '“渔港渔村建设”')).toEqual([])
  })
})
