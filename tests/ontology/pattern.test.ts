import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern, placeMarks, wordsSource } from '../../src/ontology/pattern.js'
import { failureOf } from '../support/failure.js'

const words = fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙ab-]^\\.*+?(){}[|$/𠮷'), minLength: 1 }), {
  minLength: 1,
  maxLength: 12,
})

describe('wordsSource', () => {
  it('matches each of the words', () => {
    fc.assert(
      fc.property(words, (list) => {
        const whole = new RegExp(`^${wordsSource(list)}$`)
        for (const word of list) expect(whole.test(word)).toBe(true)
      }),
    )
  })
  it('matches nothing else', () => {
    fc.assert(
      fc.property(words, words, (list, others) => {
        const whole = new RegExp(`^${wordsSource(list)}$`)
        for (const other of others) expect(whole.test(other)).toBe(list.includes(other))
      }),
    )
  })
  it('finds the longest word at a place', () => {
    fc.assert(
      fc.property(words, words, (list, text) => {
        const [found] = new RegExp(`^${wordsSource(list)}`).exec(text.join('')) ?? []
        const fitting = list.filter((word) => text.join('').startsWith(word))
        const longest = fitting.sort((a, b) => b.length - a.length)[0]
        expect(found).toBe(longest)
      }),
    )
  })
  it('does not depend on the order of words', () => {
    fc.assert(
      fc.property(words, words, (list, text) => {
        const [one, other] = [list, list.toReversed()].map((order) => new RegExp(wordsSource(order), 'g'))
        expect(text.join('').match(one as RegExp)).toEqual(text.join('').match(other as RegExp))
      }),
    )
  })
  it('of no words matches nothing, not even an empty text', () => {
    expect(new RegExp(wordsSource([])).test('')).toBe(false)
    expect(new RegExp(wordsSource([])).test('云川')).toBe(false)
  })
  it('of words alike but for their end stays one branch, of those alike but for a character too', () => {
    expect(wordsSource(['工程', '工作', '工作法'])).toBe('(?:工(?:程|作(?:法)?))')
    expect(wordsSource(['县委书记', '市委书记'])).toBe('(?:[县市]委书记)')
  })
})

describe('a pattern', () => {
  const classes = new Map([
    ['act', ['实施', '建立']],
    ['weak', ['加强']],
  ])
  const compile = (pattern: string) => compilePattern('some.rule', pattern, (name) => classes.get(name))
  const found = (pattern: string, text: string) =>
    [...text.matchAll(compile(pattern))].map(([match]) => match)

  it('reads a word class in braces', () => {
    expect(found('{act}.', '实施甲，建立乙，加强丙')).toEqual(['实施甲', '建立乙'])
  })
  it('reads several word classes with a bar between', () => {
    expect(found('{act|weak}.', '实施甲，加强丙')).toEqual(['实施甲', '加强丙'])
  })
  it('reads of word classes after a tilde only the words that end with no other', () => {
    const bodies = new Map([
      ['bodies', ['教育局', '局', '委']],
      ['more', ['县委']],
    ])
    const { source } = compilePattern('some.rule', '{~bodies|more}', (name) => bodies.get(name))
    expect(source).toBe('(?:(?:[局委]))')
  })
  it('reads of word classes after a dollar sign one character that a word ends in', () => {
    const posts = new Map([
      ['post', ['局长', '书记']],
      ['calling', ['记者', '村长']],
    ])
    const { source } = compilePattern('some.rule', '(?<={$post|calling})', (name) => posts.get(name))
    expect(source).toBe('(?<=(?:(?:[长记者])))')
  })
  it('leaves repetition counts alone', () => {
    expect(found('{han}{2,3}', '甲，乙丙丁戊')).toEqual(['乙丙丁'])
  })
  it('reads quotes, book titles and numbers', () => {
    expect(found('{quote|document}', '《甲办法》和“乙”')).toEqual(['《甲办法》', '“乙”'])
    expect(found('(?:{number})个', '24个、三十个')).toEqual(['24个', '三十个'])
  })
  it('reads a place where marks stand for one, and two places as two', () => {
    const masked = `在${placeMarks(3)}${placeMarks(2)}举办`
    expect(found('{Place}', masked).map((match) => match.length)).toEqual([3, 2])
    expect(found('{Place}', '在云川市举办')).toEqual([])
  })
  it('with a word class that the lexicon lacks is refused with rule and class', () => {
    const { code, message } = failureOf(() => compile('{act}{oddity}'))
    expect(code).toBe('RULE_INVALID')
    expect(message).toContain('"some.rule"')
    expect(message).toContain('{oddity}')
  })
  it('that is no regular expression is refused with its rule', () => {
    const { code, message } = failureOf(() => compile('({act}'))
    expect(code).toBe('RULE_INVALID')
    expect(message).toContain('"some.rule"')
  })
})
