import { describe, expect, test } from 'vitest'
import { readPdf } from '../../src/readers/readPdf.js'
import { makePdf, type Run, setColumn } from '../support/makePdf.js'

const first =
  '舟山市深入实施“渔光”互助计划，探索建立海上议事机制，打造二十四个渔家服务站，为年轻渔民开设夜校课程，推行三步工作法，解决渔民急难愁盼问题。'
const second =
  '舟山市安排五千万元渔业振兴专项资金，出台《渔港管理办法》，聚焦远洋捕捞和海水养殖等重点产业，成立“红帆”党建联盟，评选海岛工匠，推动渔港治理。'
const third =
  '建立渔港巡查机制、渔船检修制度，实施渔港提升、渔船更新、渔民安居三大工程，让渔港更安全，让渔民更安心。'
const title: Run = { text: '渔港之变', x: 200, y: 780, size: 20 }
const textOf = async (pages: readonly (readonly Run[])[]) => {
  const reading = await readPdf(makePdf(pages))
  return 'text' in reading ? reading.text : reading.problem
}

test('lines of a paragraph are joined without a space, paragraphs by indent are kept apart', async () => {
  const reading = await readPdf(makePdf([[title, ...setColumn([first, second], 60, 740, 40)]]))
  expect(reading).toEqual({
    text: `渔港之变\n\n${first}\n\n${second}\n`,
    layout: [
      { start: 0, end: 4, apart: true, depth: 1 },
      { start: 6, end: 6 + first.length, apart: true },
      { start: 8 + first.length, end: 8 + first.length + second.length, apart: true },
    ],
    pages: [0],
  })
})

test('two columns are read one after the other, and a paragraph runs from one to the next', async () => {
  const column = setColumn([first, second], 60, 740, 22)
  const half = Math.ceil(column.length / 2)
  const shift = (column[0]?.y ?? 0) - (column[half]?.y ?? 0)
  const right = column.slice(half).map((run) => ({ ...run, x: run.x + 250, y: run.y + shift }))
  expect(await textOf([[title, ...column.slice(0, half), ...right]])).toBe(
    `渔港之变\n\n${first}\n\n${second}\n`,
  )
})

test('columns whose lines stand at different heights are kept apart, too', async () => {
  const left = setColumn([first], 60, 740, 22)
  const right = setColumn([second], 310, 734, 22)
  expect(await textOf([[title, ...right, ...left]])).toBe(`渔港之变\n\n${first}\n\n${second}\n`)
})

test('quote marks that are drawn at the end, in another size and off the baseline, are put back', async () => {
  const runs = setColumn([first], 60, 740, 40).flatMap((run) => {
    const words = [...run.text].map((text, at) => ({ ...run, text, x: run.x + at * 10 }))
    const isQuote = ({ text }: Run) => /[“”]/u.test(text)
    const lifted = words.filter(isQuote).map((quote) => ({ ...quote, y: quote.y + 2, size: 9 }))
    return [...words.filter((word) => !isQuote(word)), ...lifted]
  })
  expect(
    await textOf([[...runs.filter(({ size }) => size !== 9), ...runs.filter(({ size }) => size === 9)]]),
  ).toBe(`${first}\n`)
})

test('print headers and page numbers go, and a paragraph runs over the page break with its page known', async () => {
  const column = setColumn([first, third], 60, 740, 40)
  const cut = 1
  const header = (page: number): Run[] => [
    { text: '11/23/26, 9:45 PM', x: 24, y: 820, size: 6 },
    { text: '渔业动态 舟山', x: 300, y: 820, size: 6 },
    { text: `file:///a/b.html`, x: 24, y: 20, size: 6 },
    { text: `${page}/2`, x: 560, y: 20, size: 6 },
  ]
  const rest = column.slice(cut).map((run, at) => ({ ...run, y: 740 - at * 16 }))
  const reading = await readPdf(
    makePdf([
      [...header(1), ...column.slice(0, cut)],
      [...rest, ...header(2)],
    ]),
  )
  expect(reading).toMatchObject({ text: `${first}\n\n${third}\n`, pages: [0, 38] })
})

test('a table is read row by row', async () => {
  const rows = ['嵊泗县', '岱山县', '定海区', '普陀区'].flatMap((place, at) => [
    { text: place, x: 60, y: 700 - at * 20 },
    { text: `${at + 1}个`, x: 200, y: 700 - at * 20 },
  ])
  expect(await textOf([[...setColumn([first], 60, 780, 40), ...rows]])).toBe(
    `${first}\n\n嵊泗县1个\n\n岱山县2个\n\n定海区3个\n\n普陀区4个\n`,
  )
})

test('words in Latin letters keep the spaces between them', async () => {
  expect(await textOf([[{ text: '使用 Open Data 平台', x: 60, y: 700 }]])).toBe('使用Open Data平台\n')
})

describe('a file without text to read is told apart', () => {
  const encrypted = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> /ID [<00> <00>]`
  test.each([
    ['a scan', makePdf([[]]), 'scanned'],
    ['one with a password', makePdf([[title]], encrypted), 'encrypted'],
    ['half a file', makePdf([[title]]).subarray(0, 300), 'damaged'],
    ['something else', Buffer.from('文'), 'damaged'],
  ])('%s', async (_, bytes, problem) => {
    expect(await readPdf(bytes)).toMatchObject({ problem })
  })
})
