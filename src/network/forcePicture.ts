import { breakLabel, labelWidth } from './labelWidth.js'
import type { Box } from './layered.js'
import type { Lit } from './layeredPicture.js'
import type { Network } from './network.js'
import { Occupied } from './occupied.js'
import { forms, type Palette } from './palette.js'
import type { Glyph, Picture, Stroke } from './picture.js'
import { line } from './strokePath.js'

const fontSize = 12

/** Where a force picture's nodes stand, and how it looks. */
export interface ForceOptions {
  readonly size: Box
  /** In pixels from the top left; undefined where the node isn't shown. */
  readonly placeOf: (node: string) => readonly [number, number] | undefined
  readonly palette: Palette
  readonly lit?: Lit | undefined
}

/** A network as it stands by forces: straight lines, and the labels that have room, those of what is lit first. */
export function forcePicture(network: Network, { size, placeOf, palette, lit }: ForceOptions): Picture {
  const degree = (node: string) => network.getNodeAttribute(node, 'degree')
  const isLit = (node: string) => Number(lit?.nodes.has(node) ?? false)
  const nodes = network
    .filterNodes((node) => placeOf(node) !== undefined)
    .sort((a, b) => isLit(b) - isLit(a) || degree(b) - degree(a))
  const occupied = new Occupied()
  for (const node of nodes) {
    const [x, y] = placeOf(node) ?? [0, 0]
    const radius = radiusOf(degree(node), size.width)
    occupied.add([x - radius, y - radius, 2 * radius, 2 * radius])
  }
  const strokes = network
    .mapEdges((edge, { inferred }, source, target): Stroke | undefined => {
      const [from, to] = [placeOf(source), placeOf(target)]
      if (!from || !to) return undefined
      const colour = lit?.edges.has(edge)
        ? palette.classes[network.getNodeAttribute(source, 'class')]
        : palette.line
      const width = lit?.edges.has(edge) ? 1.6 : 1
      return { points: line(...from, ...to), colour, width, edge, ...(inferred && { isDashed: true }) }
    })
    .filter((stroke): stroke is Stroke => stroke !== undefined)
  const glyphs = nodes.map((node) => toGlyph(network, node, occupied, { size, placeOf, palette, lit }))
  return { ...size, paper: palette.paper, strokes, glyphs, notes: [] }
}

function toGlyph(network: Network, node: string, occupied: Occupied, options: ForceOptions): Glyph {
  const { size, placeOf, palette, lit } = options
  const { class: name, label, degree } = network.getNodeAttributes(node)
  const [x, y] = placeOf(node) ?? [0, 0]
  const radius = radiusOf(degree, size.width)
  const isFaint = lit !== undefined && !lit.isPreview && !lit.nodes.has(node)
  const [line = ''] = breakLabel(label, fontSize, 170, 1)
  const width = labelWidth(line, fontSize)
  const sides = [x + radius + 4, x - radius - 4 - width].map((left) => [left, y - 7, width, 14] as const)
  const free = sides.find((box) => box[0] >= 0 && box[0] + width <= size.width && !occupied.touches(box))
  if (free) occupied.add(free)
  return {
    node,
    form: forms[name],
    x,
    y,
    size: radius,
    colour: isFaint ? palette.line : palette.classes[name],
    ink: isFaint ? palette.faint : palette.ink,
    lines: free ? [line] : [],
    fontSize,
    labelX: free?.[0] ?? x,
    labelY: y,
    ...(lit?.centre.has(node) && !lit.isPreview && { ring: palette.classes[name] }),
  }
}

/** How large a node of a degree is drawn: smaller in a narrow view, where nodes stand closer. */
export function radiusOf(degree: number, width: number): number {
  return (3 + Math.sqrt(degree) * 1.6) * Math.min(1, Math.max(0.55, width / 800))
}
