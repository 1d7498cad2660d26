import type { Settings } from 'sigma/settings'
import type { NodeDisplayData } from 'sigma/types'

/** What the scene tells the drawing of a label besides what Sigma does. */
export interface LabelData {
  /** Pixels that the label may take; absent where it may run free. */
  room?: number
  /** Over how many lines it may run. */
  lines?: number
  fontSize?: number
  bold?: boolean
  ink?: string
  /** It may stand left of its node where the right has no room. */
  turns?: boolean
}

type Faces = Pick<Settings, 'labelFont' | 'labelSize'>

type Drawn = Pick<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & LabelData

/** Where a label was drawn: x, y, width and height from the top left of the box. */
export type LabelBox = readonly [number, number, number, number]

/**
 * Writes a label right of its node, cut to its room, with a pale rim that keeps it legible on edges; not where it would
 * touch what is taken.
 */
export function drawLabel(
  context: CanvasRenderingContext2D,
  data: Drawn,
  settings: Faces,
  paper: string,
  taken: readonly LabelBox[] = [],
): LabelBox | undefined {
  if (!data.label) return undefined
  const size = data.fontSize ?? settings.labelSize
  context.font = `${data.bold ? 600 : 400} ${size}px ${settings.labelFont}`
  const lines = breakLabel(context, data.label, data.room ?? Number.POSITIVE_INFINITY, data.lines ?? 1)
  const height = size * 1.2
  const first = data.y - ((lines.length - 1) * height) / 2
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = paper
  context.fillStyle = data.ink ?? '#000'
  const width = Math.max(...lines.map((line) => context.measureText(line).width))
  const right = data.x + data.size + 4
  const isCut = right + width > context.canvas.width / (context.getTransform().a || 1)
  const x = data.turns && isCut ? data.x - data.size - 4 - width : right
  const box: LabelBox = [x, first - size / 2, width, size + (lines.length - 1) * height]
  if (taken.some((other) => touches(box, other))) return undefined
  for (const [index, line] of lines.entries()) {
    context.strokeText(line, x, first + index * height)
    context.fillText(line, x, first + index * height)
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

function touches([x, y, width, height]: LabelBox, [x2, y2, width2, height2]: LabelBox): boolean {
  return x < x2 + width2 && x2 < x + width && y < y2 + height2 && y2 < y + height
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
