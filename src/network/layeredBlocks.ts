import type { ClassName } from '../vocabulary/terms.js'
import type { Block } from './fold.js'
import type { Network } from './network.js'
import type { Branch } from './outline.js'

const others: readonly ClassName[] = [
  'Organization',
  'Person',
  'Post',
  'Place',
  'Group',
  'Industry',
  'Doctrine',
  'Guidance',
]
const columnOf: Readonly<Partial<Record<ClassName, number>>> = { Article: 0, Pillar: 1, Measure: 2 }

/** A row of a block: a node, and how deep it hangs below others of the block. */
export interface Row {
  readonly node: string
  readonly depth: number
}

/** A block of the fourth column and what its rows hang on. */
export interface Task extends Block<Row> {
  readonly above: string | undefined
  readonly pillar: string | undefined
}

/** Cuts the trees of an article into blocks: one for each theme, one for each class of bodies. */
export function toBlocks(
  network: Network,
  branches: readonly Branch[],
): { readonly tasks: readonly Task[]; readonly bodies: readonly Block<Row>[] } {
  const tasks: Task[] = []
  const byClass = new Map<ClassName, Row[]>(others.map((name) => [name, []]))
  const rest: Row[] = []
  const name = (node: string) => network.getNodeAttribute(node, 'class')
  const gather = (branch: Branch, depth: number, rows: Row[]) => {
    const group = byClass.get(name(branch.node))
    if (group) group.push({ node: branch.node, depth: 0 })
    else rows.push({ node: branch.node, depth: Math.min(depth, 3) })
    for (const below of branch.branches) gather(below, group ? depth : depth + 1, rows)
  }
  const theme = (branch: Branch, pillar: string | undefined) => {
    const isPillar = name(branch.node) === 'Pillar'
    const own = isPillar ? branch.node : pillar
    const rows: Row[] = []
    const themes = branch.branches.filter(({ node }) => columnOf[name(node)] !== undefined)
    for (const below of branch.branches) if (!themes.includes(below)) gather(below, 0, rows)
    const isEmpty = isPillar && rows.length === 0 && themes.length > 0
    if (!isEmpty) tasks.push({ key: branch.node, above: branch.node, pillar: own, rows })
    for (const below of themes) theme(below, own)
  }
  for (const branch of branches) {
    const column = columnOf[name(branch.node)]
    if (column === undefined) gather(branch, 0, rest)
    else if (column > 0) theme(branch, undefined)
    else {
      for (const below of branch.branches) {
        if (columnOf[name(below.node)] === undefined) gather(below, 0, rest)
        else theme(below, undefined)
      }
    }
  }
  if (rest.length > 0) tasks.push({ key: 'rest', above: undefined, pillar: undefined, rows: rest })
  const bodies = others.flatMap((one) => {
    const rows = byClass.get(one) ?? []
    return rows.length > 0 ? [{ key: `class:${one}`, rows }] : []
  })
  return { tasks, bodies }
}

/** Whether what a block hangs on stands in a column. */
export function isHeadIn(network: Network, { above }: Task, column: number): boolean {
  return above !== undefined && columnOf[network.getNodeAttribute(above, 'class')] === column
}
