import { irisUnder } from '../src/rdf/iris.js'
import type { AnsweredQuestion } from './questions.js'
import { readFragment } from './readFragment.js'
import { askEndpoint, type Problem } from './sparql/askEndpoint.js'

const mark = 'sparql:'

/** The name of a query of the reader's own where others have those of ready questions, as in `q=` of the address. */
export function toOwnQuestion(sparql: string): string {
  return `${mark}${sparql}`
}

/** The query in such a name; undefined for a ready question. */
export function fromOwnQuestion(name: string | undefined): string | undefined {
  return name?.startsWith(mark) ? name.slice(mark.length) : undefined
}

/** The name of the reader's own query in a fragment of the address; undefined where it has none. */
export function ownQuestionIn(hash: string): string | undefined {
  const name = readFragment(hash).get('q') ?? undefined
  return fromOwnQuestion(name) === undefined ? undefined : name
}

/**
 * Asks the server for the reader's own query of an address; its rows are those of a ready question's answer, IRIs of
 * the graph as ids. A problem where there is no answer; undefined where the address has no such query.
 */
export async function askOwnQuestion(
  hash: string,
  base: string,
): Promise<AnsweredQuestion | { readonly problem: Problem } | undefined> {
  const name = ownQuestionIn(hash)
  const sparql = fromOwnQuestion(name)
  if (name === undefined || sparql === undefined) return undefined
  const outcome = await askEndpoint(sparql)
  if ('problem' in outcome) return outcome
  const { toId } = irisUnder(base)
  const { columns, rows, truth } = outcome.answer
  const said = { name, title: '自己的提问 · Own query' }
  if (truth !== undefined) return { ...said, columns: ['answer'], rows: [[String(truth)]], total: 1 }
  const cells = rows.map((row) =>
    row.map((cell) => (cell?.kind === 'iri' ? toId(cell.value) : (cell?.value ?? ''))),
  )
  return { ...said, columns, rows: cells, total: rows.length }
}
