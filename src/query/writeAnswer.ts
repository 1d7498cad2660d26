import { formatRdf, parseRdf } from '../rdf/formats.js'
import type { QueryFormat } from './formats.js'
import { formatTable } from './formatTable.js'

/** The media type that an engine is asked for to write an answer in each format. */
export const engineTypes: Readonly<Record<QueryFormat, string>> = {
  table: 'application/sparql-results+json',
  json: 'application/sparql-results+json',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  xml: 'application/sparql-results+xml',
  turtle: 'application/n-triples',
  ntriples: 'application/n-triples',
  jsonld: 'application/ld+json',
}

/** What is made of an engine's answer, where it isn't given as it comes. */
const writers: Readonly<Partial<Record<QueryFormat, (answer: string) => string>>> = {
  table: formatTable,
  // An engine's order of triples is no order, and it knows no prefixes.
  turtle: (lines) => formatRdf(parseRdf(lines, { format: 'ntriples', file: 'answer' }), 'turtle'),
  ntriples: (lines) =>
    lines
      .split('\n')
      .filter(Boolean)
      .sort()
      .map((line) => `${line}\n`)
      .join(''),
}

/** An engine's answer of the type in `engineTypes`, in the format itself; it ends with a line break. */
export function writeAnswer(format: QueryFormat, answer: string): string {
  const text = writers[format]?.(answer) ?? answer
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** How many rows or triples an engine's answer of the type in `engineTypes` has; 1 for ASK. */
export function countRows(format: QueryFormat, answer: string): number {
  const counters: Readonly<Record<string, () => number>> = {
    'application/sparql-results+json': () => JSON.parse(answer).results?.bindings.length ?? 1,
    'application/sparql-results+xml': () => answer.split('<result>').length - 1,
    // A value with line breaks stands in quotes.
    'text/csv': () => answer.replace(/"(?:[^"]|"")*"/gu, '').split('\n').length - 2,
    'text/tab-separated-values': () => answer.split('\n').length - 2,
    'application/n-triples': () => answer.split('\n').length - 1,
    'application/ld+json': () => JSON.parse(answer).length,
  }
  return counters[engineTypes[format]]?.() ?? 0
}
