import type { LineLayout } from '../text/source.js'

/** A paragraph, heading or table row as a format gives it; line breaks inside are its own. */
export interface TextBlock {
  readonly text: string
  /** Level of a heading, 1 to 6. */
  readonly depth?: number
  /** Length of the bold run that it begins with. */
  readonly bold?: number
}

/** The text of blocks, an empty line between two, and what is known of its lines. */
export function joinBlocks(blocks: readonly TextBlock[]): {
  readonly text: string
  readonly layout: readonly LineLayout[]
} {
  let text = ''
  const layout: LineLayout[] = []
  for (const { text: own, depth, bold } of blocks) {
    if (text !== '') text += '\n\n'
    const start = text.length
    text += own
    const marks = { ...(depth !== undefined && { depth }), ...(bold !== undefined && { bold }) }
    layout.push({ start, end: text.length, apart: true, ...marks })
  }
  return { text: text === '' ? '' : `${text}\n`, layout }
}
