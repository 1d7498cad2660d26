import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/document/parseArticle.js'
import { containsSpan, type Span } from '../../src/text/span.js'
import { articleOf, outlineOf, textsOf } from '../support/articleOf.js'
import { ownWording } from '../support/ownWording.js'

const parse = (text: string, name = 'a.txt') => parseArticle({ name, text, fileSha256: '' }, ownWording)

const lines = fc.constantFrom(
  '一、总体要求',
  '（一）基本原则。',
  '（一）加强领导。各地要抓好落实。',
  '1.建设平台',
  '强化数字赋能',
  '夯实治理支撑',
  '强化思想武装。云川市开展培训。',
  '云川市大力培养年轻干',
  '部队伍，选派“骨干”下沉一线。',
  '江南省云川市开展行动，服务居民。',
  '图为现场。（王五 摄）',
  '主要有：一是加强培育，引进企业；二是完善物流。',
  '"云川"推行“三色’服务（试行。',
  '— 3 —',
  '2023年5月12日',
  '云川市人民政府',
  '附件：1.清单',
  '发文机关：',
  '云政发〔2023〕1号',
  '各县区人民政府：',
  '■ 赵小川',
  '本报云川讯（通讯员王小川赵立）近年来，云川市推行改革。',
  '（作者系云川市委书记）',
  '',
  '\u3000',
)
const arbitrary = fc.oneof(
  fc.array(lines, { maxLength: 30 }).map((all) => all.join('\n')),
  fc.array(lines, { maxLength: 12 }).map((all) => all.join('\r\n')),
  fc.string({
    unit: fc.constantFrom(...'云川市，。“”"（）()《》一二、是：\n\r\f \u3000\u200b.1#*|-[]𠮷'),
    maxLength: 200,
  }),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const spaces = /[\s\u0085\u200b-\u200d\u2060\ufeff]/g

describe('parseArticle', () => {
  it('puts every character but white space into exactly one sentence, in pieces inside the text', () => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        fc.pre(!/^ {0,3}#{1,6}[ \t]/m.test(text))
        const pieces: Span[] = []
        for (const { passage } of parse(text).article.sentences) {
          expect(passage.pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(passage.text)
          pieces.push(...passage.pieces)
        }
        pieces.sort((a, b) => a.start - b.start)
        pieces.forEach((piece, at) => {
          expect(containsSpan({ start: pieces[at - 1]?.end ?? 0, end: text.length }, piece)).toBe(true)
        })
        const kept = pieces.map(({ start, end }) => text.slice(start, end)).join('')
        expect(kept.replace(spaces, '')).toBe(text.replace(spaces, ''))
      }),
      { numRuns: 500 },
    )
  })
  it('never lets pieces of Markdown overlap or leave the text', () => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const { article } = parse(text, 'a.md')
        const pieces = article.sentences.flatMap(({ passage }) => [...passage.pieces])
        pieces.sort((a, b) => a.start - b.start)
        pieces.forEach((piece, at) => {
          expect(containsSpan({ start: pieces[at - 1]?.end ?? 0, end: text.length }, piece)).toBe(true)
        })
      }),
    )
  })
  it('orders sentences by paragraph, and each sentence in itself by place', () => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        let paragraph = 0
        for (const sentence of parse(text).article.sentences) {
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph)
          paragraph = sentence.paragraph
          const starts = sentence.passage.pieces.map(({ start }) => start)
          expect(starts).toEqual([...starts].sort((a, b) => a - b))
        }
      }),
    )
  })
  it('names each theme by the text at its passage, lists parents first and Pillars at the top only', () => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const { themes, sentences } = parse(text).article
        themes.forEach((theme, at) => {
          expect(theme.passage.text).toBe(theme.label)
          expect(theme.label.trim()).not.toBe('')
          if (theme.parent) expect(themes.indexOf(theme.parent)).toBeLessThan(at)
          if (theme.parent) expect(theme.class).toBe('Measure')
        })
        for (const { theme } of sentences) if (theme) expect(themes).toContain(theme)
      }),
    )
  })
  it('gives the same structure for Windows line ends', () => {
    const text = '云川市破解难题\n\n强化数字赋能\n夯实治理支撑\n云川市推行改革，培养年轻干\n\n部队伍。\n'
    const [unix, windows] = [articleOf(text), articleOf(text.replaceAll('\n', '\r\n'))]
    expect(outlineOf(windows)).toEqual(outlineOf(unix))
    expect(textsOf(windows, 'body')).toEqual(textsOf(unix, 'body'))
  })
  it('leaves an indent of wide spaces out of a passage', () => {
    const article = articleOf('\u3000\u3000云川市破解难题\n\n\u3000\u3000云川市推行改革。')
    expect(article.titleLabel).toBe('云川市破解难题')
    expect(textsOf(article, 'body')).toEqual(['云川市推行改革。'])
  })
  it('tells of a quotation mark without partner, where it stands', () => {
    const text = '云川市破解难题\n\n云川市推行“三色服务，打造“一站”品牌。\n云川市建立“周例会”制度。'
    const { notices } = parse(text)
    expect(notices).toEqual([
      {
        code: 'QUOTE_UNBALANCED',
        source: 'a.txt',
        span: { start: 14, end: 15 },
        args: { quote: '“三色服务，打造“一站”' },
      },
    ])
  })
  it('takes time in proportion to the text', () => {
    const unit = '云川市推行“三色服务”，(打造《一站》品牌；一是加强培育，'
    const long = (count: number) => parse(`${unit.repeat(count)}\n`)
    const time = (count: number) => {
      const from = performance.now()
      long(count)
      return performance.now() - from
    }
    time(2000)
    expect(time(40_000)).toBeLessThan(Math.max(50, time(10_000)) * 12)
  })
})
