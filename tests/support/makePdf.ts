/** A run of characters on a page, each as wide as it is high, from `x`, with the baseline `y` points above the bottom. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`

/**
 * A PDF of pages of runs, in the order in which they are drawn; `trailer` may hold more entries. Its one font maps
 * character codes to Unicode and brings no glyphs, which nobody needs who reads text.
 */
export function makePdf(pages: readonly (readonly Run[])[], trailer = ''): Uint8Array {
  const stream = (text: string) => `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`
  const kids = pages.map((_, at) => `${7 + at * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>',
    stream(toUnicode),
    '<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((runs, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + at * 2} 0 R >>`,
      stream(runs.map(draw).join('\n')),
    ]),
  ]
  let text = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF`
  return Buffer.from(text, 'latin1')
}

function draw({ text, x, y, size = 10 }: Run): string {
  const codes = [...text].map((one) => (one.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes.join('')}> Tj ET`
}

/** Lines of a column set from the top, of `width` characters each; a paragraph begins with an indent of two. */
export function setColumn(
  paragraphs: readonly string[],
  x: number,
  top: number,
  width: number,
  size = 10,
): Run[] {
  const runs: Run[] = []
  let y = top
  for (const paragraph of paragraphs) {
    let rest = paragraph
    for (let indent = 2; rest !== ''; indent = 0) {
      const text = rest.slice(0, width - indent)
      runs.push({ text, x: x + indent * size, y, size })
      rest = rest.slice(text.length)
      y -= size * 1.6
    }
  }
  return runs
}
