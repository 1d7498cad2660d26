import type { Change } from '../support/citedGraph.js'
import { entityBreaks } from './entityBreaks.js'
import { literalBreaks } from './literalBreaks.js'
import { provenanceBreaks } from './provenanceBreaks.js'

/** One way to break the cited graph and the shape that has to say so. */
export interface Break extends Change {
  readonly title: string
  readonly shape: string
}

/** At least one for each shape that is no relation's; those follow from the table of signatures. */
export const breaks: readonly Break[] = [...entityBreaks, ...literalBreaks, ...provenanceBreaks]
