/** A run of rows that folds as one: those of a measure, or of a class. */
export interface Block<Row> {
  readonly key: string
  readonly rows: readonly Row[]
}

/** A block with the rows that are to be seen; `folded` counts the others. */
export interface FoldedBlock<Row> extends Block<Row> {
  readonly folded: number
  /** Whether a reader opened it, so that it can be closed again. */
  readonly isOpen: boolean
}

/**
 * Folds blocks until all rows fit into `capacity`, a block's `… n more` counted as a row: the longest give first. Rows
 * that must be seen stay, and blocks that are opened keep all; where that is too much, more rows than fit remain.
 */
export function foldBlocks<Row>(
  blocks: readonly Block<Row>[],
  capacity: number,
  must: (row: Row) => boolean,
  isOpen: (key: string) => boolean,
): readonly FoldedBlock<Row>[] {
  const caps = capsFor(blocks, capacity, isOpen)
  return blocks.map((block, index) => {
    const { rows, key } = block
    const cap = caps[index] ?? 1
    if (fits(rows.length, cap)) return { ...block, folded: 0, isOpen: false }
    if (isOpen(key)) return { ...block, folded: 0, isOpen: true }
    const kept = new Set(rows.filter(must))
    for (const row of rows) if (kept.size < cap) kept.add(row)
    const seen = rows.filter((row) => kept.has(row))
    return { key, rows: seen, folded: rows.length - seen.length, isOpen: false }
  })
}

/** How many rows each block may show: as even as can be, what is left over going to the first that still fold. */
function capsFor<Row>(
  blocks: readonly Block<Row>[],
  capacity: number,
  isOpen: (key: string) => boolean,
): readonly number[] {
  let cap = Math.max(1, ...blocks.map(({ rows }) => rows.length))
  while (
    cap > 1 &&
    total(
      blocks,
      blocks.map(() => cap),
      isOpen,
    ) > capacity
  )
    cap--
  const caps = blocks.map(() => cap)
  for (const [index, { rows, key }] of blocks.entries()) {
    if (isOpen(key) || fits(rows.length, cap)) continue
    caps[index] = cap + 1
    if (total(blocks, caps, isOpen) > capacity) caps[index] = cap
  }
  return caps
}

/** A fold that hides one row would take its place. */
function fits(count: number, cap: number): boolean {
  return count <= cap + 1
}

function total<Row>(
  blocks: readonly Block<Row>[],
  caps: readonly number[],
  isOpen: (key: string) => boolean,
): number {
  return blocks.reduce((sum, { key, rows }, index) => {
    const cap = caps[index] ?? 1
    if (fits(rows.length, cap)) return sum + Math.max(1, rows.length)
    return sum + (isOpen(key) ? rows.length + 1 : cap + 1)
  }, 0)
}
