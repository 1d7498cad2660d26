import type { PageDocument, PageElement } from './dom.js'
import { domBlocks } from './domBlocks.js'

/**
 * The rows of the table that government sites set above an official document (索引号, 发文机关, 发文字号 …), as lines
 * `label：value`. It is known by its shape: nothing but labels with a colon and values, three at least.
 */
export function noticeRows(document: PageDocument): string[] {
  for (const table of document.querySelectorAll('table, dl, ul')) {
    const rows = labelled(cellsOf(table))
    if (rows.length >= 3) return rows
  }
  return []
}

function cellsOf(table: PageElement): string[] {
  const cells = [...table.querySelectorAll('td, th, dt, dd, li')]
  const own = cells.filter((cell) => cell.querySelector('td, th, dt, dd, li') === null)
  return own.map((cell) =>
    domBlocks(cell)
      .map(({ text }) => text.replace(/\s+/gu, ' '))
      .join(' '),
  )
}

const label = /^([\p{Script=Han}\s]{2,10})[:：]\s*(.*)$/su

/** The rows of the cells; none where a cell is neither label nor the value of the one before. */
function labelled(cells: readonly string[]): string[] {
  const rows: string[] = []
  let open: string | undefined
  for (const cell of cells) {
    const [, name, value] = label.exec(cell) ?? []
    if (name !== undefined && (open === undefined || value !== '' || !isValue(cell))) {
      const row = `${name.replace(/\s+/gu, '')}：`
      open = value === '' ? row : undefined
      if (value) rows.push(row + value)
    } else if (open !== undefined) {
      if (cell !== '') rows.push(open + cell)
      open = undefined
    } else if (cell !== '') return []
  }
  return rows
}

function isValue(cell: string): boolean {
  return !/[:：]\s*$/u.test(cell)
}
