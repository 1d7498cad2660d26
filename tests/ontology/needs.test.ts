import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needsOf } from '../../src/ontology/needs.js'
import { compilePattern } from '../../src/ontology/pattern.js'

const words: Readonly<Record<string, readonly string[]>> = { act: ['开展', '实施'], head: ['局', '厅'] }
const wordsOf = (name: string) => words[name] ?? []

describe('what a pattern needs', () => {
  it.each([
    ['开展{head}', [['开展局', '开展厅']]],
    ['(?:甲乙|丙)丁', [['甲乙丁', '丙丁']]],
    ['(?<Event>{han}{2,8}?{act})', [['开展', '实施']]],
    ['{act|head}', [['开展', '实施', '局', '厅']]],
    ['[甲乙]+丙', [['甲', '乙'], ['丙']]],
    ['[0-9]*年', [['年']]],
  ])('%s', (pattern, needs) => {
    expect(needsOf(pattern, wordsOf)).toEqual(needs)
  })
  it('is what each of its alternatives needs', () => {
    expect(needsOf('甲{han}乙|丙', wordsOf)).toEqual([
      ['甲', '丙'],
      ['乙', '丙'],
    ])
  })
  it('is what must stand around it, too, and nothing that must not', () => {
    expect(needsOf('(?<={act})甲(?=乙)(?!丙)(?<!丁)', wordsOf)).toEqual([['开展', '实施'], ['乙'], ['甲']])
  })
  it('is nothing where the text may begin or end instead', () => {
    expect(needsOf('(?<=^|,)(?:甲|)(?=乙|$)', wordsOf)).toEqual([])
  })
  it('is a place that the lexicon knows, or a person', () => {
    expect(needsOf('{Place}{han}{0,4}?县', wordsOf)).toEqual([['\ue001'], ['县']])
    expect(needsOf('{PersonToken}', wordsOf)).toEqual([['\ue002'], ['\ue003']])
    expect(needsOf('{head}{PersonName}{act}', wordsOf)).toEqual([['\ue004'], ['局', '厅'], ['开展', '实施']])
  })
  it('stands in every text that the pattern matches', () => {
    const part = fc.constantFrom(
      ...[
        '甲',
        '乙',
        '{act}',
        '{head}?',
        '[甲乙]',
        '(?:甲|{act}乙)',
        '(?=甲)',
        '(?<=乙|^)',
        '(?!乙)',
        '.{0,2}',
      ],
      ...['(?:甲{head}|乙){1,2}', '(?:乙|$)', '(?<Event>{act|head})?', '[^甲]', '(?:.甲.|局)'],
    )
    const unit = fc.constantFrom(...'甲乙局厅', '开展', '实施')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), fc.array(unit, { maxLength: 8 }), (parts, units) => {
        const pattern = parts
          .filter((one, at) => !one.includes('<Event>') || parts.indexOf(one) === at)
          .join('')
        const text = units.join('')
        fc.pre(compilePattern('any', pattern, wordsOf, '').test(text))
        for (const need of needsOf(pattern, wordsOf))
          expect(need.some((string) => text.includes(string))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
