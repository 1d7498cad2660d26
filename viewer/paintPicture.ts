import { markPath } from '../src/network/formatSvg.js'
import type { Picture } from '../src/network/picture.js'

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
  context.lineJoin = 'round'
  for (const { d, colour, width, isDashed, isFilled } of picture.strokes) {
    context.setLineDash(isDashed ? [5, 4] : [])
    context.lineWidth = width
    context.strokeStyle = colour
    context.fillStyle = colour
    if (isFilled) context.fill(new Path2D(d))
    else context.stroke(new Path2D(d))
  }
  context.setLineDash([])
  context.textBaseline = 'middle'
  const write = (text: string, x: number, y: number, size: number, ink: string, weight = 400) => {
    context.font = `${weight} ${size}px ${font}`
    context.lineWidth = 3
    context.strokeStyle = picture.paper
    context.fillStyle = ink
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
  for (const { text, x, y, ink, fontSize } of picture.notes) write(text, x, y, fontSize, ink)
  for (const glyph of picture.glyphs) {
    const { x, y, size, ring, colour, lines, fontSize, isBold, ink, labelX, labelY, suffix, suffixInk } =
      glyph
    context.fillStyle = colour
    context.fill(new Path2D(markPath(glyph)))
    if (ring) {
      context.strokeStyle = ring
      context.lineWidth = 1.6
      context.beginPath()
      context.arc(x, y, size + 3.5, 0, 2 * Math.PI)
      context.stroke()
    }
    const first = labelY - ((lines.length - 1) * fontSize * 1.3) / 2
    for (const [index, line] of lines.entries())
      write(line, labelX, first + index * fontSize * 1.3, fontSize, ink, isBold ? 600 : 400)
    if (suffix) {
      const last = first + (lines.length - 1) * fontSize * 1.3
      const end = labelX + context.measureText(lines.at(-1) ?? '').width + 6
      const isBelow = glyph.isSuffixBelow
      write(suffix, isBelow ? labelX : end, isBelow ? last + 15 : last, 11, suffixInk ?? ink)
    }
  }
  return canvas
}
