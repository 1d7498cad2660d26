import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/readers/readHtml.js'

const read = (html: string) => readHtml(new TextEncoder().encode(html))
const textOf = (html: string) => {
  const reading = read(html)
  return 'text' in reading ? reading.text : reading.problem
}
const paragraphs = [
  '清河县坚持把护林作为头等大事，深入实施“青禾”护林计划，面向全县护林员开展培训，建立护林巡查机制。',
  '县里安排500万元护林专项资金，出台《护林员管理办法》，成立“青禾”护林联盟，推动护林从“有人管”向“管得好”转变。',
  '各乡镇结合实际，打造一批护林服务站，评选“护林先锋”，让护林员有干头、有盼头，护林工作取得明显成效。',
]
const page = (head: string, body: string) =>
  `<!DOCTYPE html>
<!-- saved from url=(0036)https://www.example.gov.cn/a/1.html -->
<html><head><meta charset="utf-8"><title>清河县深化护林改革_护林动态
 | 清河县人民政府</title>${head}<style>p{color:red}</style></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/n">政务公开</a></li><li><a href="/m">互动交流</a></li></ul></div>
${body}
<div class="footer">主办单位：清河县人民政府 <a href="/x">网站地图</a></div><script>var a = '不是正文'</script></body></html>`

const metas = `<meta name="ArticleTitle" content="清河县深化护林改革"><meta name="PubDate" content="2023-05-12 08:30">
<meta name="ContentSource" content="清河日报"><meta name="Author" content="张毅"><meta name="Url" content="https://www.example.gov.cn/a/1.html">`

test('the main text comes block by block, under the title, without the page around it', () => {
  const body = `<div class="content"><p>${paragraphs.join('</p>\n<p>')}</p></div>`
  expect(read(page(metas, body))).toEqual({
    text: `清河县深化护林改革\n\n${paragraphs.join('\n\n')}\n`,
    layout: expect.any(Array),
    metadata: {
      title: '清河县深化护林改革',
      date: '2023-05-12',
      source: '清河日报',
      address: 'https://www.example.gov.cn/a/1.html',
      author: '张毅',
    },
  })
})

test('without metadata the title is that of the page without the site, the address that of the saved page', () => {
  const reading = read(page('', `<div><p>${paragraphs.join('</p><p>')}</p></div>`))
  expect(reading).toMatchObject({
    metadata: { title: '清河县深化护林改革', address: 'https://www.example.gov.cn/a/1.html' },
  })
})

test('the title of a document that an office program saved is that of the document, not of its only chapter', () => {
  const html = `<html><head><title>清河县深化护林改革</title><meta name="generator" content="LibreOffice 7.4">
</head><body><p><b>清河县深化护林改革</b></p><h1>守好山林</h1><p>${paragraphs.join('</p><p>')}</p></body></html>`
  expect(read(html)).toMatchObject({
    text: `清河县深化护林改革\n\n守好山林\n\n${paragraphs.join('\n\n')}\n`,
    metadata: { title: '清河县深化护林改革' },
  })
})

test('the table with 发文字号 above a document stands first, line by line', () => {
  const table = `<table><tr><td>索&nbsp;引&nbsp;号：</td><td>000014349/2023-00012</td><td>主题分类：</td><td>林业</td></tr>
<tr><td>发文机关：</td><td>清河县人民政府</td><td>成文日期：</td><td>2023年05月10日</td></tr>
<tr><td>标　　题：</td><td>清河县人民政府关于深化护林改革的通知</td><td>发文字号：</td><td>清政发〔2023〕6号</td></tr></table>`
  const body = `${table}<div id="text"><h1>清河县人民政府关于<br>深化护林改革的通知</h1><p>${paragraphs.join('</p><p>')}</p></div>`
  expect(textOf(page('', body))).toBe(
    `索引号：000014349/2023-00012\n主题分类：林业\n发文机关：清河县人民政府\n成文日期：2023年05月10日\n标题：清河县人民政府关于深化护林改革的通知\n发文字号：清政发〔2023〕6号\n\n清河县人民政府关于\n深化护林改革的通知\n\n${paragraphs.join('\n\n')}\n`,
  )
})

test('a page whose elements nest deeper than any page does is damaged, at once; one with tags left open is read', () => {
  expect(textOf(`${'<div>'.repeat(200_000)}清河县护林${'</div>'.repeat(200_000)}`)).toBe('damaged')
  const open = `<ul>${'<li>清河县'.repeat(600)}</ul>${paragraphs.map((text) => `<p>${text}<br>`).join('')}`
  expect(textOf(page(metas, `<div>${open}</div>`))).toContain(paragraphs[0])
})

test('what only looks like elements nests nothing: shapes that close themselves, code, comments', () => {
  const picture = `<svg>${'<path d="M0 0"/>'.repeat(450)}</svg>`
  const code = `<script>${'for(i=0;i<n;i++);'.repeat(450)}</script><!--${'<div>'.repeat(450)}-->`
  const body = `<div>${picture}${code}${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`
  expect(textOf(page(metas, body))).toContain(paragraphs[0])
})

test('line breaks of the code are none of the text, those of <br> are', () => {
  const broken = paragraphs.map((text) => text.replaceAll('，', '，\n   '))
  const body = `<div><p>${broken.join('</p><p>')}</p><p>第一行<br/>第二行</p></div>`
  expect(textOf(page(metas, body))).toBe(
    `清河县深化护林改革\n\n${paragraphs.join('\n\n')}\n\n第一行\n第二行\n`,
  )
})

test('headings and bold lead-ins are kept beside the text; what is hidden is not read', () => {
  const body = `<div><h2>守好山林</h2><p><strong>织密网络。</strong>${paragraphs[0]}</p><p>${paragraphs[1]}</p>
<p style="display:none">不显示的文字</p><p>${paragraphs[2]}</p></div>`
  const reading = read(page(metas, body))
  const text = `清河县深化护林改革\n\n守好山林\n\n织密网络。${paragraphs.join('\n\n')}\n`
  expect(reading).toMatchObject({ text })
  expect('layout' in reading && reading.layout?.map(({ depth, bold }) => depth ?? bold)).toEqual([
    1,
    2,
    5,
    undefined,
    undefined,
  ])
})

describe('the encoding', () => {
  test('that the page names is used where bytes alone cannot tell', () => {
    // Big5: 護林 is C5 40 AA 4C.
    const html =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"></head><body><p>'
    const bytes = Buffer.concat([
      Buffer.from(html),
      Buffer.from([0xc5, 0x40, 0xaa, 0x4c]),
      Buffer.from('</p></body></html>'),
    ])
    expect(readHtml(bytes)).toMatchObject({ text: '護林\n' })
  })
})
