import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/mentions/mention.js'
import { mergeNames } from '../../src/resolve/mergeNames.js'
import { mentionOf } from '../support/mentions.js'
import { placeOf } from '../support/smallPack.js'

/** Mentions one after the other, each a group of its own; the labels of each merged group. */
function merged(...mentions: Mention[]): string[][] {
  const groups = mentions.map((mention, at) => [{ ...mention, sentence: at }])
  return mergeNames(groups).map((group) => group.map(({ label }) => label))
}
const programme = (label: string, more: Partial<Mention> = {}) =>
  mentionOf({ class: 'Programme', label, ...more })

describe('a short form', () => {
  it('that a fuller name ends in joins it', () => {
    expect(merged(programme('云川市渔港巡查机制'), programme('渔港巡查机制'))).toEqual([
      ['云川市渔港巡查机制', '渔港巡查机制'],
    ])
  })
  it('joins it also where it comes first', () => {
    expect(merged(programme('渔港巡查机制'), programme('云川市渔港巡查机制'))).toEqual([
      ['渔港巡查机制', '云川市渔港巡查机制'],
    ])
  })
  it('that is the only quoted core of a name joins it', () => {
    expect(merged(programme('“渔家灯火”互助服务'), programme('渔家灯火'))).toEqual([
      ['“渔家灯火”互助服务', '渔家灯火'],
    ])
  })
  it('that leaves out what stands after the quote joins it', () => {
    const full = '“渔家灯火”互助服务品牌'
    expect(merged(programme(full), programme('“渔家灯火”品牌'))).toEqual([[full, '“渔家灯火”品牌']])
    expect(merged(programme(full), programme('“渔家灯火”平台'))).toHaveLength(2)
    expect(merged(programme(full), programme('“海上灯火”品牌'))).toHaveLength(2)
  })
  it('joins over a middle one', () => {
    expect(merged(programme('云川市渔港巡查机制'), programme('渔港巡查机制'), programme('巡查机制'))).toEqual(
      [['云川市渔港巡查机制', '渔港巡查机制', '巡查机制']],
    )
  })
  it('that fits several names stays alone', () => {
    const labels = ['东港巡查机制', '西港巡查机制', '巡查机制']
    expect(merged(...labels.map((label) => programme(label)))).toEqual(labels.map((label) => [label]))
  })
  it('of a body may leave out what makes it official', () => {
    const body = (label: string) => mentionOf({ class: 'Organization', label })
    expect(merged(body('云川市人民政府'), body('市政府'))).toHaveLength(1)
    expect(merged(body('云川市人民银行'), body('云川市银行'))).toHaveLength(2)
  })
  it('of two characters joins nothing', () => {
    expect(merged(programme('渔港机制'), programme('机制'))).toEqual([['渔港机制'], ['机制']])
  })
  it('in the middle of a name joins nothing', () => {
    expect(merged(programme('渔港巡查机制'), programme('港巡查'))).toHaveLength(2)
  })
})

describe('names stay apart', () => {
  it('where their kinds differ', () => {
    const full = programme('海风渔民培训', { kind: 'Training' })
    expect(merged(full, programme('渔民培训', { kind: 'Service' }))).toHaveLength(2)
    expect(merged(full, programme('渔民培训', { kind: 'Training' }))).toHaveLength(1)
    expect(merged(full, programme('渔民培训'))).toHaveLength(1)
  })
  it('where their classes differ', () => {
    expect(
      merged(programme('渔港巡查中心'), mentionOf({ class: 'Organization', label: '巡查中心' })),
    ).toHaveLength(2)
  })
  it('where they are of a class that is not shortened', () => {
    const group = (label: string) => mentionOf({ class: 'Group', label })
    expect(merged(group('困难渔民职工'), group('渔民职工'))).toHaveLength(2)
  })
  it('where the lexicon knows one of them', () => {
    const known = mentionOf({
      class: 'Organization',
      label: '海洋委员会',
      thing: placeOf('990000', '海东省'),
    })
    expect(merged(known, mentionOf({ class: 'Organization', label: '委员会' }))).toHaveLength(2)
  })
})

describe('a speech', () => {
  const guidance = (label: string) => mentionOf({ class: 'Guidance', label })

  it('named in short is that of the one visit of the same person', () => {
    expect(
      merged(guidance('李潮主席在云川考察时重要讲话精神'), guidance('李潮主席重要讲话精神')),
    ).toHaveLength(1)
  })
  it('of another person stays apart', () => {
    expect(
      merged(guidance('李潮主席在云川考察时重要讲话精神'), guidance('王岸主席重要讲话精神')),
    ).toHaveLength(2)
  })
  it('stays apart where there were two visits', () => {
    expect(
      merged(
        guidance('李潮主席在云川考察时重要讲话精神'),
        guidance('李潮主席在雾岭考察时重要讲话精神'),
        guidance('李潮主席重要讲话精神'),
      ),
    ).toHaveLength(3)
  })
  it('of one visit is not short for that of another whose name is longer', () => {
    expect(
      merged(
        guidance('李潮主席在云川考察时重要讲话精神'),
        guidance('李潮主席在雾岭市渔港考察时重要讲话精神'),
      ),
    ).toHaveLength(2)
  })
})

describe('mergeNames', () => {
  it('loses and doubles no mention', () => {
    const label = fc.string({ unit: fc.constantFrom(...'渔港巡查机制“”'), minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 12 }), (labels) => {
        const out = merged(...labels.map((one) => programme(one))).flat()
        expect(out.toSorted()).toEqual(labels.toSorted())
      }),
    )
  })
  it('gives each group in the order of the text', () => {
    const [group = []] = mergeNames([
      [programme('云川市渔港巡查机制', { sentence: 3 })],
      [programme('渔港巡查机制', { sentence: 1 }), programme('渔港巡查机制', { sentence: 5 })],
    ])
    expect(group.map(({ sentence }) => sentence)).toEqual([1, 3, 5])
  })
})
