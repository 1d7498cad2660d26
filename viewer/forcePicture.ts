import { breakLabel, labelWidth } from '../src/network/labelWidth.js'
import { forms } from '../src/network/palette.js'
import type { Glyph, Picture, Stroke } from '../src/network/picture.js'
import type { Context } from './context.js'
import { litBy } from './lit.js'
import { Occupied } from './occupied.js'
import type { Scene } from './scene.js'
import { paletteOf } from './theme.js'

const fontSize = 12

/** The force view as shapes, as it stands on screen: the labels that have room, those of what is lit first. */
export function forcePicture({ reading, store }: Context, scene: Scene | undefined): Picture {
  const state = store.state()
  const palette = paletteOf(state)
  const { network } = reading
  const { width, height } = scene?.size() ?? { width: 1, height: 1 }
  const lit = litBy(reading, state)
  const strokes: Stroke[] = []
  const occupied = new Occupied()
  const nodes = network
    .filterNodes((node) => scene?.placeOf(node) !== undefined)
    .sort(
      (a, b) =>
        Number(lit?.nodes.has(b) ?? 0) - Number(lit?.nodes.has(a) ?? 0) ||
        network.getNodeAttribute(b, 'degree') - network.getNodeAttribute(a, 'degree'),
    )
  const sizeOf = (node: string) => 3 + Math.sqrt(network.getNodeAttribute(node, 'degree')) * 1.6
  for (const node of nodes) {
    const [x, y] = scene?.placeOf(node) ?? [0, 0]
    const size = sizeOf(node)
    occupied.add([x - size, y - size, 2 * size, 2 * size])
  }
  network.forEachEdge((edge, { inferred }, source, target) => {
    const [a, b] = [scene?.placeOf(source), scene?.placeOf(target)]
    if (!a || !b) return
    const isLit = lit?.edges.has(edge) ?? false
    strokes.push({
      d: `M${a[0].toFixed(1)} ${a[1].toFixed(1)}L${b[0].toFixed(1)} ${b[1].toFixed(1)}`,
      colour: isLit ? palette.classes[network.getNodeAttribute(source, 'class')] : palette.line,
      width: isLit ? 1.6 : 1,
      edge,
      ...(inferred && { isDashed: true }),
    })
  })
  const glyphs = nodes.map((node): Glyph => {
    const { class: name, label } = network.getNodeAttributes(node)
    const [x, y] = scene?.placeOf(node) ?? [0, 0]
    const size = sizeOf(node)
    const isFaint = lit !== undefined && !lit.nodes.has(node)
    const [line = ''] = breakLabel(label, fontSize, 170, 1)
    const wide = labelWidth(line, fontSize)
    const spots = [x + size + 4, x - size - 4 - wide].map((left) => [left, y - 7, wide, 14] as const)
    const free = spots.find((box) => box[0] >= 0 && box[0] + wide <= width && !occupied.touches(box))
    if (free) occupied.add(free)
    return {
      node,
      form: forms[name],
      x,
      y,
      size,
      colour: isFaint ? palette.line : palette.classes[name],
      ink: isFaint ? palette.faint : palette.ink,
      lines: free ? [line] : [],
      fontSize,
      labelX: free?.[0] ?? x,
      labelY: y,
      ...(lit?.centre.has(node) && !lit.isPreview && { ring: palette.classes[name] }),
    }
  })
  return { width, height, paper: palette.paper, strokes, glyphs, notes: [] }
}
