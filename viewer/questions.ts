import type { Reading } from './reading.js'
import type { State } from './state.js'

/** A ready question with the rows that answer it, as the data file brings it. */
export interface AnsweredQuestion {
  readonly name: string
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How many rows there are where not all came along. */
  readonly total: number
}

/** The nodes that the answer to the question of a state names: those whose label or id is a cell of it. */
export function answerNodes(reading: Reading, { questions, question: name }: State): ReadonlySet<string> {
  const question = questions.find((one) => one.name === name)
  const nodes = new Set<string>()
  if (!question) return nodes
  for (const row of question.rows)
    for (const cell of row) for (const node of nodesNamed(reading, cell)) nodes.add(node)
  return nodes
}

/** The nodes with a label, or the one with an id. */
export function nodesNamed(reading: Reading, name: string): readonly string[] {
  return labelsOf(reading).get(name) ?? (reading.network.hasNode(name) ? [name] : [])
}

const kept = new WeakMap<Reading, ReadonlyMap<string, readonly string[]>>()

function labelsOf(reading: Reading): ReadonlyMap<string, readonly string[]> {
  const known = kept.get(reading)
  if (known) return known
  const labels = new Map<string, string[]>()
  reading.network.forEachNode((node, { label }) => {
    const nodes = labels.get(label)
    if (nodes) nodes.push(node)
    else labels.set(label, [node])
  })
  kept.set(reading, labels)
  return labels
}
