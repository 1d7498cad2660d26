import type { Settings } from 'sigma/settings'
import type { NodeDisplayData } from 'sigma/types'
import type { CanvasBox } from '../src/network/occupied.js'

/** What the scene tells the drawing of a label besides what Sigma does. */
export interface LabelData {
  ink?: string
  /** It is written before those that needn't be seen, so that these make way. */
  isFirst?: boolean
}

type Faces = Pick<Settings, 'labelFont' | 'labelSize'>

type Drawn = Pick<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & LabelData

/** Pixels that a label may take. */
const room = 170

/**
 * Writes a label beside its node, cut to its room, with a pale rim that keeps it legible on edges: on the first side
 * whose box is in the canvas and free. Gives the box, or nothing where none is.
 */
export function drawLabel(
  context: CanvasRenderingContext2D,
  data: Drawn,
  settings: Faces,
  paper: string,
  isFree: (box: CanvasBox) => boolean,
): CanvasBox | undefined {
  if (!data.label) return undefined
  const size = settings.labelSize
  context.font = `${size}px ${settings.labelFont}`
  const text = cut(context, data.label)
  const { width } = context.measureText(text)
  const canvas = context.canvas.width / (context.getTransform().a || 1)
  const fits = (box: CanvasBox) => box[0] >= 0 && box[0] + width <= canvas && isFree(box)
  const box = sidesOf(data, width, size).find(fits)
  if (!box) return undefined
  const [x, top] = box
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = paper
  context.fillStyle = data.ink ?? '#000'
  context.strokeText(text, x, top + size / 2)
  context.fillText(text, x, top + size / 2)
  context.textBaseline = 'alphabetic'
  return box
}

/**
 * Writes the whole label in a box with a rim of the node's colour, left of the node where the right has no room; gives
 * the box.
 */
export function drawHover(
  context: CanvasRenderingContext2D,
  data: Drawn,
  settings: Faces,
  paper: string,
): CanvasBox | undefined {
  if (!data.label) return undefined
  const size = Math.max(settings.labelSize, 12)
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
  return [left, data.y - height / 2, width, height]
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

function cut(context: CanvasRenderingContext2D, label: string): string {
  const isWide = (text: string) => context.measureText(text).width > room
  if (!isWide(label)) return label
  const letters = [...label]
  let fits = 1
  while (fits < letters.length && !isWide(`${letters.slice(0, fits + 1).join('')}…`)) fits++
  return `${letters.slice(0, fits).join('')}…`
}
