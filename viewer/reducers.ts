import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import type { EdgeAttributes, Network, NodeAttributes } from '../src/network/network.js'
import type { Colours } from './colours.js'
import type { LabelData } from './drawLabel.js'
import type { Layered } from './layered.js'
import { structural } from './readingOrder.js'
import type { State } from './state.js'
import { relationWords } from './words.js'

/** What the look of nodes and edges depends on. */
export interface Look {
  readonly network: Network
  readonly state: State
  /** Absent in the force view. */
  readonly layered: Layered | undefined
  readonly focus: Focus
  readonly colours: Colours
}

/** What is chosen or pointed at, with its neighbours; undefined where nothing is. */
export type Focus =
  | {
      readonly nodes: ReadonlySet<string>
      readonly edges: ReadonlySet<string>
      readonly centre: ReadonlySet<string>
    }
  | undefined

/** The nodes and edges to bring forward: those of the selection, else of what is pointed at. */
export function focusOf(network: Network, { selection, hover }: State): Focus {
  if (selection?.kind === 'edge' && network.hasEdge(selection.id)) {
    const ends = new Set(network.extremities(selection.id))
    return { nodes: ends, edges: new Set([selection.id]), centre: ends }
  }
  const node = selection?.id ?? hover
  if (node === undefined || !network.hasNode(node)) return undefined
  return {
    nodes: new Set([node, ...network.neighbors(node)]),
    edges: new Set(network.edges(node)),
    centre: new Set([node]),
  }
}

/** How a node looks in a state. */
export function nodeLook(
  node: string,
  attributes: NodeAttributes,
  look: Look,
): Partial<NodeDisplayData> & LabelData {
  const { state, layered, focus, colours } = look
  const place = layered?.places.get(node)
  const hidden = state.hidden.includes(attributes.class) || (layered !== undefined && !place)
  const { x = 0, y = 0 } = attributes
  if (hidden) return { x, y, hidden: true, label: null }
  const column = place?.column ?? 4
  const isNear = focus === undefined || focus.nodes.has(node)
  const isCentre = focus?.centre.has(node) ?? false
  const label: LabelData = place
    ? {
        room: place.room,
        lines: column < 2 ? 3 : 1,
        fontSize: fontSize(column, place.row),
        bold: column < 2,
      }
    : { fontSize: 12, bold: false, room: 170, turns: true, must: focus !== undefined && isNear }
  return {
    x,
    y,
    ...label,
    label: attributes.label,
    ink: isNear ? colours.ink : colours.faint,
    color: isNear ? colours.classes[attributes.class] : colours.line,
    size: place ? ([9, 7, 5.5, 4, 4][column] ?? 4) : 3 + Math.sqrt(attributes.degree) * 1.6,
    forceLabel: place !== undefined || (focus !== undefined && isNear),
    highlighted: isCentre || state.hover === node,
    zIndex: isCentre ? 2 : isNear ? 1 : 0,
  }
}

function fontSize(column: number, row: number): number {
  if (column < 2) return 13
  return column === 2 ? 13 : Math.max(10.5, Math.min(13, row - 2))
}

/** How an edge looks in a state: the tree of the article pale, what belongs to the focus in ink and with its word. */
export function edgeLook(edge: string, { relation }: EdgeAttributes, look: Look): Partial<EdgeDisplayData> {
  const { network, state, layered, focus, colours } = look
  const ends = network.extremities(edge)
  const isOff = ends.some(
    (node) =>
      state.hidden.includes(network.getNodeAttribute(node, 'class')) ||
      (layered && !layered.places.has(node)),
  )
  if (isOff) return { hidden: true }
  const [from, to] = ends.map((node) => layered?.places.get(node)?.column)
  const type = from !== undefined && from === to ? 'curve' : 'straight'
  if (focus?.edges.has(edge)) {
    const label = !layered && focus.edges.size <= 6 ? relationWords[relation].replace('…', '') : null
    const color = colours.classes[network.getNodeAttribute(ends[0], 'class')]
    return { type, color, size: 1.6, label, forceLabel: true, zIndex: 1 }
  }
  if (layered && !structural.has(relation)) return { hidden: true }
  return {
    type: layered ? type.replace('straight', 'line') : 'line',
    color: focus ? colours.line : colours.faint,
    size: focus ? 0.8 : 1.1,
    zIndex: 0,
  }
}
