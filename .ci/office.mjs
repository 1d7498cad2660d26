// Has LibreOffice save one document as docx, html and pdf, in one column and in two, and compares what the readers make
// of each file with the text of the document, character by character: `node .ci/office.mjs`. Needs a build, and Debian's
// libreoffice-writer-nogui and fonts-wqy-microhei.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readArticle } from '../dist/readers/readArticles.js'

const title = '渔港之变'
/** Chapters of paragraphs; what stands before a bar is bold. */
const chapters = [
  [
    '建强渔港阵地',
    [
      '建好海上驿站。|舟山市深入实施“渔光”互助计划，探索建立海上议事机制，打造24个“渔家”服务站，为年轻渔民开设夜校课程，推行“听诉、核实、答复”三步工作法，解决渔民急难愁盼问题。',
      '用好专项资金。|舟山市安排5000万元渔业振兴专项资金，出台《渔港管理办法》，聚焦远洋捕捞、海水养殖等重点产业，成立“红帆”党建联盟，评选“海岛工匠”。',
    ],
  ],
  [
    '守好渔港平安',
    [
      '建立渔港巡查机制、渔船检修制度，实施渔港提升、渔船更新、渔民安居“三大工程”，推动渔港治理从“有人管”向“管得好”转变。',
    ],
  ],
]
const copies = Array.from({ length: 6 }, () => chapters).flat()
const lines = [title, ...copies.flatMap(([heading, paragraphs]) => [heading, ...paragraphs])]
const expected = `${lines.map((line) => line.replace('|', '')).join('\n\n')}\n`

/**
 * A flat OpenDocument text: one XML file that LibreOffice opens like any document. Without hanging punctuation, of which
 * LibreOffice 7.4 loses some in a pdf.
 */
function document(columns) {
  const names = { office: 'office', style: 'style', text: 'text', fo: 'xsl-fo-compatible' }
  const spaces = Object.entries(names).map(
    ([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  const style = (name, family, body) =>
    `<style:style style:name="${name}" style:family="${family}">${body}</style:style>`
  const paragraph = (text) => {
    const [bold, rest] = text.includes('|') ? text.split('|') : ['', text]
    return `<text:p text:style-name="Body">${bold && `<text:span text:style-name="Bold">${bold}</text:span>`}${rest}</text:p>`
  }
  const body = copies.map(
    ([heading, paragraphs]) =>
      `<text:h text:outline-level="1">${heading}</text:h>${paragraphs.map(paragraph).join('')}`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${spaces.join(' ')} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>${title}</dc:title></office:meta>
<office:automatic-styles>
${style('Body', 'paragraph', '<style:paragraph-properties fo:text-indent="24pt" fo:text-align="justify" style:punctuation-wrap="simple"/><style:text-properties style:font-size-asian="12pt" fo:font-size="12pt"/>')}
${style('Bold', 'text', '<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/>')}
${style('Columns', 'section', `<style:section-properties><style:columns fo:column-count="${columns}" fo:column-gap="24pt"/></style:section-properties>`)}
</office:automatic-styles>
<office:body><office:text><text:p text:style-name="Title">${title}</text:p>
<text:section text:style-name="Columns" text:name="all">${body.join('\n')}</text:section></office:text></office:body></office:document>`
}

const home = mkdtempSync(join(tmpdir(), 'mailuo-office-'))
try {
  for (const [format, columns] of [
    ['docx', 1],
    ['html', 1],
    ['pdf', 1],
    ['pdf', 2],
  ]) {
    writeFileSync(join(home, 'article.fodt'), document(columns))
    const profile = `-env:UserInstallation=${pathToFileURL(join(home, 'profile'))}`
    const args = [profile, '--headless', '--convert-to', format, '--outdir', home, join(home, 'article.fodt')]
    execFileSync('soffice', args, { timeout: 180_000, stdio: ['ignore', 'ignore', 'inherit'] })
    const name = `article.${format}`
    const article = await readArticle(name, readFileSync(join(home, name)))
    assert.ok('source' in article, `${name} is ${article.problem}`)
    const { text, metadata, layout, pages } = article.source
    assert.equal(text, expected, `${name}, ${columns} columns`)
    assert.equal(metadata?.title, title)
    const headings = layout.filter(({ start, depth }) => start > 0 && depth !== undefined)
    assert.equal(headings.length, copies.length, `the headings of ${name}`)
    if (format === 'docx') assert.equal(layout.filter(({ bold }) => bold === 7).length, 12, 'bold lead-ins')
    if (format === 'pdf') assert.ok(pages.length > 1, 'pages')
    console.log(`${name}, ${columns} columns: ${text.length} characters as they were written`)
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
