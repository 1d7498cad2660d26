import type { Item, Row } from './item.js'
import { toRows } from './rows.js'

/** White between two columns, from `start` to `end`. */
interface Gutter {
  readonly start: number
  readonly end: number
}

/** Both sides of a gutter have this many rows at least, of this many characters on the average: else it is a table. */
const leastRows = 3
const leastCharacters = 8

/**
 * The rows of a page in reading order. Rows that share a gutter are read column by column, what stands across it
 * before and after.
 */
export function inReadingOrder(items: readonly Item[]): Row[][] {
  if (items.length === 0) return []
  const size = median(items.map((item) => item.size))
  const rows = toRows(items)
  const zones: Row[][] = []
  for (let at = 0; at < rows.length; ) {
    const { gutter, length } = gutterFrom(rows, at, size)
    const inside = rows.slice(at, at + length).flatMap((row) => row.items)
    if (gutter) {
      const left = inside.filter((item) => item.right <= gutter.end)
      zones.push(...inReadingOrder(left), ...inReadingOrder(inside.filter((item) => !left.includes(item))))
    } else {
      const row = rows[at]
      const last = zones.at(-1)
      if (row && last && !isColumn(last)) last.push(row)
      else if (row) zones.push(asPlain([row]))
    }
    at += gutter ? length : 1
  }
  return zones
}

const plain = new WeakSet<Row[]>()

function asPlain(rows: Row[]): Row[] {
  plain.add(rows)
  return rows
}

/** Whether the rows came as a column of their own, which what follows does not go on. */
function isColumn(rows: Row[]): boolean {
  return !plain.has(rows)
}

/** The gutter that runs down from row `at`, and over how many rows. */
function gutterFrom(rows: readonly Row[], at: number, size: number): { gutter?: Gutter; length: number } {
  let open = rows[at] ? gapsOf(rows[at], size) : []
  let best: { gutter?: Gutter; length: number } = { length: 1 }
  for (let length = 1; at + length <= rows.length && open.length > 0; length++) {
    const zone = rows.slice(at, at + length)
    const gutter = open.find((gap) => isBetweenColumns(zone, gap))
    if (gutter) best = { gutter, length }
    const next = rows[at + length]
    if (next) open = intersect(open, gapsOf(next, size), size)
  }
  return best
}

function gapsOf({ items }: Row, size: number): Gutter[] {
  const gaps: Gutter[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const item of items) {
    if (item.x - end >= size * 0.8) gaps.push({ start: end, end: item.x })
    end = Math.max(end, item.right)
  }
  gaps.push({ start: end, end: Number.POSITIVE_INFINITY })
  return gaps
}

function intersect(some: readonly Gutter[], others: readonly Gutter[], size: number): Gutter[] {
  return some.flatMap((a) =>
    others.flatMap((b) => {
      const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)]
      return end - start >= size * 0.8 ? [{ start, end }] : []
    }),
  )
}

function isBetweenColumns(zone: readonly Row[], { start, end }: Gutter): boolean {
  const sides = [
    zone.map(({ items }) => items.filter((item) => item.right <= end && item.x < start)),
    zone.map(({ items }) => items.filter((item) => item.x >= end)),
  ]
  return sides.every((side) => {
    const filled = side.filter((items) => items.length > 0)
    const characters = filled.flat().reduce((sum, { text }) => sum + text.length, 0)
    return filled.length >= leastRows && characters >= leastCharacters * filled.length
  })
}

/** The middle one of the numbers, or 0. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}
