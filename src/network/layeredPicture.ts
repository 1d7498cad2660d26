import type { Words } from '../vocabulary/words.js'
import { breakLabel, labelWidth } from './labelWidth.js'
import { bodiesColumn, type Fold, type Layered, type Spot } from './layered.js'
import type { EdgeAttributes, Network } from './network.js'
import { structural } from './outline.js'
import { forms, type Palette } from './palette.js'
import type { Glyph, Note, Picture, Stroke } from './picture.js'
import { curve, line } from './strokePath.js'

/** What is brought forward: the nodes and edges that are lit, and those that the reader chose. */
export interface Lit {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly centre: ReadonlySet<string>
  /** Only pointed at: nothing else fades. */
  readonly isPreview?: boolean
}

/** How a layered view is drawn. */
export interface PictureOptions {
  readonly palette: Palette
  readonly words: Words
  readonly lit?: Lit | undefined
  readonly isShown?: (edge: string) => boolean
  /** What a fold says, given how many rows it hides; 0 where it closes an opened one. */
  readonly foldText: (count: number) => string
}

const sizes = [8, 6.5, 5, 4, 4]
const fontSizes = [14, 13.5, 13, 12.5, 12.5]

/** Draws a layered view: its tree pale, what is lit in ink with the relation's word, all else faint. */
export function layeredPicture(network: Network, layered: Layered, options: PictureOptions): Picture {
  const { palette, lit } = options
  const glyphs = [...layered.spots].map(([node, spot]) => toGlyph(network, node, spot, options))
  const byNode = new Map(glyphs.map((glyph) => [glyph.node, glyph]))
  const strokes: Stroke[] = []
  const forward: Stroke[] = []
  const draw = (edge: string, { relation, inferred }: EdgeAttributes, source: string, target: string) => {
    const [from, to] = [layered.spots.get(source), layered.spots.get(target)]
    const glyph = byNode.get(source)
    if (!from || !to || !glyph || options.isShown?.(edge) === false) return
    const isLit = lit?.edges.has(edge) ?? false
    const isTree = structural.has(relation) && from.column !== bodiesColumn && to.column !== bodiesColumn
    if (!isLit && !isTree) return
    const colour = isLit ? palette.classes[network.getNodeAttribute(source, 'class')] : palette.line
    const isBranch = from.column === to.column && to.x > from.x
    const stroke: Stroke = {
      points: pathBetween(from, rightOf(glyph), to, rightOf(byNode.get(target) ?? glyph)),
      colour,
      width: isLit ? 1.7 : 1.2,
      edge,
      ...(inferred && { isDashed: true }),
      ...(isLit && !isBranch && { head: from.column > to.column ? 'start' : 'end' }),
    }
    if (isLit) forward.push(stroke)
    else strokes.push(stroke)
  }
  for (const node of layered.spots.keys()) network.forEachOutEdge(node, draw)
  const folds = layered.folds.map((fold) => toNote(fold, options))
  const folded = layered.folds.flatMap((fold) => {
    const above = fold.above === undefined ? undefined : layered.spots.get(fold.above)
    const glyph = byNode.get(fold.above ?? '')
    if (!above || !glyph || fold.count === 0) return []
    const points = curve(rightOf(glyph), above.y, fold.x - 8, fold.y)
    return [{ points, colour: palette.line, width: 1.2, fold: fold.key }]
  })
  const captions = layered.captions.map((one): Note => ({ ...one, ink: palette.soft, fontSize: 11.5 }))
  return {
    ...layered.size,
    paper: palette.paper,
    strokes: [...strokes, ...folded, ...forward],
    glyphs,
    notes: [...captions, ...folds],
  }
}

function toGlyph(network: Network, node: string, spot: Spot, options: PictureOptions): Glyph {
  const { palette, lit } = options
  const { class: name, label } = network.getNodeAttributes(node)
  const isNear = lit === undefined || lit.nodes.has(node)
  const isFaint = !isNear && !lit.isPreview
  const isCentre = lit?.centre.has(node) ?? false
  const fontSize = fontSizes[spot.column] ?? 12.5
  const size = sizes[spot.column] ?? 4
  const word =
    lit && !lit.isPreview && isNear && !isCentre ? relationTo(network, node, lit, options.words) : ''
  const isBelow = spot.column < 3
  const offset = size + 6
  // A name is worth more than the word beside it, which the evidence says as well.
  const before = isBelow ? 0 : labelWidth(label, fontSize) + 8
  const suffix = before + labelWidth(word, 11) <= spot.room - offset ? word : ''
  return {
    node,
    form: forms[name],
    x: spot.x,
    y: spot.y,
    size,
    colour: isFaint ? palette.line : palette.classes[name],
    ink: isFaint ? palette.faint : palette.ink,
    lines: breakLabel(label, fontSize, Math.max(24, spot.room - offset), spot.lines),
    fontSize,
    isBold: spot.column < 2 || (isCentre && !lit?.isPreview),
    ...(isCentre && { ring: palette.classes[name] }),
    ...(suffix && { suffix, suffixInk: palette.soft, isSuffixBelow: isBelow }),
    labelX: spot.x + offset,
    labelY: spot.y,
  }
}

/** The words of the lit edges that join a node with what is chosen. */
function relationTo(network: Network, node: string, { edges, centre }: Lit, words: Words): string {
  const names = new Set<string>()
  for (const edge of network.edges(node)) {
    if (!edges.has(edge) || !centre.has(network.opposite(node, edge))) continue
    names.add(words.relations[network.getEdgeAttribute(edge, 'relation')])
  }
  return [...names].join('、')
}

function toNote({ key, x, y, count }: Fold, { palette, foldText }: PictureOptions): Note {
  return { text: foldText(count), x: x - 4, y, ink: palette.accent, fontSize: 11.5, fold: key }
}

/** Where a label ends on the right. */
function rightOf({ labelX, lines, fontSize, suffix, isSuffixBelow }: Glyph): number {
  const width = Math.max(0, ...lines.map((line) => labelWidth(line, fontSize)))
  return labelX + width + (suffix && !isSuffixBelow ? labelWidth(suffix, 11) + 8 : 0) + 4
}

/** From the end of a label to the mark of one further right; inside a column by its left side. */
function pathBetween(from: Spot, fromRight: number, to: Spot, toRight: number): readonly number[] {
  if (from.column < to.column) return rightward(fromRight, from, to)
  if (from.column > to.column) return rightward(toRight, to, from)
  const [end, last] = [to.x - 6, to.y]
  if (to.x > from.x && to.y > from.y) {
    const turn = last - 5
    return [...line(from.x, from.y + 6, from.x, turn), from.x, last - 1, from.x + 1, last, end, last]
  }
  const bulge = Math.min(46, 14 + Math.abs(last - from.y) / 8)
  const [x1, x2] = [from.x - 7, to.x - 7]
  return [x1, from.y, x1 - bulge, from.y, x2 - bulge, last, x2, last]
}

/** Past a column between, on the row of where it goes, which no label of that column stands on. */
function rightward(right: number, from: Spot, to: Spot): readonly number[] {
  const end = to.x - 8
  if (to.column - from.column < 2) return curve(right, from.y, end, to.y)
  const turn = Math.min(end, right + Math.max(24, (end - right) / 5))
  return [...curve(right, from.y, turn, to.y), ...line(turn, to.y, end, to.y).slice(2)]
}
