import { describe, expect, test } from 'vitest'
import { readArticle, readLine } from '../../src/readers/readArticles.js'
import { simplify } from '../../src/readers/simplify.js'
import { sha256 } from '../../src/text/hash.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a line of JSON Lines', () => {
  test('is an article with its metadata, named by file and line', () => {
    const line = JSON.stringify({
      title: '渔港之变',
      content: '舟山市建立渔港巡查机制。',
      date: '2023/5/2',
      来源: '舟山日报',
      url: 'https://example.org/1',
      authors: ['张毅', '李清'],
    })
    expect(readLine('a.jsonl#3', line)).toEqual({
      source: {
        name: 'a.jsonl#3',
        fileSha256: sha256(line),
        text: '渔港之变\n\n舟山市建立渔港巡查机制。',
        metadata: {
          title: '渔港之变',
          date: '2023-05-02',
          source: '舟山日报',
          address: 'https://example.org/1',
          author: '张毅、李清',
        },
      },
    })
  })

  test('that begins with its title has it once', () => {
    const line = JSON.stringify({ title: '渔港之变', text: '渔港之变\n\n建立机制。', date: '2023-13-40' })
    expect(readLine('a', line)).toMatchObject({
      source: { text: '渔港之变\n\n建立机制。', metadata: { title: '渔港之变' } },
    })
  })

  test.each([
    ['{"text":', 'json'],
    ['["文"]', 'json'],
    ['{"title":"文"}', 'json'],
    ['{"text":"English"}', 'not-chinese'],
  ])('%s is told apart', (line, problem) => {
    expect(readLine('a', line)).toMatchObject({ name: 'a', problem })
  })
})

describe('traditional characters', () => {
  const text = '舟山市著力推進漁港治理，深入實施「漁光」互助計劃。'
  test('are read in simplified ones of the same length, and stay in the text', async () => {
    const result = await readArticle('a.txt', bytesOf(text))
    expect(result).toMatchObject({
      source: { text, reading: '舟山市着力推进渔港治理，深入实施「渔光」互助计划。' },
    })
  })

  test('are left alone in a simplified text that quotes some', () => {
    expect(simplify('舟山市实施计划，推进渔港治理，《著作》與“漁光”並存，们这国来说。')).toBeUndefined()
  })

  test('beyond the first plane stay one character', () => {
    const odd = `𠮷${text}𠮷`
    expect(simplify(odd)).toHaveLength(odd.length)
  })
})

describe('bytes', () => {
  const utf8 = Buffer.from('深入实施渔光互助计划，建立渔港巡查机制。\n')
  const gb = Buffer.from([0xd3, 0xe6, 0xb8, 0xdb, 0xb5, 0xc4, 0xb1, 0xe4, 0xbb, 0xaf, 0x0a])
  test('of two encodings in one file are told apart from those of one', async () => {
    expect(await readArticle('a.txt', Buffer.concat([utf8, gb]))).toMatchObject({ problem: 'encoding-mixed' })
    expect(await readArticle('a.txt', gb)).toMatchObject({ source: { text: '渔港的变化\n' } })
  })

  test('of no pdf under that name are damaged', async () => {
    expect(await readArticle('a.pdf', utf8)).toMatchObject({ problem: 'damaged' })
  })

  test('over the limit of their format are not read', async () => {
    expect(await readArticle('a.pdf', new Uint8Array(4001), 1000)).toMatchObject({
      problem: 'large',
      limit: 4000,
    })
  })
})
