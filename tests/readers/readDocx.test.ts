import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../src/readers/readDocx.js'
import { docxParts, makeDocx } from '../support/makeDocx.js'

const size = 1024 * 1024
const article = [
  { text: '渔港之变', style: 'a3' },
  { text: '办好渔家实事', style: '1' },
  { text: '*建强渔港阵地。*舟山市深入实施“渔光”互助计划，打造“渔家”服务站。' },
  { text: '守好渔港平安', style: '2' },
  { text: '建立*渔港巡查*机制。' },
]

test('headings by style and the bold lead-in of a paragraph are kept beside the text', async () => {
  const reading = await readDocx(makeDocx(article, '渔港之变'), size)
  expect(reading).toEqual({
    text: '渔港之变\n\n办好渔家实事\n\n建强渔港阵地。舟山市深入实施“渔光”互助计划，打造“渔家”服务站。\n\n守好渔港平安\n\n建立渔港巡查机制。\n',
    layout: [
      { start: 0, end: 4, apart: true, depth: 1 },
      { start: 6, end: 12, apart: true, depth: 1 },
      { start: 14, end: 47, apart: true, bold: 7 },
      { start: 49, end: 55, apart: true, depth: 2 },
      { start: 57, end: 66, apart: true },
    ],
    metadata: { title: '渔港之变' },
  })
})

test('a table is read row by row, with tabs between cells', async () => {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
  const rows = [
    ['地方', '平台'],
    ['嵊泗县', '海风平台'],
  ].map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`)
  const reading = await readDocx(zipSync(docxParts(`<w:tbl>${rows.join('')}</w:tbl>`)), size)
  expect(reading).toMatchObject({ text: '地方\t平台\n\n嵊泗县\t海风平台\n' })
})

describe('what is no document is told apart', () => {
  const bomb = { ...docxParts(''), 'word/document.xml': new Uint8Array(40 * size) }
  const entities = {
    ...docxParts(''),
    'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "甲">]><w:document>&a;</w:document>'),
  }
  const many = Object.fromEntries(
    Array.from({ length: 2000 }, (_, at) => [`word/part${at}.xml`, new Uint8Array()]),
  )
  const whole = makeDocx(article)
  test.each([
    ['a zip bomb', zipSync(bomb, { level: 9 }), 'bomb'],
    ['a zip of thousands of parts', zipSync({ ...docxParts(''), ...many }), 'bomb'],
    ['XML entities', zipSync(entities), 'entities'],
    ['half a file', whole.subarray(0, whole.length >> 1), 'damaged'],
    ['another zip', zipSync({ 'a.txt': strToU8('文') }), 'damaged'],
    ['no zip', strToU8('文'.repeat(100)), 'damaged'],
  ])('%s', async (_, bytes, problem) => {
    expect(await readDocx(bytes, size)).toMatchObject({ problem })
  })

  test('a bomb whose tables promise a small size, too', async () => {
    const bytes = zipSync(bomb, { level: 9 })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at++) {
      const signature = view.getUint32(at, true)
      if (signature === 0x04034b50) view.setUint32(at + 22, 1000, true)
      if (signature === 0x02014b50) view.setUint32(at + 24, 1000, true)
    }
    expect(await readDocx(bytes, size)).toMatchObject({ problem: 'bomb' })
  })
})
