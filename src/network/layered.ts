import type { Words } from '../vocabulary/words.js'
import { type Block, type FoldedBlock, foldBlocks } from './fold.js'
import { isHeadIn, type Row, type Task, toBlocks } from './layeredBlocks.js'
import type { Network } from './network.js'
import { outline } from './outline.js'

/** A width and a height in pixels; nothing folds where the height has no end. */
export interface Box {
  readonly width: number
  readonly height: number
}

/** Where a node stands: pixels from the top left of `Layered.size` to the middle of its mark. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly column: number
  /** Pixels that its label may take to the right. */
  readonly room: number
  /** How many lines its label may take. */
  readonly lines: number
}

/** A row that stands for others: `… 6 more`, or that closes them again. */
export interface Fold {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly room: number
  /** How many rows it hides; 0 where it closes an opened block. */
  readonly count: number
  /** The node that the hidden ones hang on, where there is one. */
  readonly above: string | undefined
}

/** The words above a column, or above a class inside one. */
interface Caption {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** One article's nodes in columns: who says it, what about, how, through what, and for whom and by whom. */
export interface Layered {
  readonly size: Box
  readonly spots: ReadonlyMap<string, Spot>
  readonly folds: readonly Fold[]
  /** Keys of all blocks, folded or not. */
  readonly blocks: readonly string[]
  readonly captions: readonly Caption[]
}

/** What a layered view shows. */
export interface LayeredOptions {
  readonly article: string
  readonly box: Box
  readonly words: Words
  /** The nodes that are shown; all of the article's where it is left out. */
  readonly shown?: ReadonlySet<string>
  /** Nodes that no fold may hide. */
  readonly must?: ReadonlySet<string>
  /** Keys of the folds that a reader opened. */
  readonly open?: ReadonlySet<string>
}

/** The column beside the tree: for whom and by whom. */
export const bodiesColumn = 4
/** Shares of what is left of the width by column, and the least pixels. */
const shares = [0.05, 0.1, 0.05, 0.6, 0.2]
const leasts = [76, 128, 116, 196, 150]
const left = 18
const right = 8
const gutter = 26
const top = 46
const bottom = 14
const row = 18.5
const indent = 13

/** Lays one article out; rows follow the text, and what doesn't fit into the box folds under what it hangs on. */
export function layLayered(network: Network, options: LayeredOptions): Layered {
  const { article, box, shown, must = new Set(), open = new Set() } = options
  const branches = outline(network, article, shown)
  const { tasks, bodies } = toBlocks(network, branches)
  const count = (column: number) =>
    tasks.reduce((sum, task) => sum + Number(isHeadIn(network, task, column)), 0)
  const isUsed = [
    branches.some(({ node }) => node === article),
    tasks.some(({ pillar }) => pillar !== undefined),
    count(2) > 0,
    tasks.some(({ rows }) => rows.length > 0),
    bodies.length > 0,
  ]
  const columns = toColumns(isUsed, box.width)
  const usable = box.height - top - bottom
  const wishes = { must: (one: Row) => must.has(one.node), isOpen: (key: string) => open.has(key) }
  const pillars = new Set(tasks.map(({ pillar }) => pillar)).size
  const gaps = tasks.length * 4 + pillars * 7
  const folded = foldBlocks(tasks, Math.floor((usable - gaps) / row), wishes)
  const bodyRows = Math.floor((usable + 26 - bodies.length * 29) / row)
  const foldedBodies = foldBlocks(bodies, bodyRows, wishes)
  const sheet = createSheet()
  placeTasks(sheet, network, tasks, folded, columns)
  placeBodies(sheet, network, foldedBodies, bodies, columns[bodiesColumn], options.words)
  if (isUsed[0]) placeArticle(sheet, article, columns[0])
  for (const [column, at] of columns.entries()) {
    if (!isUsed[column] || column === bodiesColumn) continue
    const name = (['Article', 'Pillar', 'Measure', 'Programme'] as const)[column] ?? 'Article'
    sheet.captions.push({ text: options.words.classes[name], x: at.x, y: 20 })
  }
  const width = Math.max(box.width, columns.reduce((sum, one) => Math.max(sum, one.x + one.width), 0) + right)
  return {
    ...sheet,
    blocks: [...tasks, ...bodies].map(({ key }) => key),
    size: { width, height: Math.max(Number.isFinite(box.height) ? box.height : 0, sheet.bottom + bottom) },
  }
}

interface Column {
  readonly x: number
  readonly width: number
}

/** The columns that hold something have their least, and share what is left of the width. */
function toColumns(isUsed: readonly boolean[], width: number): readonly Column[] {
  const sumOf = (parts: readonly number[]) =>
    parts.reduce((sum, part, column) => sum + (isUsed[column] ? part : 0), 0)
  const spare = Math.max(0, width - left - right - sumOf(leasts)) / (sumOf(shares) || 1)
  let x = left
  return shares.map((share, column) => {
    const at = { x, width: isUsed[column] ? (leasts[column] ?? 0) + share * spare : 0 }
    x += at.width
    return at
  })
}

/** What the sheet gathers while columns are placed. */
interface Sheet {
  readonly spots: Map<string, Spot>
  readonly folds: Fold[]
  readonly captions: Caption[]
  bottom: number
}

function createSheet(): Sheet {
  return { spots: new Map(), folds: [], captions: [], bottom: 0 }
}

function placeTasks(
  sheet: Sheet,
  network: Network,
  tasks: readonly Task[],
  folded: readonly FoldedBlock<Row>[],
  columns: readonly Column[],
): void {
  const [, pillarColumn, measureColumn, taskColumn] = columns
  if (!pillarColumn || !measureColumn || !taskColumn) return
  let y = top
  const spans = new Map<string, [number, number]>()
  for (const [index, task] of tasks.entries()) {
    const block = folded[index]
    const before = tasks[index - 1]
    if (!block) continue
    if (before) y += before.pillar === task.pillar ? 4 : 11
    const start = y
    for (const { node, depth } of block.rows) {
      const x = taskColumn.x + depth * indent
      const room = taskColumn.width - gutter - depth * indent
      sheet.spots.set(node, { x, y: y + row / 2, column: 3, room, lines: 1 })
      y += row
    }
    y = placeFold(sheet, block, taskColumn, y, task.above)
    y = Math.max(y, start + row)
    if (isHeadIn(network, task, 2) && task.above !== undefined) {
      sheet.spots.set(task.above, {
        x: measureColumn.x,
        y: (start + y) / 2,
        column: 2,
        room: measureColumn.width - gutter,
        lines: y - start > 34 ? 2 : 1,
      })
    }
    // A pillar's label takes up to three lines.
    const next = tasks[index + 1]
    if (task.pillar !== undefined) {
      const [from = start] = spans.get(task.pillar) ?? []
      if (next?.pillar !== task.pillar) y = Math.max(y, from + 40)
      spans.set(task.pillar, [from, y])
    }
  }
  for (const [pillar, [from, to]] of spans) {
    const room = pillarColumn.width - gutter
    sheet.spots.set(pillar, { x: pillarColumn.x, y: (from + to) / 2, column: 1, room, lines: 3 })
  }
  sheet.bottom = Math.max(sheet.bottom, y)
}

function placeFold(
  sheet: Sheet,
  block: FoldedBlock<Row>,
  column: Column,
  y: number,
  above: string | undefined,
): number {
  if (block.folded === 0 && !block.isOpen) return y
  const { key, folded: count } = block
  sheet.folds.push({ key, x: column.x, y: y + row / 2, room: column.width - gutter, count, above })
  return y + row
}

function placeBodies(
  sheet: Sheet,
  network: Network,
  folded: readonly FoldedBlock<Row>[],
  whole: readonly Block<Row>[],
  column: Column | undefined,
  words: Words,
): void {
  if (!column) return
  let y = 20
  const gap = 16
  for (const [index, block] of folded.entries()) {
    const [first] = whole[index]?.rows ?? []
    if (!first) continue
    const count = whole[index]?.rows.length ?? 0
    const caption = `${words.classes[network.getNodeAttribute(first.node, 'class')]} ${count}`
    sheet.captions.push({ text: caption, x: column.x, y })
    y += 14
    for (const { node } of block.rows) {
      sheet.spots.set(node, {
        x: column.x,
        y: y + row / 2,
        column: bodiesColumn,
        room: column.width - 24,
        lines: 1,
      })
      y += row
    }
    y = placeFold(sheet, block, column, y, undefined) + gap
  }
  sheet.bottom = Math.max(sheet.bottom, y - gap)
}

function placeArticle(sheet: Sheet, article: string, column: Column | undefined): void {
  const ys = [...sheet.spots.values()].filter((one) => one.column === 1).map(({ y }) => y)
  const [low, high] = ys.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [top, sheet.bottom]
  if (!column) return
  const room = column.width - 16
  sheet.spots.set(article, { x: column.x, y: (low + high) / 2, column: 0, room, lines: 6 })
}
