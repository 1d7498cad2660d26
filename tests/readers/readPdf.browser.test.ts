import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPdf } from '../../src/readers/readPdf.js'
import { inProject } from '../support/runCli.js'
import { usePages } from '../viewer/openPage.js'

const open = usePages()
const font = readFileSync(inProject('viewer/public/fonts/mailuo-sans-400.woff2')).toString('base64')
const paragraphs = [
  '舟山市深入实施“渔光”互助计划，探索建立海上议事机制，打造24个“渔家”服务站，为年轻渔民开设夜校课程，推行“听诉、核实、答复”三步工作法，解决渔民急难愁盼问题。',
  '舟山市安排5000万元渔业振兴专项资金，出台《渔港管理办法》，聚焦远洋捕捞、海水养殖等重点产业，成立“红帆”党建联盟，评选“海岛工匠”。',
  '建立渔港巡查机制、渔船检修制度，实施渔港提升、渔船更新、渔民安居“三大工程”，推动渔港治理从“有人管”向“管得好”转变。',
]
const copies = Array.from({ length: 12 }, (_, at) => paragraphs[at % 3] ?? '')

test.each([1, 2])(
  'a page of %i columns that a browser prints on two sheets gives its text back',
  async (columns) => {
    const { page } = await open()
    // The page's own policy would keep the font out.
    await page.goto('about:blank')
    await page.setContent(`<!DOCTYPE html><meta charset="utf-8"><title>渔港之变</title><style>
@font-face { font-family: own; src: url(data:font/woff2;base64,${font}) }
body { font: 15px/1.7 own } h1 { font-size: 28px } p { text-indent: 2em; margin: 0; text-align: justify }
main { columns: ${columns}; column-gap: 2em }
</style><h1>渔港之变</h1><main>${copies.map((text) => `<p>${text}</p>`).join('')}</main>`)
    await page.evaluate('Promise.all([...document.fonts].map((face) => face.load()))')
    const bytes = await page.pdf({
      format: 'A5',
      displayHeaderFooter: true,
      headerTemplate:
        '<span style="font-size:8px" class="date"></span><span style="font-size:8px" class="title"></span>',
      footerTemplate:
        '<span style="font-size:8px" class="url"></span> <span style="font-size:8px"><span class="pageNumber"></span>/<span class="totalPages"></span></span>',
      margin: { top: '60px', bottom: '60px', left: '40px', right: '40px' },
    })
    const reading = await readPdf(bytes)
    expect('text' in reading && reading.text).toBe(`渔港之变\n\n${copies.join('\n\n')}\n`)
    expect('pages' in reading && reading.pages?.length).toBeGreaterThan(1)
  },
)
