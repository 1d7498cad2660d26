import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import { radiusOf } from '../src/network/forcePicture.js'
import type { Lit } from '../src/network/layeredPicture.js'
import type { EdgeAttributes, Network, NodeAttributes } from '../src/network/network.js'
import { forms, type Palette } from '../src/network/palette.js'
import type { Words } from '../src/vocabulary/words.js'
import type { LabelData } from './drawLabel.js'
import type { CurveData } from './programs/curveProgram.js'
import type { MarkData } from './programs/markProgram.js'

/** What the look of nodes and edges of the force view depends on. */
export interface Look {
  readonly network: Network
  readonly lit: Lit | undefined
  readonly hover: string | undefined
  readonly palette: Palette
  readonly words: Words
  /** Of the view, in pixels. */
  readonly width: number
}

/** How a node of the force view looks in a state. */
export function nodeLook(
  node: string,
  attributes: NodeAttributes,
  look: Look,
): Partial<NodeDisplayData> & LabelData & MarkData {
  const { lit, hover, palette, width } = look
  const { x = 0, y = 0 } = attributes
  const isNear = lit === undefined || lit.nodes.has(node)
  const isFaint = !isNear && !lit.isPreview
  const isCentre = lit?.centre.has(node) ?? false
  return {
    x,
    y,
    isFirst: lit !== undefined && isNear && !lit.isPreview,
    label: attributes.label,
    ink: isFaint ? palette.faint : palette.ink,
    color: isFaint ? palette.line : palette.classes[attributes.class],
    form: forms[attributes.class],
    size: radiusOf(attributes.degree, width),
    forceLabel: lit !== undefined && isNear,
    highlighted: (isCentre && !lit?.isPreview) || hover === node,
    zIndex: isCentre ? 2 : isNear ? 1 : 0,
  }
}

/** How an edge of the force view looks in a state: pale, or in its subject's colour and with its word where it is lit. */
export function edgeLook(
  edge: string,
  { relation, inferred }: EdgeAttributes,
  { network, lit, palette, words }: Look,
): Partial<EdgeDisplayData> & CurveData {
  const isDashed = inferred === true
  if (lit?.edges.has(edge)) {
    const label = lit.edges.size <= 6 ? words.relations[relation].replace('…', '') : null
    const color = palette.classes[network.getNodeAttribute(network.source(edge), 'class')]
    const type = isDashed ? 'dashed' : 'straight'
    return { type, isDashed, color, size: 1.8, label, forceLabel: true, zIndex: 1 }
  }
  const color = lit && !lit.isPreview ? palette.line : palette.faint
  return { type: isDashed ? 'dashed' : 'line', isDashed, color, size: 1.5, zIndex: 0 }
}
