import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWidth } from '../../src/text/foldWidth.js'

describe('foldWidth', () => {
  it('makes full-width ASCII half-width', () => {
    expect(foldWidth('（１＋６），：；！？Ａ')).toBe('(1+6),:;!?A')
  })
  it('keeps the marks that Chinese has of its own', () => {
    expect(foldWidth('、。“”‘’《》【】〔〕—…·')).toBe('、。“”‘’《》【】〔〕—…·')
  })
  it('makes corner brackets quotes, and wide spaces spaces', () => {
    expect(foldWidth('「红色『先锋』」\u3000市\u00a0县')).toBe('“红色‘先锋’” 市 县')
  })
  it('pairs straight quotes by their place', () => {
    expect(foldWidth('推行"三色"服务和＂一站＂工程')).toBe('推行“三色”服务和“一站”工程')
  })
  it('lets a straight quote without partner spoil its own line only', () => {
    expect(foldWidth('推行"三色服务\n推行"一站"工程')).toBe('推行“三色服务\n推行“一站”工程')
  })
  it('takes the full stops of a line that has no other kind for 。', () => {
    expect(foldWidth('一.成立专班.依托协会,投入3.5万元.\n新建2.5公里.')).toBe(
      '一.成立专班。依托协会,投入3.5万元。\n新建2.5公里。',
    )
    expect(foldWidth('古丽.买买提介绍。')).toBe('古丽.买买提介绍。')
  })
  it('never changes the length of a text', () => {
    const unit = fc.constantFrom(...'云."＂「」（，\u3000\n\r𠮷a。“')
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        expect(foldWidth(units.join('')).length).toBe(units.join('').length)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldWidth(text).length === text.length))
  })
  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foldWidth(foldWidth(text)) === foldWidth(text)),
    )
  })
})
