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

/** What decides how much of a block is seen. */
interface Wishes<Row> {
  /** Rows that are seen even where their block folds. */
  readonly must: (row: Row) => boolean
  /** Whether a reader opened the block of a key. */
  readonly isOpen: (key: string) => boolean
}

/**
 * Folds blocks until all rows fit into `capacity`, a block's `… n more` counted as a row: the longest give first. Rows
 * that must be seen stay, and blocks that are opened keep all; where that is too much, more rows than fit remain.
 */
export function foldBlocks<Row>(
  blocks: readonly Block<Row>[],
  capacity: number,
  wishes: Wishes<Row>,
): readonly FoldedBlock<Row>[] {
  const { must, isOpen } = wishes
  const wanted = blocks.map((block) => ({
    block,
    length: block.rows.length,
    must: block.rows.filter(must).length,
    isOpen: isOpen(block.key),
  }))
  const caps = capsFor(wanted, capacity)
  return wanted.map(({ block, ...one }, index) => {
    const { key, rows } = block
    const cap = caps[index] ?? 1
    const seen = seenOf(one, cap)
    if (seen === rows.length) return { key, rows, folded: 0, isOpen: one.isOpen && !fits(rows.length, cap) }
    const kept = new Set(rows.filter(must))
    for (const row of rows) if (kept.size < seen) kept.add(row)
    return { key, rows: rows.filter((row) => kept.has(row)), folded: rows.length - seen, isOpen: false }
  })
}

/** How long a block is, how many of its rows must be seen, and whether all are. */
interface Wanted {
  readonly length: number
  readonly must: number
  readonly isOpen: boolean
}

/** How many rows each block may show: as even as can be, what is left over going to the first that still fold. */
function capsFor(blocks: readonly Wanted[], capacity: number): readonly number[] {
  let cap = Math.max(1, ...blocks.map(({ length }) => length))
  const isTooMuch = (caps: readonly number[]) => total(blocks, caps) > capacity
  while (cap > 1 && isTooMuch(blocks.map(() => cap))) cap--
  const caps = blocks.map(() => cap)
  for (const [index, block] of blocks.entries()) {
    if (seenOf(block, cap) === block.length) continue
    caps[index] = cap + 1
    if (isTooMuch(caps)) caps[index] = cap
  }
  return caps
}

/** A fold that hides one row would take its place. */
function fits(count: number, cap: number): boolean {
  return count <= cap + 1
}

/** How many rows of a block are seen where each may show `cap`. */
function seenOf({ length, must, isOpen }: Wanted, cap: number): number {
  const seen = Math.max(cap, must)
  return isOpen || fits(length, seen) ? length : seen
}

function total(blocks: readonly Wanted[], caps: readonly number[]): number {
  return blocks.reduce((sum, block, index) => {
    const cap = caps[index] ?? 1
    const hasFold = seenOf(block, cap) < block.length || (block.isOpen && !fits(block.length, cap))
    return sum + Math.max(1, seenOf(block, cap) + Number(hasFold))
  }, 0)
}
