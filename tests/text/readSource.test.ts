import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/text/readSource.js'

const article = '云川市推行“三色服务”，打造基层治理品牌。\n各县（区）抓好落实。\n'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, big: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}
const textOf = (bytes: Uint8Array) => {
  const result = readSource('a.txt', bytes)
  return 'source' in result ? result.source.text : result.problem
}
// 云川市推行品牌。 in GB18030
const gb = Buffer.from('d4c6b4a8cad0cdc6d0d0c6b7c5c6a1a3', 'hex')

describe('readSource', () => {
  it('reads UTF-8 and changes nothing', () => {
    const text = `\u3000\u3000${article}\r\n \u200b`
    expect(textOf(utf8(text))).toBe(text)
  })
  it('removes the byte order mark of UTF-8, and only the first', () => {
    expect(textOf(utf8(`\ufeff${article}`))).toBe(article)
    expect(textOf(utf8(`\ufeff\ufeff${article}`))).toBe(`\ufeff${article}`)
  })
  it('reads UTF-16 of both byte orders with a mark', () => {
    for (const big of [false, true]) expect(textOf(utf16(`\ufeff${article}`, big))).toBe(article)
  })
  it('reads UTF-16 of both byte orders without a mark where it is plainly Chinese', () => {
    for (const big of [false, true]) expect(textOf(utf16(article, big))).toBe(article)
  })
  it('reads GB18030', () => {
    expect(textOf(gb)).toBe('云川市推行品牌。')
  })
  it('gives the SHA-256 of the bytes, not of the text', () => {
    const plain = readSource('a.txt', utf8(article))
    const marked = readSource('a.txt', utf8(`\ufeff${article}`))
    if (!('source' in plain) || !('source' in marked)) throw new Error('not read')
    expect(plain.source.fileSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(marked.source.fileSha256).not.toBe(plain.source.fileSha256)
  })
  it('says that a file is empty, also where only white space is in it', () => {
    expect(textOf(utf8(''))).toBe('empty')
    expect(textOf(utf8('\ufeff \r\n\u3000\n'))).toBe('empty')
  })
  it('says that a file is binary', () => {
    expect(textOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2]))).toBe('binary')
    expect(textOf(Uint8Array.from({ length: 64 }, (_, index) => (index % 8) + 1))).toBe('binary')
  })
  it('says that it knows no encoding for the bytes', () => {
    expect(textOf(Uint8Array.from([...gb, 0xff, 0xff, 0x41, 0xff]))).toBe('encoding')
  })
  it('says that a text holds no Chinese character', () => {
    expect(textOf(utf8('A plain English text, with 12 numbers.'))).toBe('not-chinese')
  })
  it('leaves out a text over the limit and says how large it is', () => {
    const bytes = utf8('云'.repeat(40))
    expect(readSource('a.txt', bytes, 119)).toEqual({ problem: 'large', size: 120 })
    expect(readSource('a.txt', bytes, 120)).toHaveProperty('source')
    expect(readSource('a.txt', bytes, 10)).toEqual({ problem: 'large', size: 120 })
  })
})
