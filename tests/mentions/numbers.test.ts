import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../src/mentions/numbers.js'

const chinese = new Intl.NumberFormat('zh-Hans-CN-u-nu-hanidec', { useGrouping: false })

/** 10203 as 一万零二百零三, written out digit by digit. */
function spellOut(number: number): string {
  if (number >= 100_000_000) return join(number, 100_000_000, '亿')
  if (number >= 10_000) return join(number, 10_000, '万')
  if (number >= 1000) return join(number, 1000, '千')
  if (number >= 100) return join(number, 100, '百')
  if (number >= 10) return join(number, 10, '十')
  return '零一二三四五六七八九'.charAt(number)
}

function join(number: number, unit: number, name: string): string {
  const rest = number % unit
  const zero = rest > 0 && rest < unit / 10 ? '零' : ''
  return spellOut(Math.floor(number / unit)) + name + zero + (rest > 0 ? spellOut(rest) : '')
}

describe('parseNumber', () => {
  it('reads every spelt-out number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999_999 }), (number) => {
        expect(parseNumber(spellOut(number))).toBe(number)
      }),
    )
  })
  it('reads every Arabic number', () => {
    fc.assert(fc.property(fc.nat(), (number) => parseNumber(`${number}个`) === number))
  })
  it.each([
    ['5000万元', 50_000_000],
    ['1.5亿元', 150_000_000],
    ['3万亿元', 3_000_000_000_000],
    ['0.1万人', 1000],
    ['2.3万人', 23_000],
    ['40余万户', 400_000],
    ['6100多人次', 6100],
    ['十条', 10],
    ['十二项', 12],
    ['二十个', 20],
    ['两百名', 200],
    ['三千五百户', 3500],
    ['一万二千人', 12_000],
    ['一百零五', 105],
    ['五色', 5],
    ['千人', 1000],
    ['三千五', 3500],
    ['一万二', 12_000],
    ['十万零八', 100_008],
    ['一千零一十', 1010],
    ['16.35万元', 163_500],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })
  it.each([
    ['二〇二五年', 2025],
    ['二零二五年', 2025],
    ['一九七八年', 1978],
  ])('reads %s digit by digit', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })
  it('reads a run of digits as its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999 }), (number) => {
        expect(parseNumber(chinese.format(number))).toBe(number)
      }),
    )
  })
  it.each(['', '云川', '个', '第3', '三五个', '十四五', '几十个'])('reads no number in %j', (text) => {
    expect(parseNumber(text)).toBeUndefined()
  })
})
