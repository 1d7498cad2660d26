import type { Glyph, Note, Picture, Stroke } from './picture.js'
import { headPath, strokePath } from './strokePath.js'

const font = "'Mailuo Sans','Noto Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif"

/**
 * A picture as an SVG file, `scale` times as large; `face` is a font in woff2 as base64 that goes along, without which
 * the reader's own is used. Labels are escaped, and characters that XML forbids left out.
 */
export function formatSvg(picture: Picture, scale = 1, face?: string): string {
  const { width, height, paper, strokes, glyphs, notes } = picture
  const [w, h] = [round(width * scale), round(height * scale)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="${font}" text-rendering="geometricPrecision">`,
    ...(face === undefined
      ? []
      : [`<style>@font-face{font-family:'Mailuo Sans';src:url(data:font/woff2;base64,${face})}</style>`]),
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    `<g fill="none" stroke-linecap="round">${strokes.map(formatStroke).join('')}</g>`,
    ...notes.map(formatNote),
    ...glyphs.map((glyph) => formatGlyph(glyph, paper)),
    '</svg>\n',
  ].join('\n')
}

function formatStroke(stroke: Stroke): string {
  const { colour, width, isDashed, edge } = stroke
  const name = edge === undefined ? '' : ` data-edge="${escapeXml(edge)}"`
  const dashes = isDashed ? ' stroke-dasharray="5 4"' : ''
  const head = headPath(stroke)
  return [
    `<path d="${strokePath(stroke)}" stroke="${colour}" stroke-width="${width}"${dashes}${name}/>`,
    ...(head === undefined ? [] : [`<path d="${head}" fill="${colour}" stroke="none"${name}/>`]),
  ].join('')
}

function formatNote({ text, x, y, ink, fontSize, fold }: Note): string {
  const words = `<text x="${round(x)}" y="${round(y)}" dy=".35em" font-size="${fontSize}" fill="${ink}">${escapeXml(text)}</text>`
  return fold === undefined ? words : `<g class="fold" data-fold="${escapeXml(fold)}">${words}</g>`
}

function formatGlyph(glyph: Glyph, paper: string): string {
  const { node, x, y, size, colour, ring, lines, fontSize, isBold, ink, labelX, labelY } = glyph
  const step = fontSize * 1.3
  const first = labelY - ((lines.length - 1) * step) / 2
  const suffix = glyph.suffix
    ? `<tspan ${glyph.isSuffixBelow ? `x="${round(labelX)}" dy="1.35em"` : 'dx="6"'} font-size="11" font-weight="400" fill="${glyph.suffixInk}">${escapeXml(glyph.suffix)}</tspan>`
    : ''
  const anchor = glyph.anchor ? ` text-anchor="${glyph.anchor}"` : ''
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${round(labelX)}" y="${round(first + index * step)}" dy=".35em">${escapeXml(line)}${index === lines.length - 1 ? suffix : ''}</tspan>`,
  )
  return [
    `<g class="node" data-node="${escapeXml(node)}">`,
    ring
      ? `<circle cx="${round(x)}" cy="${round(y)}" r="${size + 3.5}" fill="none" stroke="${ring}" stroke-width="1.6"/>`
      : '',
    `<path d="${markPath(glyph)}" fill="${colour}"/>`,
    `<text font-size="${fontSize}"${isBold ? ' font-weight="600"' : ''}${anchor} fill="${ink}" stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${spans.join('')}</text>`,
    '</g>',
  ].join('')
}

/** The outline of a node's mark as path data. */
export function markPath({ form, x, y, size }: Pick<Glyph, 'form' | 'x' | 'y' | 'size'>): string {
  const [cx, cy, r] = [round(x), round(y), round(size)]
  if (form === 'square')
    return `M${round(x - r * 0.9)} ${round(y - r * 0.9)}h${round(r * 1.8)}v${round(r * 1.8)}h${round(-r * 1.8)}z`
  if (form === 'diamond')
    return `M${cx} ${round(y - r * 1.2)}L${round(x + r * 1.2)} ${cy}L${cx} ${round(y + r * 1.2)}L${round(x - r * 1.2)} ${cy}z`
  return `M${round(x - r)} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
}

function escapeXml(text: string): string {
  return (
    text
      // What XML 1.0 forbids.
      .replace(/(?![\t\n\r\u0080-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
