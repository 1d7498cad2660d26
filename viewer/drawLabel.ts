import type { Settings } from 'sigma/settings'
import type { NodeDisplayData } from 'sigma/types'
import type { CanvasBox } from '../src/network/occupied.js'

/** What the scene tells the drawing of a label besides what Sigma does. */
export interface LabelData {
  /** Pixels that the label may take; absent where it may run free. */
  room?: number
  /** Over how many lines it may run. */
  lines?: number
  fontSize?: number
  bold?: boolean
  ink?: string
  /** It may stand left of, above or below its node, and is left out where no side has room. */
  turns?: boolean
  /** It is drawn even where no side has room. */
  must?: boolean
}

type Faces = Pick<Settings, 'labelFont' | 'labelSize'>

type Drawn = Pick<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & LabelData

/**
 * Writes a label right of its node, cut to its room, with a pale rim that keeps it legible on edges. One that turns
 * stands on the first side whose box is in the canvas and free; gives the box, or nothing where none is.
 */
export function drawLabel(
  context: CanvasRenderingContext2D,
  data: Drawn,
  settings: Faces,
  paper: string,
  isFree: (box: CanvasBox) => boolean = () => true,
): CanvasBox | undefined {
  if (!data.label) return undefined
  const size = data.fontSize ?? settings.labelSize
  context.font = `${data.bold ? 600 : 400} ${size}px ${settings.labelFont}`
  const lines = breakLabel(context, data.label, data.room ?? Number.POSITIVE_INFINITY, data.lines ?? 1)
  const step = size * 1.2
  const width = Math.max(...lines.map((line) => context.measureText(line).width))
  const height = size + (lines.length - 1) * step
  const canvas = context.canvas.width / (context.getTransform().a || 1)
  const fits = (box: CanvasBox) => box[0] >= 0 && box[0] + width <= canvas && isFree(box)
  const sides = sidesOf(data, width, height)
  const box = data.turns ? (sides.find(fits) ?? (data.must ? sides[0] : undefined)) : sides[0]
  if (!box) return undefined
  const [x, top] = box
  const first = top + size / 2
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = paper
  context.fillStyle = data.ink ?? '#000'
  for (const [index, line] of lines.entries()) {
    context.strokeText(line, x, first + index * step)
    context.fillText(line, x, first + index * step)
  }
  context.textBaseline = 'alphabetic'
  return box
}

/** Writes the whole label in a box with a rim of the node's colour; left of the node where the right has no room. */
export function drawHover(
  context: CanvasRenderingContext2D,
  data: Drawn,
  settings: Faces,
  paper: string,
): void {
  if (!data.label) return
  const size = Math.max(data.fontSize ?? settings.labelSize, 12)
  context.font = `600 ${size}px ${settings.labelFont}`
  const width = context.measureText(data.label).width + 12
  const height = size + 2
  const ratio = context.getTransform().a || 1
  const right = data.x + data.size + 2
  const left = Math.max(
    4,
    right + width > context.canvas.width / ratio - 4 ? data.x - data.size - 2 - width : right,
  )
  context.fillStyle = paper
  context.strokeStyle = data.color
  context.lineWidth = 1.5
  context.beginPath()
  context.roundRect(left, data.y - height / 2, width, height, 4)
  context.fill()
  context.stroke()
  context.beginPath()
  context.arc(data.x, data.y, data.size + 2.5, 0, 2 * Math.PI)
  context.stroke()
  context.fillStyle = data.ink ?? '#000'
  context.textBaseline = 'middle'
  context.fillText(data.label, left + 6, data.y + 0.5)
  context.textBaseline = 'alphabetic'
}

/** The boxes right of, left of, below and above a node. */
function sidesOf({ x, y, size }: Drawn, width: number, height: number): readonly CanvasBox[] {
  const gap = size + 4
  return [
    [x + gap, y - height / 2, width, height],
    [x - gap - width, y - height / 2, width, height],
    [x - width / 2, y + gap, width, height],
    [x - width / 2, y - gap - height, width, height],
  ]
}

function breakLabel(context: CanvasRenderingContext2D, label: string, room: number, most: number): string[] {
  const lines: string[] = []
  let rest = [...label]
  while (rest.length > 0) {
    const isLast = lines.length === most - 1
    let fits = rest.length
    const isWide = (text: string) => context.measureText(text).width > room
    if (isWide(rest.join(''))) {
      fits = 1
      while (fits < rest.length && !isWide(rest.slice(0, fits + 1).join('') + (isLast ? '…' : ''))) fits++
    }
    lines.push(rest.slice(0, fits).join('') + (isLast && fits < rest.length ? '…' : ''))
    rest = isLast ? [] : rest.slice(fits)
  }
  return lines
}
