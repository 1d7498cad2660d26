import type { Network } from '../src/network/network.js'
import type { ClassName } from '../src/vocabulary/terms.js'
import { belongs, readingOrder, structural } from './readingOrder.js'
import { classWords } from './words.js'

/** A width and a height in pixels. */
export interface Box {
  readonly width: number
  readonly height: number
}

/** Where a node stands in the layered view: pixels from the top left of `Layered.size`. */
interface Place {
  readonly x: number
  readonly y: number
  /** Pixels that its label may take to the right. */
  readonly room: number
  /** Height of its row. */
  readonly row: number
  readonly column: number
}

/** The words above a column, or above a class inside one. */
interface Caption {
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface Layered {
  readonly size: Box
  readonly places: ReadonlyMap<string, Place>
  readonly captions: readonly Caption[]
}

/** The columns in reading order: who says it, what about, how, through what, and for whom and by whom. */
const columns: readonly (readonly ClassName[])[] = [
  ['Article'],
  ['Pillar'],
  ['Measure'],
  ['Programme', 'PolicyDocument', 'Fund', 'PilotZone', 'Honour', 'Event', 'Cooperation'],
  ['Organization', 'Person', 'Post', 'Place', 'Group', 'Industry', 'Doctrine', 'Guidance'],
]

const smallest: Box = { width: 1008, height: 420 }
const top = 34
const bottom = 10
/** Rows closer than this make labels of 11 pixels touch. */
const leastRow = 12.6
const mostRow = 26
/** Shares of the width by column. */
const widths = [0.095, 0.122, 0.108, 0.4, 0.275]

/** Places the nodes of one article in columns, rows in reading order; the size grows where the box holds too few. */
export function layLayered(
  network: Network,
  article: string,
  isShown: (node: string) => boolean,
  box: Box,
): Layered {
  const shown = network.filterNodes(
    (node, attributes) => isShown(node) && belongs(network, node, article, attributes.class),
  )
  const order = readingOrder(network, article, shown)
  const members = columns.map((names) =>
    order.filter((node) => names.includes(network.getNodeAttribute(node, 'class'))),
  )
  const [articles = [], pillars = [], measures = [], actions = [], others = []] = members
  const groups = columns[4]?.map((name) =>
    others.filter((node) => network.getNodeAttribute(node, 'class') === name),
  )
  const blocks = (groups ?? []).filter((group) => group.length > 0)
  const wide = box.width >= 1500 ? 3 : 2
  const rows = Math.max(Math.ceil(actions.length / wide), Math.ceil((others.length + blocks.length + 1) / 2))
  const size = {
    width: Math.max(box.width, smallest.width),
    height: Math.max(box.height, smallest.height, top + bottom + rows * leastRow, top + measures.length * 18),
  }
  const lefts = widths.map(
    (_, index) => 16 + widths.slice(0, index).reduce((sum, part) => sum + part, 0) * (size.width - 20),
  )
  const room = (column: number, parts = 1) => ((widths[column] ?? 0) * (size.width - 20)) / parts - 22
  const places = new Map<string, Place>()
  const usable = size.height - top - bottom
  const grid = { left: lefts[3] ?? 0, room: room(3, wide), parts: wide, usable }
  placeActions(places, actions, grid)
  const captions = placeGroups(places, network, blocks, {
    left: lefts[4] ?? 0,
    room: room(4, 2),
    parts: 2,
    usable,
  })
  for (const [column, nodes, gap] of [
    [2, measures, 20],
    [1, pillars, 40],
    [0, articles, 40],
  ] as const) {
    const wanted = nodes.map((node) => middleOf(network, node, places) ?? 0)
    const ys = spread(
      fillGaps(wanted, top + 8, size.height - bottom - 8),
      gap,
      top + 8,
      size.height - bottom - 8,
    )
    for (const [index, node] of nodes.entries()) {
      places.set(node, { x: lefts[column] ?? 0, y: ys[index] ?? 0, room: room(column), row: gap, column })
    }
  }
  const heads = columns.slice(0, 4).flatMap((names, column) => {
    const count = members[column]?.length ?? 0
    const word = classWords[names[0] ?? 'Article']
    return count > 0
      ? [
          {
            text: column === 3 ? `${word}、文件等 ${count}` : `${word} ${count}`,
            x: lefts[column] ?? 0,
            y: 14,
          },
        ]
      : []
  })
  return { size, places, captions: [...heads, ...captions] }
}

interface Grid {
  readonly left: number
  readonly room: number
  readonly parts: number
  readonly usable: number
}

/** In as many parts as needed, line by line as a text is read. */
function placeActions(
  places: Map<string, Place>,
  nodes: readonly string[],
  { left, room, parts, usable }: Grid,
): void {
  const needed = Math.min(parts, Math.max(1, Math.ceil((nodes.length * 15) / usable)))
  const row = Math.min(mostRow, usable / Math.max(1, Math.ceil(nodes.length / needed)))
  const step = (room + 22) * (parts / needed)
  for (const [index, node] of nodes.entries()) {
    const x = left + (index % needed) * step
    places.set(node, {
      x,
      y: top + (Math.floor(index / needed) + 0.5) * row,
      room: step - 22,
      row,
      column: 3,
    })
  }
}

/** Class by class, each below its caption, the first part filled before the second. */
function placeGroups(
  places: Map<string, Place>,
  network: Network,
  blocks: readonly (readonly string[])[],
  { left, room, parts, usable }: Grid,
): Caption[] {
  const captions: Caption[] = []
  const total = blocks.reduce((sum, block) => sum + block.length + 1, 0)
  const perPart = Math.max(1, Math.ceil((total + 1) / parts))
  const row = Math.min(mostRow - 4, (usable + 14) / perPart)
  let line = 0
  const spot = () => ({
    x: left + Math.min(parts - 1, Math.floor(line / perPart)) * (room + 22),
    y: 14 + ((line % perPart) + (line >= perPart * parts ? perPart : 0)) * row,
  })
  for (const block of blocks) {
    const [first = ''] = block
    // No caption stands alone at the foot of a part.
    if (line % perPart === perPart - 1) line++
    captions.push({
      text: `${classWords[network.getNodeAttribute(first, 'class')]} ${block.length}`,
      ...spot(),
    })
    line++
    for (const node of block) {
      places.set(node, { ...spot(), room, row, column: 4 })
      line++
    }
  }
  return captions
}

/** The mean height of what hangs on a node. */
function middleOf(network: Network, node: string, places: ReadonlyMap<string, Place>): number | undefined {
  const ys = network
    .filterOutNeighbors(node, (one) => places.has(one))
    .filter((one) =>
      network.outEdges(node, one).some((edge) => structural.has(network.getEdgeAttribute(edge, 'relation'))),
    )
    .map((one) => places.get(one)?.y ?? 0)
  return ys.length > 0 ? ys.reduce((sum, y) => sum + y, 0) / ys.length : undefined
}

/** Gives what hangs nothing (0) a height by its order. */
function fillGaps(wanted: readonly number[], low: number, high: number): number[] {
  return wanted.map((y, index) => y || low + ((index + 0.5) * (high - low)) / wanted.length)
}

/** Heights in order, at least `gap` apart, as near as can be to the wanted ones. */
function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const step = Math.min(gap, (high - low) / Math.max(1, wanted.length - 1))
  const ys: number[] = []
  for (const y of wanted) ys.push(Math.max(y, low, (ys.at(-1) ?? Number.NEGATIVE_INFINITY) + step))
  for (let index = ys.length - 1, limit = high; index >= 0; index--) {
    const y = Math.min(ys[index] ?? 0, limit)
    ys[index] = y
    limit = y - step
  }
  return ys
}
