import { stringify } from 'csv-stringify/sync'
import type { KnowledgeGraph } from '../model.js'
import type { Measures } from './network.js'
import { edgeRows, literalNames, measureNames, nodeRows } from './tableRows.js'

type Texts = ReadonlyMap<string, string>

/** Entities as a table for a spreadsheet: one a row, with literals, measures and the first words that name it. */
export function* writeNodesCsv(
  graph: KnowledgeGraph,
  texts: Texts,
  measured: ReadonlyMap<string, Measures>,
): Generator<string> {
  const head = [
    'id',
    'class',
    'label',
    'otherForms',
    ...literalNames,
    'mentions',
    ...measureNames,
    'file',
    'start',
    'quote',
  ]
  yield header(head)
  for (const { id, class: name, label, altLabels, first, ...node } of nodeRows(graph, texts, measured)) {
    const values = literalNames.map((literal) => node.literals[literal])
    const measures = measureNames.map((measure) => node.measures[measure])
    const where = [first?.file, first?.start, first?.quote]
    yield row([id, name, label, altLabels.join('; '), ...values, node.mentions, ...measures, ...where])
  }
}

/** Relations as a table for a spreadsheet: one a row, with labels at both ends and the words that say it. */
export function* writeEdgesCsv(graph: KnowledgeGraph, texts: Texts): Generator<string> {
  yield header([
    ...['id', 'subject', 'subjectLabel', 'relation', 'object', 'objectLabel'],
    ...['rule', 'file', 'start', 'end', 'quote'],
  ])
  for (const { id, subject, relation, object, rule, place } of edgeRows(graph, texts)) {
    const ends = [subject.id, subject.label, relation, object.id, object.label]
    yield row([id, ...ends, rule, place?.file, place?.start, place?.end, place?.quote])
  }
}

// Spreadsheets take a file for UTF-8 by its byte order mark, and run what begins like a formula unless it is escaped.
const options = { record_delimiter: 'windows', escape_formulas: true } as const

function header(names: readonly string[]): string {
  return stringify([[...names]], { ...options, bom: true })
}

function row(values: readonly (string | number | undefined)[]): string {
  return stringify([[...values]], options)
}
