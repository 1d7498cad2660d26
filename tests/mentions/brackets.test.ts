import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { depths, findBrackets } from '../../src/mentions/brackets.js'

function found(text: string): string[] {
  return findBrackets(text).map(({ start, end, depth }) => `${depth} ${text.slice(start, end)}`)
}

describe('findBrackets', () => {
  it('finds brackets in the order of the text, with how deep they lie', () => {
    expect(
      found('印发《关于“百村”行动的意见（试行）》和“丰收卡”'.replace(/（/g, '(').replace(/）/g, ')')),
    ).toEqual(['0 《关于“百村”行动的意见(试行)》', '1 “百村”', '1 (试行)', '0 “丰收卡”'])
  })
  it('lets an opening mark without partner shift no other pair', () => {
    expect(found('推行“三色服务，打造“一站”平台、“一码”平台')).toEqual(['1 “一站”', '1 “一码”'])
  })
  it('lets a closing mark without partner shift no other pair', () => {
    expect(found('三色”服务，打造“一站”平台')).toEqual(['0 “一站”'])
  })
  it('lets marks that cross close the nearest of their kind', () => {
    expect(found('《甲(乙》丙)')).toEqual(['0 《甲(乙》'])
  })
  it('finds none in a text without marks', () => {
    expect(found('云川市推行网格化管理')).toEqual([])
  })

  const text = fc.string({ unit: fc.constantFrom(...'甲乙“”‘’《》()【】') })
  it('gives pairs that are nested or apart, never crossed', () => {
    fc.assert(
      fc.property(text, (one) => {
        const pairs = findBrackets(one)
        for (const a of pairs) {
          for (const b of pairs) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false)
        }
      }),
    )
  })
  it('gives pairs whose marks belong together, of a balanced text all', () => {
    const partner = new Map([...'“”‘’《》()【】'].map((mark, at, all) => [mark, all[at + 1]]))
    const balanced = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('甲', ''),
        fc
          .tuple(fc.constantFrom('“”', '‘’', '《》', '()', '【】'), tie('text'), tie('text'))
          .map(([marks, inner, after]) => `${marks.charAt(0)}${inner}${marks.charAt(1)}${after}`),
      ),
    })).text
    fc.assert(
      fc.property(balanced, (one) => {
        const pairs = findBrackets(one)
        expect(pairs.length).toBe([...one].filter((char) => '“‘《(【'.includes(char)).length)
        for (const { mark, start, end } of pairs) {
          expect(one.charAt(start)).toBe(mark)
          expect(one.charAt(end - 1)).toBe(partner.get(mark))
        }
      }),
    )
  })
})

describe('depths', () => {
  it('counts for each unit the brackets that hold it, marks included', () => {
    const text = '甲“乙(丙)”丁'
    expect([...depths(text.length, findBrackets(text))]).toEqual([0, 1, 1, 2, 2, 2, 1, 0])
  })
})
