import type { Item, Row, TextLine } from './item.js'

/**
 * Rows from top to bottom. Quote marks of another font come later in the file and stand a little off the baseline, so
 * an item belongs to the row that it overlaps by half its height, and its place in the row is its place on the page.
 */
export function toRows(items: readonly Item[]): Row[] {
  const rows: { y: number; size: number; items: Item[] }[] = []
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && row.y - item.y < Math.max(row.size, item.size) * 0.5) {
      row.items.push(item)
      row.size = Math.max(row.size, item.size)
    } else rows.push({ y: item.y, size: item.size, items: [item] })
  }
  return rows.map(({ y, items: own }) => ({ y, items: own.sort((a, b) => a.x - b.x) }))
}

const latin = /[\w\p{Script=Latin}]/u

/** The text of a row's items; a gap is a space only between Latin words, for justified Chinese has gaps, too. */
export function toLine({ y, items }: Row): TextLine {
  let text = ''
  let end: Item | undefined
  for (const item of items) {
    const isApart = end !== undefined && item.x - end.right > item.size * 0.15
    if (isApart && latin.test(text.at(-1) ?? '') && latin.test(item.text[0] ?? '')) text += ' '
    text += item.text
    end = item
  }
  const wide = /(?<![\w\p{Script=Latin}])\s+|\s+(?![\w\p{Script=Latin}])/gu
  const size = Math.max(...items.map((item) => item.size))
  const [x, right] = [items[0]?.x ?? 0, Math.max(...items.map((item) => item.right))]
  return { text: text.replace(wide, ''), x, right, y, size }
}
