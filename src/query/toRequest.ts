import { namespaces } from '../vocabulary/namespaces.js'
import { checkQuery } from './checkQuery.js'
import type { EngineTask } from './engine.js'
import type { EngineRequest } from './engineMain.js'
import { limitRows } from './limitRows.js'

/** On one line, so that the query's own lines keep their distance (`toFailure`). */
const prologue = Object.entries(namespaces)
  .map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`)
  .join(' ')

/**
 * The query as an engine gets it: checked, with the customary prefixes, stopping one row behind the limit. The default
 * graph is the union of all unless the request or the query picks graphs.
 */
export function toRequest({ sparql, format, dataset, base }: EngineTask, rows: number): EngineRequest {
  const { hasFrom } = checkQuery(sparql)
  const head = base === undefined ? prologue : `BASE <${base}> ${prologue}`
  return {
    sparql: `${head}\n${limitRows(sparql, rows + 1)}`,
    format,
    rows,
    isUnion: dataset === undefined && !hasFrom,
    ...(dataset && { dataset }),
  }
}
