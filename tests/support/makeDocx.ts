import { strToU8, zipSync } from 'fflate'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A paragraph of a Word document: runs of text, the bold ones between asterisks; a style by its id. */
export interface Paragraph {
  readonly text: string
  readonly style?: string
}

/** The parts of a Word document as Word lays them out: `body` is what stands in `w:body`. */
export function docxParts(body: string, title = ''): Record<string, Uint8Array> {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${document}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${document}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${word}">${style('a3', 'Title')}${style('1', 'heading 1')}${style('2', '标题 2')}</w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>某某</dc:creator></cp:coreProperties>`,
  }
  return Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name,
      strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
    ]),
  )
}

/** A Word document of these paragraphs. */
export function makeDocx(paragraphs: readonly Paragraph[], title?: string): Uint8Array {
  return zipSync(docxParts(paragraphs.map(toXml).join(''), title))
}

function toXml({ text, style }: Paragraph): string {
  const runs = text.split('*').map((run, at) => {
    const bold = at % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : ''
    return run === '' ? '' : `<w:r>${bold}<w:t xml:space="preserve">${run}</w:t></w:r>`
  })
  const named = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${named}${runs.join('')}</w:p>`
}
