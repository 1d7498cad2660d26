import { describe, expect, it } from 'vitest'
import type { Extractor } from '../../src/mentions/extractor.js'
import type { ParsedSentence } from '../../src/mentions/parsedSentence.js'
import { parseSentence } from '../../src/mentions/parseSentence.js'
import { programmes } from '../support/programmePack.js'
import { articleOfSentences } from '../support/smallPack.js'

function parse(text: string, { tokenizer, cues }: Extractor = programmes): ParsedSentence {
  const [sentence] = articleOfSentences([text]).sentences
  if (!sentence) throw new Error('no sentence')
  return parseSentence(sentence, 0, tokenizer, cues)
}

/** Each act as `verb > object`. */
function actsOf(text: string): string[] {
  const parsed = parse(text)
  return parsed.acts.map(
    ({ start, end, object }) =>
      `${parsed.text.slice(start, end)} > ${parsed.text.slice(object.start, object.end)}`,
  )
}

describe('clauses', () => {
  const clausesOf = (text: string) => {
    const parsed = parse(text)
    return parsed.clauses.map(({ start, end }) => parsed.text.slice(start, end))
  }

  it('lie between commas, semicolons, colons and end marks', () => {
    expect(clausesOf('一是强基础，二是促发展；三是：惠民生。')).toEqual([
      '一是强基础',
      '二是促发展',
      '三是',
      '惠民生',
    ])
  })
  it('are not parted inside brackets and quotes', () => {
    expect(clausesOf('推行“有事，找管家”服务（每周，两次），效果好')).toEqual([
      '推行“有事,找管家”服务(每周,两次)',
      '效果好',
    ])
  })
  it('are not parted by the comma of lists', () => {
    expect(clausesOf('设立甲平台、乙平台')).toEqual(['设立甲平台、乙平台'])
  })
  it('are never empty', () => {
    expect(clausesOf('，，好。。')).toEqual(['好'])
  })
})

describe('acts', () => {
  it('are cue verbs with the rest of their clause as object', () => {
    expect(actsOf('近年来，云川市实施河长轮值计划，成效明显。')).toEqual(['实施 > 河长轮值计划'])
  })
  it('join adjacent verbs into one', () => {
    expect(actsOf('探索建立河长轮值机制')).toEqual(['探索建立 > 河长轮值机制'])
  })
  it('end before a second verb that a conjunction parts from the first', () => {
    expect(actsOf('建立河长轮值机制并推行渔民互助计划')).toEqual([
      '建立 > 河长轮值机制',
      '推行 > 渔民互助计划',
    ])
  })
  it('end before a second verb after the comma of lists', () => {
    expect(actsOf('建立河长轮值机制、推行渔民互助计划')).toEqual([
      '建立 > 河长轮值机制',
      '推行 > 渔民互助计划',
    ])
  })
  it('do not begin with a second verb that nothing parts from the first', () => {
    expect(actsOf('推行渔民建设家园计划')).toEqual(['推行 > 渔民建设家园计划'])
  })
  it('keep a weak verb as long as no other follows in the clause', () => {
    expect(actsOf('通过“渔光”平台')).toEqual(['通过 > “渔光”平台'])
  })
  it('follow a weak verb even where no conjunction parts them', () => {
    expect(actsOf('通过渔民议事建立互助机制').at(-1)).toBe('建立 > 互助机制')
  })
  it('are taken back by a negation in their clause', () => {
    expect(actsOf('防止随意设立收费制度，建立互助机制')).toEqual(['建立 > 互助机制'])
  })
  it('are none where the verb ends its clause as a noun', () => {
    expect(actsOf('推动渔港制度建设，')).toEqual([])
  })
  it('are none where the verb is a noun in a list', () => {
    expect(actsOf('抓好渔港建设、环境整治')).toEqual([])
  })
  it('are none where the verb is followed by 的', () => {
    expect(actsOf('正在推进的互助机制')).toEqual([])
  })
  it('are none inside quotes', () => {
    expect(actsOf('“推行互助制度”是渔民的心声')).toEqual([])
  })
  it('leave 了 out of the object', () => {
    expect(actsOf('建立了互助机制')).toEqual(['建立 > 互助机制'])
  })
  it('part an adverb that the dictionary joins to its verb', () => {
    expect(actsOf('全面推行河长轮值制度')).toEqual(['推行 > 河长轮值制度'])
  })
  it('leave an adjacent verb to the object where only a head noun would be left', () => {
    expect(actsOf('健全推进机制')).toEqual(['健全 > 推进机制'])
  })
  it('know all word classes of the verbs that they join', () => {
    expect(parse('通过建立互助机制').acts.map(({ classes }) => classes)).toEqual([['act']])
  })
})

describe('a parsed sentence', () => {
  it('marks where tokens begin, and its end', () => {
    const { text, tokens, tokenStarts } = parse('全面推行河长轮值制度。')
    expect(tokens.map(({ word }) => word).join('')).toBe(text)
    const starts = [...tokenStarts.keys()].filter((at) => tokenStarts[at] === 1)
    expect(starts).toEqual([...tokens.map(({ start }) => start), text.length])
  })
  it('is as long as its passage, whatever marks are folded', () => {
    const { text, sentence } = parse('推行"一码"（试行）服务：１＋６')
    expect(text).toBe('推行“一码”(试行)服务:1+6')
    expect(text.length).toBe(sentence.passage.text.length)
  })
})
