import type { Item, Row } from './item.js'
import { toLine, toRows } from './rows.js'

const pageNumber = /^[-—–·\s]*(?:第?\s*\d{1,4}\s*(?:页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?)[-—–·\s]*$/u
const printed = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s*\d{1,2}:\d{2}|^(?:https?|file):\/\/\S+/iu

/**
 * The pages without what a browser or an office program prints around the text: page numbers, dates, addresses, names
 * of columns. It stands in the first or last rows of a page, and is known by its shape or because another page has the
 * same words at the same height.
 */
export function withoutPrintMatter(pages: readonly (readonly Item[])[]): Item[][] {
  const edges = pages.map((items) => edgesOf(toRows(items)))
  const seen = new Map<string, number>()
  for (const rows of edges) {
    for (const form of new Set(rows.map(formOf))) seen.set(form, (seen.get(form) ?? 0) + 1)
  }
  return pages.map((items, at) => {
    const matter = (edges[at] ?? []).filter((row) => {
      const { text } = toLine(row)
      const isRepeated = (seen.get(formOf(row)) ?? 0) >= 2 && text.length <= 60
      const isNumbered = text.endsWith(`${at + 1}/${pages.length}`)
      return isRepeated || isNumbered || pageNumber.test(text) || printed.test(text)
    })
    const gone = new Set(matter.flatMap((row) => row.items))
    return items.filter((item) => !gone.has(item))
  })
}

/** The two rows at the top and at the bottom of a page. */
function edgesOf(rows: readonly Row[]): Row[] {
  return [...new Set([...rows.slice(0, 2), ...rows.slice(-2)])]
}

/** A row at its height, whatever numbers are in it. */
function formOf(row: Row): string {
  return `${Math.round(row.y)} ${toLine(row).text.replace(/\d+/gu, '0')}`
}
