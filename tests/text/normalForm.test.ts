import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalForm } from '../../src/text/normalForm.js'

describe('normalForm', () => {
  it('leaves out quotes, title marks and corner brackets', () => {
    expect(normalForm('《“三色”‘服务’"工作"办法》')).toBe('三色服务工作办法')
    expect(normalForm('「红星」『行动』〈一〉')).toBe('红星行动一')
  })
  it('leaves out middle dots and white space, line breaks too', () => {
    expect(normalForm('红·领•带\n行 动\u3000')).toBe('红领带行动')
  })
  it('takes full width and half width, upper and lower case as the same', () => {
    expect(normalForm('（ＡＩ＋）１')).toBe(normalForm('(ai+)1'))
  })
  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'云“”·A１（ａ 《》') }), (text) => {
        expect(normalForm(normalForm(text))).toBe(normalForm(text))
      }),
    )
  })
})
