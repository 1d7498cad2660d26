import { markPath } from '../src/network/formatSvg.js'
import type { CanvasBox } from '../src/network/occupied.js'
import type { Glyph, Note, Picture } from '../src/network/picture.js'
import { headPath, strokePath } from '../src/network/strokePath.js'

/** Paints a picture on a canvas of its own, `scale` times as large; labels are in the page's face. */
export function paintPicture(picture: Picture, scale: number, font: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser has no 2D canvas')
  context.scale(scale, scale)
  context.fillStyle = picture.paper
  context.fillRect(0, 0, picture.width, picture.height)
  context.lineCap = 'round'
  for (const stroke of picture.strokes) {
    context.setLineDash(stroke.isDashed ? [5, 4] : [])
    context.lineWidth = stroke.width
    context.strokeStyle = stroke.colour
    context.fillStyle = stroke.colour
    context.stroke(new Path2D(strokePath(stroke)))
    const head = headPath(stroke)
    if (head !== undefined) context.fill(new Path2D(head))
  }
  context.setLineDash([])
  for (const note of picture.notes) paintNote(context, note, picture.paper, font)
  for (const glyph of picture.glyphs) {
    context.fillStyle = glyph.colour
    context.fill(new Path2D(markPath(glyph)))
    paintLabel(context, glyph, picture.paper, font)
  }
  return canvas
}

/** Writes words that stand by themselves; gives the box that they take. */
export function paintNote(
  context: CanvasRenderingContext2D,
  { text, x, y, ink, fontSize }: Note,
  paper: string,
  font: string,
): CanvasBox {
  const width = write(context, { text, x, y, ink, paper, font: `${fontSize}px ${font}` })
  return [x, y - fontSize / 2, width, fontSize]
}

/** Writes a node's label and its ring, without its mark; gives the label's box. */
export function paintLabel(
  context: CanvasRenderingContext2D,
  glyph: Glyph,
  paper: string,
  font: string,
): CanvasBox {
  const { x, y, size, ring, lines, fontSize, ink, labelX, labelY, suffix, isSuffixBelow } = glyph
  if (ring) {
    context.strokeStyle = ring
    context.lineWidth = 1.6
    context.beginPath()
    context.arc(x, y, size + 3.5, 0, 2 * Math.PI)
    context.stroke()
  }
  const step = fontSize * 1.3
  const first = labelY - ((lines.length - 1) * step) / 2
  let [right, end, bottom] = [labelX, labelX, first + fontSize / 2]
  for (const [index, text] of lines.entries()) {
    const at = first + index * step
    const face = `${glyph.isBold ? 600 : 400} ${fontSize}px ${font}`
    end = labelX + write(context, { text, x: labelX, y: at, ink, paper, font: face })
    right = Math.max(right, end)
    bottom = at + fontSize / 2
  }
  if (suffix) {
    const [left, at] = isSuffixBelow ? [labelX, bottom + 15 - fontSize / 2] : [end + 6, bottom - fontSize / 2]
    const words = { text: suffix, x: left, y: at, ink: glyph.suffixInk ?? ink, paper }
    right = Math.max(right, left + write(context, { ...words, font: `11px ${font}` }))
    if (isSuffixBelow) bottom = at + 5.5
  }
  const top = first - fontSize / 2
  return [labelX, top, right - labelX, bottom - top]
}

interface Writing {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly ink: string
  readonly paper: string
  readonly font: string
}

/** Writes on a pale rim that keeps words legible on lines; gives their width. */
function write(context: CanvasRenderingContext2D, { text, x, y, ink, paper, font }: Writing): number {
  context.font = font
  // As wide as the same label in SVG.
  context.textRendering = 'geometricPrecision'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = paper
  context.fillStyle = ink
  context.strokeText(text, x, y)
  context.fillText(text, x, y)
  return context.measureText(text).width
}
