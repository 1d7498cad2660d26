import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/document/parseArticle.js'
import {
  everyMatch,
  structureClasses,
  toWording,
  type Wording,
  wordPattern,
} from '../../src/document/wording.js'
import { loadLexicon } from '../../src/ontology/loadLexicon.js'
import { outlineOf, textsOf } from '../support/articleOf.js'
import { ownWording } from '../support/ownWording.js'

const files = ['headings.ttl', 'pages.ttl', 'people.ttl', 'cues.ttl', 'posts.ttl'].map((name) => ({
  name,
  text: readFileSync(new URL(`../../ontology/lexicon/${name}`, import.meta.url), 'utf8'),
}))

/** The lexicon of `ontology/` with one word more. */
function taught(name: string, word: string): Wording {
  const text = `
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix words: <https://example.org/mailuo/id/words/> .
    words:${name} skos:inScheme words: ; skos:hiddenLabel "${word}"@zh .`
  return toWording(loadLexicon([...files, { name: 'taught.ttl', text }]))
}

const parse = (text: string, wording: Wording) =>
  parseArticle({ name: 'a.txt', text, fileSha256: '' }, wording).article
const rest = '云川市统筹各方力量，把任务分解到部门、落实到岗位，群众的满意度稳步上升。'

describe('a word that is added to the lexicon alone', () => {
  it('makes a lead-in of the clause that it begins, where it is a heading verb', () => {
    const text = `云川实践\n\n擘画城乡融合蓝图。${rest}\n擘画县域治理新篇章。${rest}`
    expect(outlineOf(parse(text, ownWording))).toEqual([])
    expect(outlineOf(parse(text, taught('headingVerb', '擘画')))).toEqual([
      'Measure 擘画城乡融合蓝图',
      'Measure 擘画县域治理新篇章',
    ])
  })
  it('makes a lead-in with a verb of any length', () => {
    const text = `云川实践\n\n一以贯之地抓实作风。${rest}\n一以贯之地管好队伍建设。${rest}`
    expect(outlineOf(parse(text, ownWording))).toEqual([])
    expect(outlineOf(parse(text, taught('headingVerb', '一以贯之地')))).toHaveLength(2)
  })
  it('makes no heading of a clause that tells a story', () => {
    const text = `云川实践\n\n强化眼下重点工作。${rest}\n完善服务群众体系。${rest}`
    expect(outlineOf(parse(text, ownWording))).toHaveLength(2)
    expect(outlineOf(parse(text, taught('narrativeWord', '眼下')))).not.toContain('Measure 强化眼下重点工作')
  })
  it.each([
    ['columnHead', '茶座', '基层茶座\n云川市破解物流难题\n\n云川市推行改革。', 'boilerplate', '基层茶座'],
    [
      'pageLabel',
      '稿件统筹',
      '云川市破解难题\n\n云川市推行改革。\n稿件统筹：某科',
      'boilerplate',
      '稿件统筹：某科',
    ],
    ['pageButton', '分享本页', '云川市破解难题\n\n云川市推行改革。\n分享本页', 'boilerplate', '分享本页'],
    ['partName', '写在前面', '云川市破解难题\n\n写在前面\n云川市推行改革。', 'boilerplate', '写在前面'],
    [
      'photoCredit',
      '航拍',
      '云川市破解难题\n\n云川市推行改革。\n居民在广场 王五航拍',
      'caption',
      '居民在广场 王五航拍',
    ],
    [
      'reporter',
      '观察员',
      '云川市破解难题\n云川时讯观察员 张小川\n\n云川市推行改革。',
      'byline',
      '云川时讯观察员 张小川',
    ],
    [
      'endNote',
      '转自',
      '云川市破解难题\n\n云川市推行改革。（转自云川发布）',
      'boilerplate',
      '（转自云川发布）',
    ],
    [
      'issuerLabel',
      '制文单位',
      '制文单位：云川市政府\n云川市破解难题\n\n云川市推行改革。',
      'head',
      '制文单位：云川市政府',
    ],
  ] as const)('of %s gives a line its role: %s', (name, word, text, role, line) => {
    expect(textsOf(parse(text, ownWording), role)).not.toContain(line)
    expect(textsOf(parse(text, taught(name, word)), role)).toContain(line)
  })
  it('makes authors of a line of names, where it is a surname', () => {
    const text = '云川市破解难题\n圷小云 张小川\n\n云川市推行改革。'
    expect(parse(text, ownWording).authors).toEqual([])
    const { authors } = parse(text, taught('surname', '圷'))
    expect(authors.map((author) => author.text)).toEqual(['圷小云', '张小川'])
  })
})

describe('a lexicon without the classes of structure', () => {
  it('still reads titles, numbered headings and sentences', () => {
    const article = parse(
      `云川市破解难题\n\n一、健全机制\n强化责任落实。${rest}\n完善服务体系。${rest}`,
      toWording({ words: new Map() }),
    )
    expect(article.titleLabel).toBe('云川市破解难题')
    expect(outlineOf(article)).toEqual(['Pillar 健全机制'])
    expect(textsOf(article, 'body')).toHaveLength(4)
  })
})

describe('toWording', () => {
  it('finds words for every class in the lexicon of ontology/', () => {
    const { words } = loadLexicon(files)
    expect(structureClasses.filter((name) => (words.get(name) ?? []).length === 0)).toEqual([])
  })
  it('puts the words of a class into a pattern, marks as they are and in the width that texts are folded to', () => {
    const wording = toWording({ words: new Map([['reporter', ['记者', '文／图', 'a.b*']]]) })
    const pattern = wordPattern`^${'reporter'}\s*$`
    const matched = ['记者 ', '文/图', 'a.b*', 'axbb', '通讯员'].filter((text) =>
      wording.regexp(pattern).test(text),
    )
    expect(matched).toEqual(['记者 ', '文/图', 'a.b*'])
    expect(wording.has('reporter', '文/图')).toBe(true)
  })
  it('lets a class without words match nothing', () => {
    const wording = toWording({ words: new Map() })
    expect(wording.regexp(wordPattern`${'reporter'}`).test('记者')).toBe(false)
    expect(wording.regexp(wordPattern`^${'ownMedium'}?记者`).test('记者')).toBe(true)
    expect(wording.has('reporter', '记者')).toBe(false)
  })
  it('compiles a pattern once', () => {
    const pattern = wordPattern`${'reporter'}`
    expect(ownWording.regexp(pattern)).toBe(ownWording.regexp(pattern))
  })
  it('finds each match where asked', () => {
    const everywhere = ownWording.regexp(everyMatch(wordPattern`${'reporter'}`))
    expect('记者和通讯员'.replace(everywhere, '甲')).toBe('甲和甲')
  })
})
